using Evenhand.Law.Tables;
using Evenhand.Rules.Conditions;

namespace Evenhand.Law.Levers;

/// <summary>What an entry of the library is.</summary>
public enum LeverKind
{
    /// <summary>A lawful means to bring a wish about.</summary>
    Lever,

    /// <summary>A rule that stands in the way of some wishes.</summary>
    Constraint,

    /// <summary>Something that has to be done.</summary>
    Duty,

    /// <summary>What a challenger can ask for.</summary>
    Remedy,
}

/// <summary>What it means that a condition does not hold.</summary>
public enum OnFail
{
    /// <summary>The lever is not there.</summary>
    NotAvailable,

    /// <summary>The lever is there once the condition is met.</summary>
    NeedsCondition,
}

/// <summary>One thing that the law asks.</summary>
/// <param name="Condition">What is asked.</param>
/// <param name="OnFail">What a no means; for a constraint, duty or remedy any no means that it does not apply.</param>
/// <param name="Why">The rule in a few words; may be null.</param>
public sealed record LeverCondition(Condition Condition, OnFail OnFail, string? Why);

/// <summary>How exposed a lever is.</summary>
/// <param name="Grounds">What a challenger would say.</param>
/// <param name="Risk"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="TimeLimit">By when it must be said; null where no limit of its own is known.</param>
public sealed record LeverChallenge(
    IReadOnlyList<string> Grounds,
    string Risk,
    TimeLimit? TimeLimit
);

/// <summary>A lever, constraint, duty or remedy: dated, cited, with its conditions.</summary>
public sealed record Lever
{
    /// <summary>For instance <c>PA23.s33</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Raised by one whenever conditions, dates or nations change.</summary>
    public required int Version { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required LeverKind Kind { get; init; }

    /// <summary>The nations whose law it is.</summary>
    public required IReadOnlyList<string> Jurisdictions { get; init; }

    /// <summary>Act and section, regulation, or policy document.</summary>
    public required string Citation { get; init; }

    /// <summary>First day in force; null where no first day is known, so that it bounds nothing.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The day on which the source was read.</summary>
    public required DateOnly ReadOn { get; init; }

    /// <summary><c>verified</c> (the text was read), <c>known</c> (general knowledge) or <c>uncertain</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>What was read.</summary>
    public required string Source { get; init; }

    /// <summary>What a lawyer should look at before anybody relies on it; null where nothing was noted.</summary>
    public string? LawyerCheck { get; init; }

    /// <summary>Whom it helps, in a few words.</summary>
    public required string WhoItFavours { get; init; }

    /// <summary>The authorities it is for, in words.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    /// <summary>The services it is for, in words.</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>The threshold it hangs on, in words; may be null.</summary>
    public string? ThresholdNote { get; init; }

    /// <summary>What must hold, in the order in which it is looked at.</summary>
    public required IReadOnlyList<LeverCondition> Conditions { get; init; }

    /// <summary>What it does.</summary>
    public required string Effect { get; init; }

    /// <summary>What it does not do; may be null.</summary>
    public string? Limits { get; init; }

    /// <summary>What to write down when it is used.</summary>
    public required IReadOnlyList<string> WhatToRecord { get; init; }

    /// <summary>How exposed it is.</summary>
    public required LeverChallenge Challenge { get; init; }

    /// <summary>How a use of it is recognised in a published notice; empty where the file does not say.</summary>
    public IReadOnlyList<PrecedentSign> Precedent { get; init; } = [];

    /// <summary>SHA-256 of the file's text, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Whether it is law or policy on a day.</summary>
    public bool InForceOn(DateOnly day) =>
        (From is null || From <= day) && (To is null || day <= To);
}
