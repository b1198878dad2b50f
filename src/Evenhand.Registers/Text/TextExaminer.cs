using System.Text;

namespace Evenhand.Registers.Text;

/// <summary>Learns from a file's bytes whether it is text, and in which encoding.</summary>
/// <remarks>
/// UTF-8 proves itself: other text that happens to be valid UTF-8 is rare. Between the two single-byte encodings that
/// spreadsheets write, the choice is by which of them turns the bytes into the quotation marks, dashes, pounds and
/// accents that one meets in English text.
/// </remarks>
internal sealed class TextExaminer
{
    private const int HeadSize = 1 << 16;

    // Bytes of ' ' " " - - ... pound e-acute E-acute in each.
    private static readonly byte[] TypicalWindows =
    [
        0x91,
        0x92,
        0x93,
        0x94,
        0x96,
        0x97,
        0x85,
        0xA3,
        0xE9,
        0xC9,
        0xA0,
    ];
    private static readonly byte[] TypicalMac =
    [
        0xD4,
        0xD5,
        0xD2,
        0xD3,
        0xD0,
        0xD1,
        0xC9,
        0xA3,
        0x8E,
        0x83,
        0xCA,
    ];

    private readonly long[] bytes = new long[256];
    private readonly byte[] head = new byte[HeadSize];
    private readonly Decoder utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] characters = new char[1 << 16];
    private int headLength;
    private bool isUtf8 = true;

    public long Length { get; private set; }

    /// <summary>The bytes of the byte order mark at the start: 3, 2, or none.</summary>
    public int Mark =>
        head.AsSpan(0, headLength) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => 2,
            _ => 0,
        };

    public void Look(ReadOnlySpan<byte> part)
    {
        Length += part.Length;
        var room = Math.Min(part.Length, HeadSize - headLength);
        part[..room].CopyTo(head.AsSpan(headLength));
        headLength += room;
        foreach (var b in part)
        {
            bytes[b]++;
        }

        if (isUtf8)
        {
            try
            {
                utf8.GetChars(part, characters, flush: false);
            }
            catch (DecoderFallbackException)
            {
                isUtf8 = false;
            }
        }
    }

    public (
        Encoding? Encoding,
        string? Name,
        (string What, string? Found, string? ToDo)? Refusal
    ) Conclude()
    {
        var start = head.AsSpan(0, headLength);
        if (Length == 0)
        {
            return Refused("The file is empty", "0 bytes inside the gzip data", null);
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return Refused(
                "This is a workbook or a zip archive",
                "PK",
                "Open it and save the sheet as CSV."
            );
        }

        if (start.StartsWith("%PDF"u8))
        {
            return Refused("This is a PDF", "%PDF", "Fetch the data as CSV.");
        }

        if (
            start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        )
        {
            return (TextEncodings.Of(TextEncodings.Utf16, start), TextEncodings.Utf16, null);
        }

        if (LooksBinary(start))
        {
            return Refused(
                "This is not text",
                Convert.ToHexString(start[..Math.Min(16, start.Length)]),
                null
            );
        }

        if (isUtf8 && EndsWhole())
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true), "UTF-8", null);
        }

        var name =
            Typical(TypicalMac) > Typical(TypicalWindows)
                ? TextEncodings.MacRoman
                : TextEncodings.Windows;
        return (TextEncodings.Of(name, start), name, null);
    }

    private static (Encoding?, string?, (string, string?, string?)?) Refused(
        string what,
        string? found,
        string? toDo
    ) => (null, null, (what, found, toDo));

    // A stray control character, NUL included, is a fault of its row and no reason to refuse all the others.
    private static bool LooksBinary(ReadOnlySpan<byte> start)
    {
        var odd = 0;
        foreach (var b in start)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                odd++;
            }
        }

        return odd > start.Length / 100;
    }

    private bool EndsWhole()
    {
        try
        {
            utf8.GetChars([], characters, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private long Typical(byte[] typical) => typical.Sum(b => bytes[b]);
}
