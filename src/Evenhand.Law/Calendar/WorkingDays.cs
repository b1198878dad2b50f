namespace Evenhand.Law.Calendar;

/// <summary>Why a day is no working day.</summary>
/// <param name="Why">In words, for instance <c>Saturday</c> or <c>Christmas Day in England and Wales</c>.</param>
/// <param name="Holidays">The bank holidays on it; empty on a day that is only a Saturday or Sunday.</param>
public sealed record RestDay(string Why, IReadOnlyList<BankHoliday> Holidays)
{
    /// <summary>Whether a bank holiday on it was computed.</summary>
    public bool IsComputed => Holidays.Any(h => h.IsComputed);
}

/// <summary>Working days where the bank holidays of some divisions are kept: every day that is no Saturday, Sunday or bank holiday.</summary>
/// <param name="calendar">The bank holidays.</param>
/// <param name="divisions">Whose bank holidays count; a day off in any of them is no working day.</param>
public sealed class WorkingDays(HolidayCalendar calendar, IReadOnlyList<Division> divisions)
{
    /// <summary>Whose bank holidays count.</summary>
    public IReadOnlyList<Division> Divisions => divisions;

    /// <summary>Why a day is no working day; null when it is one.</summary>
    public RestDay? WhyNot(DateOnly day)
    {
        var holidays = divisions.Select(d => calendar.On(d, day)).OfType<BankHoliday>().ToList();
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return holidays.Count == 0
            ? weekend
                ? new RestDay(day.DayOfWeek.ToString(), [])
                : null
            : new RestDay(
                (weekend ? day.DayOfWeek + "; " : "")
                    + string.Join(
                        "; ",
                        holidays
                            .GroupBy(h => h.Full, StringComparer.Ordinal)
                            .Select(g =>
                                $"{g.Key} in {Calendar.Divisions.Names([.. g.Select(h => h.Division)])}"
                            )
                    ),
                holidays
            );
    }

    /// <summary>Whether a day is a working day.</summary>
    public bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && divisions.All(d => calendar.On(d, day) is null);

    /// <summary>The day itself when it is a working day, else the next that is one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The working day that comes so many working days after a day, or before it where the count is negative.</summary>
    /// <param name="day">Not counted itself.</param>
    /// <param name="count">How many; with 0 the day itself comes back.</param>
    public DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(step);
            if (IsWorking(day))
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>How many working days there are after a day, up to and with another; 0 where that is not later.</summary>
    public int CountAfter(DateOnly day, DateOnly upTo)
    {
        var count = 0;
        for (var at = day; at < upTo; )
        {
            at = at.AddDays(1);
            count += IsWorking(at) ? 1 : 0;
        }

        return count;
    }
}
