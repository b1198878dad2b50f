using Evenhand.Statistics.Schedules;

namespace Evenhand.Transition.Networks;

/// <summary>A bare network as other tools have it: tasks with durations and predecessors.</summary>
/// <param name="Network">Its tasks and links.</param>
/// <param name="Durations">For each task, how long it may take.</param>
public sealed record PlainNetwork(ScheduleNetwork Network, IReadOnlyList<DurationSpread> Durations)
{
    /// <summary>Whether some duration has three points.</summary>
    public bool HasSpread => Durations.Any(d => !d.IsKnown);
}

/// <summary>A network with its dates.</summary>
public sealed record NetworkReport
{
    /// <summary>The tasks in the order given.</summary>
    public required IReadOnlyList<NetworkTask> Tasks { get; init; }

    /// <summary>When all is done, counted from the start, in the unit of the durations.</summary>
    public required double Finish { get; init; }

    /// <summary>The ids of one chain of critical tasks from start to finish.</summary>
    public required IReadOnlyList<string> CriticalPath { get; init; }

    /// <summary>What many draws give where durations have three points; null where none has.</summary>
    public NetworkDraws? Simulation { get; init; }
}

/// <summary>A task with its dates, in the unit of the durations. Where three points are given, the likely one is taken.</summary>
public sealed record NetworkTask
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>When it can begin at the earliest.</summary>
    public required double EarlyStart { get; init; }

    /// <summary>When it can end at the earliest.</summary>
    public required double EarlyFinish { get; init; }

    /// <summary>When it must begin so that the finish does not move.</summary>
    public required double LateStart { get; init; }

    /// <summary>When it must have ended so that the finish does not move.</summary>
    public required double LateFinish { get; init; }

    /// <summary>How much it may slip without moving the finish.</summary>
    public required double TotalFloat { get; init; }

    /// <summary>How much it may slip without moving any other task.</summary>
    public required double FreeFloat { get; init; }

    /// <summary>Whether the finish moves when it slips.</summary>
    public required bool Critical { get; init; }

    /// <summary>Why it is critical or not, in a sentence.</summary>
    public required string Why { get; init; }
}

/// <summary>What many draws of three-point durations give.</summary>
public sealed record NetworkDraws
{
    /// <summary>The finish that half of the passes did not go beyond.</summary>
    public required double P50 { get; init; }

    /// <summary>The finish that eight of ten passes did not go beyond.</summary>
    public required double P80 { get; init; }

    /// <summary>The finish that nine of ten passes did not go beyond.</summary>
    public required double P90 { get; init; }

    /// <summary>The mean finish.</summary>
    public required double Mean { get; init; }

    /// <summary>For each task that was ever critical, the share of passes in which it was.</summary>
    public required IReadOnlyDictionary<string, double> Criticality { get; init; }

    /// <summary>How many passes.</summary>
    public required int Passes { get; init; }

    /// <summary>Their seed.</summary>
    public required int Seed { get; init; }
}
