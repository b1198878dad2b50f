using Evenhand.Evidence.Library;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;

namespace Evenhand.Evidence.Preconditions;

/// <summary>What must be so before a model can be expected to work.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The factor in a few words.</param>
/// <param name="Models">The models that it is asked of.</param>
/// <param name="Why">The question that it asks.</param>
/// <param name="When">What is looked at.</param>
/// <param name="Evidence">What was read on it.</param>
public sealed record Gate(
    string Id,
    string Name,
    IReadOnlyList<string> Models,
    string Why,
    Condition When,
    IReadOnlyList<GateEvidence> Evidence
);

/// <summary>What a source says on a gate, in our words.</summary>
/// <param name="Source">The source.</param>
/// <param name="Says">What it says.</param>
public sealed record GateEvidence(Source Source, string Says);

/// <summary>A gate asked about a case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The factor.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Answer">Whether it is met in this case; unknown where something is missing that could settle it.</param>
/// <param name="InThisCase">What is known of the case.</param>
/// <param name="Missing">What could still settle it.</param>
/// <param name="Evidence">What was read on it.</param>
public sealed record GateAnswer(
    string Id,
    string Name,
    string Question,
    Truth Answer,
    IReadOnlyList<KnownHere> InThisCase,
    IReadOnlyList<MissingHere> Missing,
    IReadOnlyList<GateEvidence> Evidence
);

/// <summary>What is known of a case.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Who said so.</param>
public sealed record KnownHere(string Fact, string Meaning, string Value, string Source);

/// <summary>What is not known of a case.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="HowToFind">What would settle it.</param>
public sealed record MissingHere(string Fact, string Meaning, string HowToFind);

/// <summary>All gates of a model, asked about a case.</summary>
/// <param name="Model">The model; null for all.</param>
/// <param name="ModelName">What people read for it.</param>
/// <param name="Gates">The gates in their order.</param>
public sealed record PreconditionsReport(
    string? Model,
    string ModelName,
    IReadOnlyList<GateAnswer> Gates
)
{
    /// <summary>How many gates have an answer.</summary>
    public int Count(Truth answer) => Gates.Count(g => g.Answer == answer);
}
