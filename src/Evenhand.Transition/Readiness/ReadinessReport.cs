namespace Evenhand.Transition.Readiness;

/// <summary>Whether the new bodies can open.</summary>
public sealed record ReadinessReport
{
    /// <summary>The reorganisation.</summary>
    public required string Merger { get; init; }

    /// <summary>The wished opening; null where none is named.</summary>
    public required DateOnly? Wished { get; init; }

    /// <summary>Whether all that the first day needs is there: yes, no, unknown.</summary>
    public required string Ready { get; init; }

    /// <summary>What follows: open, move the date, or find out.</summary>
    public required string Advice { get; init; }

    /// <summary>What the first day needs, what is missing first.</summary>
    public required IReadOnlyList<Gate> Gates { get; init; }

    /// <summary>What moving the date cost others.</summary>
    public required IReadOnlyList<CaseCost> CostOfMoving { get; init; }

    /// <summary>What not moving it cost those who opened without being ready.</summary>
    public required IReadOnlyList<CaseCost> CostOfNotMoving { get; init; }
}

/// <summary>Something that the first day needs.</summary>
/// <param name="Id">A task, or what is to be mapped or shared.</param>
/// <param name="Name">What it is.</param>
/// <param name="State">Whether it is there: yes, no, unknown.</param>
/// <param name="Why">Why that is so.</param>
/// <param name="ShownBy">What would show it.</param>
/// <param name="Document">What does show it; null where nothing was named.</param>
/// <param name="Owner">Who sees to it; null where nobody was named.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="Blocks">The tasks that cannot end before it.</param>
/// <param name="Lessons">What others learned there.</param>
public sealed record Gate(
    string Id,
    string Name,
    string State,
    string Why,
    string? ShownBy,
    string? Document,
    string? Owner,
    DateOnly? On,
    IReadOnlyList<string> Blocks,
    IReadOnlyList<GateLesson> Lessons
);

/// <summary>What others learned at a gate.</summary>
/// <param name="Id">The lesson.</param>
/// <param name="Case">The case that taught it; null for guidance.</param>
/// <param name="Text">What to do.</param>
/// <param name="Consequence">What came of it.</param>
public sealed record GateLesson(string Id, string? Case, string Text, string Consequence);

/// <summary>What a case tells of moving the date, or of not moving it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="What">What happened, with its figures.</param>
public sealed record CaseCost(string Id, string Name, string What);
