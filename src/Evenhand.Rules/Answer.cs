namespace Evenhand.Rules;

/// <summary>What a definition says of one body, and why.</summary>
/// <param name="DefinitionId">Which definition.</param>
/// <param name="Truth">Yes, no, or unknown.</param>
/// <param name="InForce">Whether the definition was in force on the day that was asked about.</param>
/// <param name="Trace">Every condition looked at, with its own answer.</param>
/// <param name="ToFindOut">The missing facts that could still settle an unknown answer, each once, in order met.</param>
public sealed record Answer(
    string DefinitionId,
    Truth Truth,
    bool InForce,
    TraceNode Trace,
    IReadOnlyList<string> ToFindOut
);

/// <summary>One condition with its answer.</summary>
/// <param name="Text">The condition in words: <c>all of</c>, <c>any of</c>, <c>not</c>, or a comparison.</param>
/// <param name="Truth">Its answer.</param>
/// <param name="Why">What the law asks here; may be null.</param>
/// <param name="Fact">The fact that was looked at; null for a group.</param>
/// <param name="Value">Its value as text; null when unknown or for a group.</param>
/// <param name="Source">Where the value came from; for an assumption, the reason for it.</param>
/// <param name="Assumed">The fact was missing, and its declaration says what absence stands for.</param>
/// <param name="Parts">The conditions within.</param>
public sealed record TraceNode(
    string Text,
    Truth Truth,
    string? Why,
    string? Fact,
    string? Value,
    string? Source,
    bool Assumed,
    IReadOnlyList<TraceNode> Parts
);
