using System.Globalization;

namespace Evenhand.Ocds.Reading;

/// <summary>Dates as the Open Contracting Data Standard writes them, and as publishers do.</summary>
public static class OcdsDate
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd",
    ];

    /// <summary>Reads a moment. Without a zone it is taken for Coordinated Universal Time.</summary>
    /// <returns>The moment; null where the text is none.</returns>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : null;
}
