using Evenhand.Law.Calendar;

namespace Evenhand.Law.Tables;

/// <summary>What the last day of a period is.</summary>
public enum LimitGives
{
    /// <summary>The last day on which something can be done.</summary>
    LastDay,

    /// <summary>A time of waiting ends with it; what waits may be done from the next day.</summary>
    WaitEnds,

    /// <summary>The first day on which something may be done or may end.</summary>
    FirstDay,
}

/// <summary>A limit of time that the law sets: to challenge, to wait, to publish, to leave open for tenders.</summary>
public sealed record TimeLimit
{
    /// <summary>For instance <c>procurement-act-claim</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The provision.</summary>
    public required string Citation { get; init; }

    /// <summary>The laws under which it runs, by id; empty where it hangs on something else.</summary>
    public IReadOnlyList<string> Regimes { get; init; } = [];

    /// <summary>The nations it is for, where that is fewer than those of the law; else empty.</summary>
    public IReadOnlyList<Nation> Nations { get; init; } = [];

    /// <summary>What sets the clock off, by id; null where the limit has no day.</summary>
    public string? Trigger { get; init; }

    /// <summary>How it is counted; null where it has no day.</summary>
    public Period? Period { get; init; }

    /// <summary>Whose bank holidays are no working days; empty means those of the nation.</summary>
    public IReadOnlyList<Division> Divisions { get; init; } = [];

    /// <summary>What the day is.</summary>
    public LimitGives Gives { get; init; }

    /// <summary>True or false where it is only for contracts that are light touch, or are not; else null.</summary>
    public bool? LightTouch { get; init; }

    /// <summary>When it applies, in words; null where always.</summary>
    public string? When { get; init; }

    /// <summary>The limit in words, with what may move it.</summary>
    public required string Text { get; init; }

    /// <summary><c>verified</c>, <c>known</c> or <c>uncertain</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>What was read; null where nothing was.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which it was read.</summary>
    public DateOnly ReadOn { get; init; }

    /// <summary>What a lawyer should look at; null where nothing was noted.</summary>
    public string? LawyerCheck { get; init; }

    /// <summary>
    /// Whether the clock starts when somebody learns of what they complain of, so that it can be counted from the day on which a
    /// limit or a condition is published.
    /// </summary>
    public bool FromKnowledge => Trigger is "known" or "grounds-arose";

    /// <summary>Counts it out; null where it has no day, or one beyond the calendar.</summary>
    /// <param name="calendar">The bank holidays.</param>
    /// <param name="day">The day of what sets the clock off.</param>
    /// <param name="nation">Whose bank holidays are kept, where the limit leaves it open.</param>
    public CountedPeriod? Count(HolidayCalendar calendar, DateOnly day, Nation nation) =>
        Period?.Count(
            day,
            new WorkingDays(calendar, Divisions.Count > 0 ? Divisions : [nation.Division()])
        );
}
