using System.Buffers;
using System.Globalization;
using System.Text;

namespace Evenhand.Ocds.Reading;

/// <summary>Dates as the Open Contracting Data Standard writes them, and as publishers do.</summary>
public static class OcdsDate
{
    private const int MostLength = 64;
    private const int LengthInUtc = 20;
    private const int LengthWithZone = 25;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd",
    ];

    /// <summary>Reads a moment. Without a zone it is taken for Coordinated Universal Time.</summary>
    /// <returns>The moment; null where the text is none.</returns>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is { Length: LengthInUtc or LengthWithZone })
        {
            Span<byte> bytes = stackalloc byte[LengthWithZone];
            if (
                Ascii.FromUtf16(text, bytes, out var length) == OperationStatus.Done
                && Frequent(bytes[..length]) is { } moment
            )
            {
                return moment;
            }
        }

        return InAnyForm(text);
    }

    private static DateTimeOffset? InAnyForm(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : null;

    /// <summary>Reads a moment from a text in UTF-8: the same, without making a string of the two most frequent forms.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<byte> text) =>
        Frequent(text)
        ?? (text.Length <= MostLength ? InAnyForm(Encoding.UTF8.GetString(text)) : null);

    // 2025-03-11T09:40:00Z and 2025-03-11T09:40:00+01:00; null for all that is not surely one of them.
    private static DateTimeOffset? Frequent(ReadOnlySpan<byte> text)
    {
        if (
            text.Length is not (LengthInUtc or LengthWithZone)
            || text[4] != '-'
            || text[7] != '-'
            || text[10] != 'T'
            || text[13] != ':'
            || text[16] != ':'
        )
        {
            return null;
        }

        var year = Two(text) * 100 + Two(text[2..]);
        var (month, day) = (Two(text[5..]), Two(text[8..]));
        var (hour, minute, second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        if (
            year is < 1000 or > 9998
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23
            || minute is < 0 or > 59
            || second is < 0 or > 59
        )
        {
            return null;
        }

        var moment = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        if (text.Length == LengthInUtc)
        {
            return text[19] == 'Z' ? new DateTimeOffset(moment, TimeSpan.Zero) : null;
        }

        var (hours, minutes) = (Two(text[20..]), Two(text[23..]));
        return text[22] != ':' || hours is < 0 or > 13 || minutes is < 0 or > 59 ? null
            : text[19] == '+' ? new DateTimeOffset(moment, new TimeSpan(hours, minutes, 0))
            : text[19] == '-' ? new DateTimeOffset(moment, -new TimeSpan(hours, minutes, 0))
            : null;
    }

    // Below 0 by so much that no sum makes up for it, where there are no two digits.
    private static int Two(ReadOnlySpan<byte> text)
    {
        var (tens, ones) = (text[0] - '0', text[1] - '0');
        return (uint)tens > 9 || (uint)ones > 9 ? -1_000_000 : tens * 10 + ones;
    }
}
