using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Evenhand.Ocds.Reading;

/// <summary>
/// Texts in JSON that no program could read out: bytes that are no UTF-8, and escapes of half a character
/// (<c>\ud800</c> alone). Both become U+FFFD, which is what readers of text show in their place.
/// </summary>
public static class WellFormed
{
    private static readonly SearchValues<byte> Backslash = SearchValues.Create((byte)'\\');

    /// <summary>The bytes as they are where they can be read; else a copy in which they can.</summary>
    /// <param name="json">A JSON value.</param>
    public static byte[] Mend(byte[] json)
    {
        var mended = Utf8.IsValid(json)
            ? json
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        return MendEscapes(mended);
    }

    /// <summary>What the text that a reader stands at says; null where nobody can read it. Such a text says nothing that one could look for.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] MendEscapes(byte[] json)
    {
        var mended = json;
        for (var at = Next(json, 0); at < json.Length; at = Next(json, at))
        {
            if (Unit(json, at) is not { } unit)
            {
                // A short escape, or what is no escape at all.
                at += 2;
            }
            else if (!char.IsSurrogate(unit))
            {
                at += 6;
            }
            else if (
                char.IsHighSurrogate(unit)
                && Unit(json, at + 6) is { } second
                && char.IsLowSurrogate(second)
            )
            {
                at += 12;
            }
            else
            {
                if (ReferenceEquals(mended, json))
                {
                    mended = (byte[])json.Clone();
                }

                "fffd"u8.CopyTo(mended.AsSpan(at + 2));
                at += 6;
            }
        }

        return mended;
    }

    private static int Next(byte[] json, int from)
    {
        if (from >= json.Length)
        {
            return json.Length;
        }

        var next = json.AsSpan(from).IndexOfAny(Backslash);
        return next < 0 ? json.Length : from + next;
    }

    /// <summary>The UTF-16 unit that an escape at a place stands for; null where there is no such escape.</summary>
    private static char? Unit(byte[] json, int at) =>
        at + 6 <= json.Length
        && json[at] == (byte)'\\'
        && json[at + 1] == (byte)'u'
        && ushort.TryParse(
            json.AsSpan(at + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : null;
}
