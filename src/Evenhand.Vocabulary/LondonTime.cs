using System.Globalization;

namespace Evenhand.Vocabulary;

/// <summary>Times as people in the United Kingdom read them. They are kept in UTC.</summary>
public static class LondonTime
{
    // One name is IANA's; the other is the one that Windows has without ICU.
    private static readonly TimeZoneInfo London =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone)
        || TimeZoneInfo.TryFindSystemTimeZoneById("GMT Standard Time", out zone)
            ? zone
            : throw new InvalidOperationException(
                "This machine knows no time zone of London; install its time zone data (tzdata)."
            );

    /// <summary>A time on the clocks of London, for instance <c>2:05pm on 27 November 2026</c>.</summary>
    public static string Show(DateTimeOffset time)
    {
        var local = TimeZoneInfo.ConvertTime(time, London);
        var clock = local.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();
        return $"{clock} on {Plain.Date(DateOnly.FromDateTime(local.DateTime))}";
    }

    /// <summary>The day on the calendar of London.</summary>
    public static DateOnly Day(DateTimeOffset time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, London).DateTime);
}
