using System.Globalization;
using System.Text;

namespace Evenhand.Contracts.Facts;

/// <summary>What a JSON text with escapes in it says.</summary>
internal static class JsonText
{
    /// <summary>
    /// Writes the text without its escapes, as UTF-8. JSON lets half of a character stand alone (<c>\ud800</c>); that becomes
    /// U+FFFD, so that every text that JSON allows can be read.
    /// </summary>
    /// <param name="raw">What stands between the quotation marks of a valid JSON text.</param>
    /// <param name="to">At least as long: an escape is never shorter than what it stands for.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> to)
    {
        var written = 0;
        while (true)
        {
            var escape = raw.IndexOf((byte)'\\');
            var plain = escape < 0 ? raw : raw[..escape];
            plain.CopyTo(to[written..]);
            written += plain.Length;
            if (escape < 0)
            {
                return written;
            }

            raw = raw[escape..];
            var (rune, length) = raw[1] == (byte)'u' ? Unicode(raw) : (Short(raw[1]), 2);
            written += rune.EncodeToUtf8(to[written..]);
            raw = raw[length..];
        }
    }

    private static Rune Short(byte letter) =>
        letter switch
        {
            (byte)'b' => new Rune('\b'),
            (byte)'f' => new Rune('\f'),
            (byte)'n' => new Rune('\n'),
            (byte)'r' => new Rune('\r'),
            (byte)'t' => new Rune('\t'),
            _ => new Rune((char)letter),
        };

    private static (Rune Rune, int Length) Unicode(ReadOnlySpan<byte> raw)
    {
        var first = Unit(raw);
        if (Rune.TryCreate(first, out var rune))
        {
            return (rune, 6);
        }

        return
            raw.Length >= 12
            && raw[6] == (byte)'\\'
            && raw[7] == (byte)'u'
            && Rune.TryCreate(first, Unit(raw[6..]), out rune)
            ? (rune, 12)
            : (Rune.ReplacementChar, 6);
    }

    private static char Unit(ReadOnlySpan<byte> raw) =>
        (char)ushort.Parse(raw[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
