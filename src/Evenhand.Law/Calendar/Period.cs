using Evenhand.Vocabulary;

namespace Evenhand.Law.Calendar;

/// <summary>In what a period is counted.</summary>
public enum PeriodUnit
{
    /// <summary>Days, Sundays and holidays too.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Months of the calendar.</summary>
    Months,
}

/// <summary>What becomes of a period whose last day is no working day.</summary>
public enum PeriodEnd
{
    /// <summary>It ends on that day all the same, or cannot end on one.</summary>
    Stands,

    /// <summary>It ends on the next working day.</summary>
    NextWorkingDay,

    /// <summary>What was read does not say.</summary>
    NotKnown,
}

/// <summary>A period as a law counts it.</summary>
/// <param name="Length">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="FirstDayCounts">Whether the day on which the clock starts is the first.</param>
/// <param name="StartsNextDay">Whether the clock starts on the day after what sets it off, and not on the same.</param>
/// <param name="End">What becomes of it when it ends on a day off.</param>
public sealed record Period(
    int Length,
    PeriodUnit Unit,
    bool FirstDayCounts,
    bool StartsNextDay,
    PeriodEnd End
)
{
    // Nobody counts days of later millennia, and they would leave the calendar.
    private const int LastYear = 9000;

    /// <summary>The period as one says it, for instance <c>8 working days</c>.</summary>
    public string Words =>
        Unit switch
        {
            PeriodUnit.Days => Plain.Counted(Length, "day", "days"),
            PeriodUnit.WorkingDays => Plain.Counted(Length, "working day", "working days"),
            _ => Plain.Counted(Length, "month", "months"),
        };

    /// <summary>The last day alone; null beyond the year 9000.</summary>
    public DateOnly? LastDay(DateOnly trigger, WorkingDays working) =>
        Count(trigger, working)?.LastDay;

    /// <summary>Counts it out; null beyond the year 9000.</summary>
    /// <param name="trigger">The day of what sets the clock off.</param>
    /// <param name="working">Working days as this law has them.</param>
    public CountedPeriod? Count(DateOnly trigger, WorkingDays working)
    {
        if (trigger.Year > LastYear)
        {
            return null;
        }

        var steps = new List<CountStep>();
        var start = StartsNextDay ? trigger.AddDays(1) : trigger;
        if (StartsNextDay)
        {
            steps.Add(CountStep.Of(start, "the clock starts on the day after"));
        }

        if (!FirstDayCounts)
        {
            steps.Add(CountStep.Of(start, "this day is not counted"));
        }

        var last = Unit switch
        {
            PeriodUnit.WorkingDays => CountWorkingDays(start, working, steps),
            PeriodUnit.Months => CountMonths(start, steps),
            _ => CountDays(start, steps),
        };
        var ended = last;
        if (Unit != PeriodUnit.WorkingDays && End == PeriodEnd.NextWorkingDay)
        {
            for (; working.WhyNot(last) is { } rest; last = last.AddDays(1))
            {
                steps.Add(new CountStep(last, null, $"passed over: {rest.Why}", rest.IsComputed));
            }

            if (last != ended)
            {
                steps.Add(
                    CountStep.Of(last, "the next working day, on which the period ends instead")
                );
            }
        }

        var open = End == PeriodEnd.NotKnown ? working.WhyNot(last) : null;
        return new CountedPeriod(
            trigger,
            last,
            steps,
            open is null
                ? null
                : $"This day is no working day ({open.Why}). Whether the period then ends on the next working day is not said in what was read: act before it.",
            steps.Exists(s => s.IsComputed) || open is { IsComputed: true }
        );
    }

    private DateOnly CountWorkingDays(DateOnly start, WorkingDays working, List<CountStep> steps)
    {
        var day = FirstDayCounts ? start : start.AddDays(1);
        for (var number = 0; ; day = day.AddDays(1))
        {
            if (working.WhyNot(day) is { } rest)
            {
                steps.Add(new CountStep(day, null, $"passed over: {rest.Why}", rest.IsComputed));
                continue;
            }

            steps.Add(new CountStep(day, ++number, $"working day {number}", false));
            if (number == Length)
            {
                return day;
            }
        }
    }

    private DateOnly CountDays(DateOnly start, List<CountStep> steps)
    {
        var first = FirstDayCounts ? start : start.AddDays(1);
        var last = first.AddDays(Length - 1);
        steps.Add(new CountStep(first, 1, "day 1", false));
        if (Length > 1)
        {
            steps.Add(new CountStep(last, Length, $"day {Length}; every day is counted", false));
        }

        return last;
    }

    /// <summary>
    /// The corresponding date rule (Dodds v Walker [1981] 1 WLR 1027): a month ends on the day of the same number, or on the last
    /// of a month that has none; a month that begins with a day ends on the day before that.
    /// </summary>
    private DateOnly CountMonths(DateOnly start, List<CountStep> steps)
    {
        var same = start.AddMonths(Length);
        var cut = same.Day != start.Day;
        var last = FirstDayCounts && !cut ? same.AddDays(-1) : same;
        steps.Add(
            CountStep.Of(
                last,
                cut ? $"{Words} on: that month has no day {start.Day}, so its last day"
                    : FirstDayCounts
                        ? $"{Words} that begin with {Plain.Date(start)} end on the day before the same day of the month"
                    : $"{Words} on: the same day of the month"
            )
        );
        return last;
    }
}

/// <summary>A day that was looked at in counting.</summary>
/// <param name="Day">The day.</param>
/// <param name="Number">Its number, when it counts.</param>
/// <param name="What">What was found.</param>
/// <param name="IsComputed">Whether a bank holiday on it was computed and not published.</param>
public sealed record CountStep(DateOnly Day, int? Number, string What, bool IsComputed)
{
    internal static CountStep Of(DateOnly day, string what) => new(day, null, what, false);
}

/// <summary>A period counted out.</summary>
/// <param name="Trigger">The day of what sets the clock off.</param>
/// <param name="LastDay">The last day of the period; it ends at midnight at its end.</param>
/// <param name="Steps">How it was counted.</param>
/// <param name="EndNote">What is not known about its end; null when nothing is open.</param>
/// <param name="IsComputed">Whether a computed bank holiday had a part in it.</param>
public sealed record CountedPeriod(
    DateOnly Trigger,
    DateOnly LastDay,
    IReadOnlyList<CountStep> Steps,
    string? EndNote,
    bool IsComputed
);
