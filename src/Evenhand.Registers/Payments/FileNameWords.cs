using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenhand.Registers.Payments;

/// <summary>What a file's name says of body and period. It is a guess, and said to be one.</summary>
internal static partial class FileNameWords
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "payments",
        "payment",
        "to",
        "suppliers",
        "supplier",
        "spend",
        "spending",
        "spends",
        "expenditure",
        "over",
        "above",
        "pounds",
        "k",
        "report",
        "data",
        "transparency",
        "transactions",
        "invoices",
        "paid",
        "raw",
        "clean",
        "final",
        "copy",
        "split",
        "published",
        "month",
        "monthly",
        "quarter",
        "csv",
        "download",
        "downloads",
        "the",
        "of",
        "for",
        "and",
        "in",
        "gbp",
        "file",
        "open",
        "fy",
        "tmp",
        "new",
    };

    /// <summary>The body that a file's name speaks of; null where nothing is left of it without dates and common words.</summary>
    /// <remarks><c>hyndburn-2022-03.csv</c> gives Hyndburn, <c>CROY01-April-2020-21.csv</c> CROY.</remarks>
    public static string? Body(string fileName)
    {
        var words = Word()
            .Matches(Stem(fileName))
            .Select(m => m.Value)
            .Where(w => w.Length > 1 && !Empty.Contains(w) && WrittenDay.MonthOf(w) is null)
            .ToList();
        return words.Count == 0
            ? null
            : string.Join(
                ' ',
                words.Select(w => w.Any(char.IsUpper) ? w : char.ToUpperInvariant(w[0]) + w[1..])
            );
    }

    /// <summary>The last day of the period that a text speaks of; null where it names none.</summary>
    public static DateOnly? LastDay(string text)
    {
        if (YearMonth().Match(text) is { Success: true } plain)
        {
            return End(
                int.Parse(plain.Groups["year"].Value, CultureInfo.InvariantCulture),
                int.Parse(plain.Groups["month"].Value, CultureInfo.InvariantCulture)
            );
        }

        foreach (Match match in MonthYear().Matches(text))
        {
            if (WrittenDay.MonthOf(match.Groups["month"].Value) is { } month)
            {
                var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
                return End(year < 100 ? year + 2000 : year, month);
            }
        }

        return null;
    }

    private static DateOnly? End(int year, int month) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12
            ? new DateOnly(year, month, DateTime.DaysInMonth(year, month))
            : null;

    private static string Stem(string fileName)
    {
        var dot = fileName.IndexOf(".csv", StringComparison.OrdinalIgnoreCase);
        return dot > 0 ? fileName[..dot] : fileName;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<![0-9])(?<year>(?:19|20)[0-9]{2})[-_. ]?(?<month>0[1-9]|1[0-2])(?![0-9])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex YearMonth();

    [GeneratedRegex(
        @"(?<month>\p{L}{3,9})[-_. ]*(?<year>(?:19|20)?[0-9]{2})(?![0-9])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex MonthYear();
}
