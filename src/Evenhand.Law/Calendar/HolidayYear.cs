namespace Evenhand.Law.Calendar;

/// <summary>The bank holidays of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Computed">Whether they are computed, because no list of the year is published.</param>
/// <param name="Days">By day.</param>
public sealed record HolidayYear(int Year, bool Computed, IReadOnlyList<BankHoliday> Days)
{
    /// <summary>Those of some divisions.</summary>
    public static HolidayYear Of(
        HolidayCalendar calendar,
        int year,
        IReadOnlyList<Division> divisions
    )
    {
        var days = divisions
            .SelectMany(d => calendar.Of(d, year))
            .OrderBy(h => h.Day)
            .ThenBy(h => h.Division)
            .ToList();
        return new HolidayYear(year, days.Exists(h => h.IsComputed), days);
    }
}

/// <summary>Words about bank holidays.</summary>
public static class HolidayWords
{
    /// <summary>How one is known.</summary>
    public static string Of(HolidayBasis basis) =>
        basis switch
        {
            HolidayBasis.Act => "computed: Banking and Financial Dealings Act 1971 Sch.1",
            HolidayBasis.Custom => "computed: proclaimed every year so far",
            HolidayBasis.CommonLaw => "computed: a holiday by common law",
            _ => "published",
        };
}
