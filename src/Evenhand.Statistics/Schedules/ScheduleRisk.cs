namespace Evenhand.Statistics.Schedules;

/// <summary>Something that may happen and make tasks longer.</summary>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="Tasks">The places of the tasks that it makes longer.</param>
/// <param name="Delay">By how much, drawn once for all of them.</param>
public sealed record ScheduleRisk(
    double Probability,
    IReadOnlyList<int> Tasks,
    DurationSpread Delay
);

/// <summary>What is drawn: durations, what goes together, what may happen.</summary>
public sealed record ScheduleModel
{
    /// <summary>For each task, how long it may take.</summary>
    public required IReadOnlyList<DurationSpread> Durations { get; init; }

    /// <summary>For each task, the group whose tasks tend to be late together; below 0 for none. Null where there are no groups.</summary>
    public IReadOnlyList<int>? Groups { get; init; }

    /// <summary>How strongly tasks of one group go together: the correlation of their normal scores, from 0 to below 1.</summary>
    public double Correlation { get; init; }

    /// <summary>What may happen.</summary>
    public IReadOnlyList<ScheduleRisk> Risks { get; init; } = [];

    /// <summary>The place of the task whose end is asked for; null asks for the end of all.</summary>
    public int? Target { get; init; }
}
