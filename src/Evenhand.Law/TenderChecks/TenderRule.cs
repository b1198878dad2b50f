using Evenhand.Rules.Conditions;

namespace Evenhand.Law.TenderChecks;

/// <summary>What a limit rests on.</summary>
public enum TenderBasis
{
    /// <summary>An Act or regulations forbid or ask for it.</summary>
    Law,

    /// <summary>Official guidance recommends it.</summary>
    Guidance,

    /// <summary>Evenhand's own line, for a person to agree with or not.</summary>
    Judgement,
}

/// <summary>How much a barrier weighs.</summary>
public enum TenderSeverity
{
    /// <summary>It may be unlawful, or it shuts out whoever does not meet it.</summary>
    High,

    /// <summary>It makes bidding hard for some.</summary>
    Medium,

    /// <summary>It costs time or care.</summary>
    Low,
}

/// <summary>One check of a tender: what is asked, where the line is and why, whom it shuts out, and what to write instead.</summary>
public sealed record TenderRule
{
    /// <summary>In kebab-case, the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Raised by one whenever its conditions change.</summary>
    public required int Version { get; init; }

    /// <summary>What a person calls the barrier.</summary>
    public required string Title { get; init; }

    /// <summary>The question that it puts to a tender.</summary>
    public required string Asks { get; init; }

    /// <summary>How much it weighs.</summary>
    public required TenderSeverity Severity { get; init; }

    /// <summary>What its limit rests on.</summary>
    public required TenderBasis Basis { get; init; }

    /// <summary>To which tenders it is put; null for all.</summary>
    public Condition? AppliesWhen { get; init; }

    /// <summary>When a tender has the barrier.</summary>
    public required Condition BarrierWhen { get; init; }

    /// <summary>The figure found, in words with the names of facts in braces.</summary>
    public required string Found { get; init; }

    /// <summary>The limit in words.</summary>
    public required string Limit { get; init; }

    /// <summary>The provision, guidance, or reason.</summary>
    public required string Source { get; init; }

    /// <summary>The day on which the source was read or the line drawn.</summary>
    public required DateOnly ReadOn { get; init; }

    /// <summary><c>verified</c>, <c>known</c> or <c>uncertain</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>What a lawyer should look at; null where nothing was noted.</summary>
    public string? LawyerCheck { get; init; }

    /// <summary>Whom it shuts out or costs.</summary>
    public required string Affects { get; init; }

    /// <summary>What to do or write instead.</summary>
    public required string Suggestion { get; init; }

    /// <summary>SHA-256 of the file's text, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }
}
