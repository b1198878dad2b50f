using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>A time from a day on, as people write it: 90d, 12m, 2y, or the day on which it ends.</summary>
internal static class Period
{
    private const int Most = 1200;

    /// <summary>The last day of it.</summary>
    public static Outcome<DateOnly?> After(DateOnly day, string written)
    {
        if (
            DateOnly.TryParseExact(
                written,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var end
            )
        )
        {
            return Outcome<DateOnly?>.Ok(end);
        }

        if (
            written.Length >= 2
            && int.TryParse(
                written[..^1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
            && count <= Most
        )
        {
            switch (char.ToLowerInvariant(written[^1]))
            {
                case 'd':
                    return Outcome<DateOnly?>.Ok(day.AddDays(count));
                case 'm':
                    return Outcome<DateOnly?>.Ok(day.AddMonths(count));
                case 'y':
                    return Outcome<DateOnly?>.Ok(day.AddYears(count));
            }
        }

        return Outcome<DateOnly?>.Failed(
            new Problem("This is no time")
            {
                Field = "ending-within",
                Found = Problem.Excerpt(written),
                Expected = "90d, 12m, 2y, or a day such as 2027-03-31",
            }
        );
    }
}
