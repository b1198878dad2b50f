using System.Text.Json;
using Evenhand.Ocds.Reading;

namespace Evenhand.Contracts.Files;

/// <summary>Whether a file holds a whole JSON value on each line, or values that go over several lines.</summary>
internal static class FileShape
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowMultipleValues = true,
        MaxDepth = ReleaseScanner.MostDepth,
    };

    /// <summary>Whether it can be read line by line.</summary>
    /// <param name="head">The beginning of the file.</param>
    /// <param name="isWhole">That is the whole file.</param>
    public static bool IsByLine(ReadOnlySpan<byte> head, bool isWhole)
    {
        if (head.StartsWith("\uFEFF"u8))
        {
            head = head[3..];
        }

        head = head.TrimStart(" \t\r\n"u8);
        return FirstValue(head, isWhole) is { } length
            ? !head[..length].Contains((byte)'\n')
            // It is broken, or goes on beyond the head: a line that is an object by itself tells.
            : HoldsLine(head);
    }

    private static bool HoldsLine(ReadOnlySpan<byte> head)
    {
        foreach (var line in head.Split((byte)'\n'))
        {
            var text = head[line].TrimEnd(" \t\r"u8);
            if (
                text.Length > 2
                && text[0] == (byte)'{'
                && text[^1] == (byte)'}'
                && FirstValue(text, isWhole: true) == text.Length
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How long the first value is; null where it is broken or does not end.</summary>
    private static int? FirstValue(ReadOnlySpan<byte> json, bool isWhole)
    {
        try
        {
            var reader = new Utf8JsonReader(json, isWhole, new JsonReaderState(Options));
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
