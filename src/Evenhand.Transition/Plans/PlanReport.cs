using Evenhand.Transition.Files;

namespace Evenhand.Transition.Plans;

/// <summary>A plan with its dates.</summary>
public sealed record PlanReport
{
    /// <summary>The reorganisation.</summary>
    public required string Merger { get; init; }

    /// <summary>The day from which weeks are counted.</summary>
    public required DateOnly Announced { get; init; }

    /// <summary>What a week is: five working days with bank holidays passed over, or seven days.</summary>
    public required string Calendar { get; init; }

    /// <summary>The tasks.</summary>
    public required IReadOnlyList<DatedTask> Tasks { get; init; }

    /// <summary>When the new bodies can open.</summary>
    public required VestingDates Vesting { get; init; }

    /// <summary>The wished day; null where none is.</summary>
    public required WishedDate? Wished { get; init; }

    /// <summary>For each task that the opening hangs on, the share of passes in which it would have moved it.</summary>
    public required IReadOnlyDictionary<string, double> Criticality { get; init; }

    /// <summary>What moves the opening most, the widest first.</summary>
    public required IReadOnlyList<DateMover> Tornado { get; init; }

    /// <summary>What may happen and is drawn along: each risk comes in its share of passes.</summary>
    public required IReadOnlyList<DrawnRisk> Risks { get; init; }

    /// <summary>Tasks before the opening that neither the law nor the first day asks for: they may move past it.</summary>
    public required IReadOnlyList<string> MayMovePastDayOne { get; init; }

    /// <summary>Tasks of the playbook that are not in the plan, and why.</summary>
    public required IReadOnlyList<DroppedTask> Dropped { get; init; }

    /// <summary>What people of the bodies know.</summary>
    public required IReadOnlyList<LocalFact> Local { get; init; }

    /// <summary>How the draws were made.</summary>
    public required DrawSettings Draws { get; init; }
}

/// <summary>Something that may happen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What.</param>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="Tasks">The tasks that it makes longer.</param>
/// <param name="Optimistic">By how many weeks at best.</param>
/// <param name="Likely">By how many weeks most likely.</param>
/// <param name="Pessimistic">By how many weeks at worst.</param>
public sealed record DrawnRisk(
    string Id,
    string Name,
    double Probability,
    IReadOnlyList<string> Tasks,
    double Optimistic,
    double Likely,
    double Pessimistic
);

/// <summary>How draws were made.</summary>
/// <param name="Passes">How many.</param>
/// <param name="Seed">Their seed.</param>
/// <param name="Correlation">The correlation within a workstream.</param>
/// <param name="Shape">The shape of durations.</param>
public sealed record DrawSettings(int Passes, int Seed, double Correlation, string Shape);

/// <summary>A task with its dates. Weeks are counted from the announcement; days are the first and the last day of work.</summary>
public sealed record DatedTask
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Name { get; init; }

    /// <summary>Its workstream.</summary>
    public required string Workstream { get; init; }

    /// <summary>Its phase.</summary>
    public required string Phase { get; init; }

    /// <summary>What it waits for.</summary>
    public required IReadOnlyList<DatedLink> Predecessors { get; init; }

    /// <summary>Weeks at best.</summary>
    public required double Optimistic { get; init; }

    /// <summary>Weeks most likely, which dates are made with.</summary>
    public required double Likely { get; init; }

    /// <summary>Weeks at worst.</summary>
    public required double Pessimistic { get; init; }

    /// <summary>When it can begin at the earliest, in weeks.</summary>
    public required double EarlyStart { get; init; }

    /// <summary>When it can end at the earliest, in weeks.</summary>
    public required double EarlyFinish { get; init; }

    /// <summary>When it must begin so that the last task does not move, in weeks.</summary>
    public required double LateStart { get; init; }

    /// <summary>When it must have ended so that the last task does not move, in weeks.</summary>
    public required double LateFinish { get; init; }

    /// <summary>How many weeks it may slip without moving the last task.</summary>
    public required double TotalFloat { get; init; }

    /// <summary>How many weeks it may slip without moving any other.</summary>
    public required double FreeFloat { get; init; }

    /// <summary>Whether the last task moves when it slips.</summary>
    public required bool Critical { get; init; }

    /// <summary>How many weeks it may slip without moving the opening; null for tasks that the opening does not wait for.</summary>
    public required double? FloatToVesting { get; init; }

    /// <summary>Why it is critical or not.</summary>
    public required string Why { get; init; }

    /// <summary>Its first day at the earliest.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Its last day at the earliest; the day itself for what takes no time.</summary>
    public required DateOnly Finish { get; init; }

    /// <summary>Whether the body cannot open without it.</summary>
    public required bool DayOne { get; init; }

    /// <summary>What shows that it is done.</summary>
    public required string? Evidence { get; init; }

    /// <summary>Who sees to it.</summary>
    public required string? Owner { get; init; }

    /// <summary>What it rests on: pages of the library, and the lesson that it came from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>What a task waits for.</summary>
/// <param name="Id">The other task.</param>
/// <param name="Lag">Weeks between the two.</param>
public sealed record DatedLink(string Id, double Lag);

/// <summary>A time as weeks after the announcement and as a day.</summary>
/// <param name="Weeks">Weeks.</param>
/// <param name="Date">The first day on which it is behind us.</param>
public sealed record WeekDate(double Weeks, DateOnly Date);

/// <summary>When the new bodies can open.</summary>
/// <param name="Deterministic">With the most likely duration of each task.</param>
/// <param name="P50">In half of the passes.</param>
/// <param name="P80">In eight of ten passes.</param>
/// <param name="P90">In nine of ten passes.</param>
/// <param name="DeterministicChance">The share of passes that keep the date that likely durations give.</param>
public sealed record VestingDates(
    WeekDate Deterministic,
    WeekDate P50,
    WeekDate P80,
    WeekDate P90,
    double DeterministicChance
);

/// <summary>The wished day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Weeks">Weeks after the announcement.</param>
/// <param name="Chance">The share of passes that keep it.</param>
public sealed record WishedDate(DateOnly Date, double Weeks, double Chance);

/// <summary>Something that moves the opening.</summary>
/// <param name="Id">The task or risk.</param>
/// <param name="Name">What it is.</param>
/// <param name="EarlyWeeks">The mean opening when it takes its shortest tenth, or does not happen.</param>
/// <param name="LateWeeks">The mean opening when it takes its longest tenth, or happens.</param>
public sealed record DateMover(string Id, string Name, double EarlyWeeks, double LateWeeks);
