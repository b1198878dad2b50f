using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenhand.Registers.Ofsted;

/// <summary>The day that a provider list speaks of, from its title rows ("as at 31 March 2025") or its file name.</summary>
internal static partial class ProviderListDate
{
    private static readonly string[] Months = CultureInfo
        .InvariantCulture
        .DateTimeFormat
        .MonthNames[..12];

    public static DateOnly? FromTitles(IEnumerable<string> titles) =>
        titles.Select(t => Read(TitleDate().Match(t))).FirstOrDefault(d => d is not null);

    public static DateOnly? FromFileName(string name) =>
        Read(NameDate().Match(name)) ?? ReadIso(IsoDate().Match(name));

    private static DateOnly? ReadIso(Match match) =>
        match.Success
        && DateOnly.TryParseExact(
            match.Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    /// <summary>A month without a day means its last day.</summary>
    private static DateOnly? Read(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var month =
            Array.FindIndex(
                Months,
                m => m.StartsWith(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)
            ) + 1;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["day"].Success
            ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture)
            : last;
        return day >= 1 && day <= last ? new DateOnly(year, month, day) : null;
    }

    private const string Month =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(
        @"\bas (?:at|of|on)\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?"
            + Month
            + @"\s+(?<year>(?:19|20)\d\d)\b",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex TitleDate();

    [GeneratedRegex(
        "(?:(?<![0-9])(?<day>[0-9]{1,2})[-_ ]*)?(?<![a-z])"
            + Month
            + "[-_ ]*(?<year>(?:19|20)[0-9]{2})(?![0-9])",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex NameDate();

    [GeneratedRegex("(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", RegexOptions.None, 1000)]
    private static partial Regex IsoDate();
}
