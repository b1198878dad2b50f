namespace Evenhand.Law.Tenders;

/// <summary>How many working days lie between two days.</summary>
internal static class WorkingDays
{
    /// <summary>Mondays to Fridays after a day, up to and with another; 0 where that is not later.</summary>
    public static int After(DateOnly day, DateOnly upTo)
    {
        var days = upTo.DayNumber - day.DayNumber;
        if (days <= 0)
        {
            return 0;
        }

        var (weeks, rest) = Math.DivRem(days, 7);
        var count = weeks * 5;
        for (var i = 0; i < rest; i++)
        {
            count += IsWeekday(upTo.AddDays(-i)) ? 1 : 0;
        }

        return count;
    }

    private static bool IsWeekday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
