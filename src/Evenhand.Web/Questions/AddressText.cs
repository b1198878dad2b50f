using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenhand.Web.Questions;

/// <summary>A text in an address, compressed, so that it can be shared by link and nothing of it is kept on the server.</summary>
internal static class AddressText
{
    /// <summary>The largest file that is taken, in bytes of UTF-8.</summary>
    public const int MostBytes = 60_000;

    /// <summary>A text made short enough for an address.</summary>
    public static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return WebEncoders.Base64UrlEncode(packed.ToArray());
    }

    /// <summary>The text again; null where it is none, or unfolds to more than is taken.</summary>
    public static string? Unpack(string packed)
    {
        try
        {
            using var deflate = new DeflateStream(
                new MemoryStream(WebEncoders.Base64UrlDecode(packed)),
                CompressionMode.Decompress
            );
            // One byte more than is taken tells that there is more.
            var bytes = new byte[MostBytes + 1];
            var length = deflate.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MostBytes ? null : Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A file of YAML for an address: as it is, or without the lines that only explain it; null where it is too long either way.</summary>
    public static string? ForAddress(string text)
    {
        foreach (var form in new[] { text, WithoutComments(text) })
        {
            if (Pack(form) is { } packed && packed.Length <= CaseQuery.LongestAddress)
            {
                return packed;
            }
        }

        return null;
    }

    // A text of several lines (after >- or |) may hold a line that begins with #; those files keep their comments.
    private static string WithoutComments(string text) =>
        text.Contains(": |", StringComparison.Ordinal)
            ? text
            : string.Join(
                '\n',
                text.Split('\n').Where(l => !l.TrimStart().StartsWith('#') && l.Trim().Length > 0)
            );
}
