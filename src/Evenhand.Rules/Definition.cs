using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;

namespace Evenhand.Rules;

/// <summary>A dated, cited answer to "what counts as ...?", as conditions over facts.</summary>
public sealed record Definition
{
    /// <summary>Its id, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The id under which our research notes keep it; null for those that are ours.</summary>
    public string? SourceId { get; init; }

    /// <summary>Raised by one whenever the conditions change.</summary>
    public required int Version { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence of what counts.</summary>
    public required string Summary { get; init; }

    /// <summary>Act and section, regulation, or policy document.</summary>
    public required string Citation { get; init; }

    /// <summary>The nations whose law it is.</summary>
    public required IReadOnlyList<string> Jurisdictions { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The day on which the source was read.</summary>
    public required DateOnly ReadOn { get; init; }

    /// <summary><c>verified</c> (the text was read), <c>known</c> (general knowledge) or <c>uncertain</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>What was read.</summary>
    public required string Source { get; init; }

    /// <summary>The levers that rest on it.</summary>
    public required IReadOnlyList<string> UsedBy { get; init; }

    /// <summary>What trips people up.</summary>
    public required string Notes { get; init; }

    /// <summary>What must hold.</summary>
    public required Condition When { get; init; }

    /// <summary>Worked cases that hold by construction: a rule book whose cases fail is not loaded.</summary>
    public required IReadOnlyList<WorkedCase> Cases { get; init; }

    /// <summary>SHA-256 of the file's text, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Whether it is law or policy on a day.</summary>
    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>Facts about a made-up body and the answer that the definition must give.</summary>
public sealed record WorkedCase(
    string Name,
    long Line,
    FactSet Facts,
    IReadOnlyDictionary<string, FactValue> Known,
    Truth Expect
);
