using System.Text.Json.Serialization;
using Evenhand.Law.Levers;

namespace Evenhand.Law.Answers;

/// <summary>One thing that was looked at, with what was found.</summary>
/// <param name="Field">The fact; several, parted by <c> | </c>, where one of them is enough.</param>
/// <param name="Value">Its value: true or false, a number, a text; null when unknown or where there are several.</param>
/// <param name="Expected">What is asked of it, in words.</param>
/// <param name="Met">Whether it is so; null when that is unknown.</param>
/// <param name="Text">The rule in words.</param>
/// <param name="Source">Where the value came from, or how it was worked out; null when it is unknown.</param>
/// <param name="OnFail">What a no means: <c>not_available</c> or <c>needs_condition</c> of a lever, <c>does_not_apply</c> of all else.</param>
/// <param name="Parts">The things within, where there are several.</param>
public sealed record Reason(
    string Field,
    object? Value,
    string Expected,
    bool? Met,
    string Text,
    string? Source,
    LeverOutcome OnFail,
    IReadOnlyList<Reason> Parts
);

/// <summary>One fact to change.</summary>
/// <param name="Field">The fact.</param>
/// <param name="From">Its value now; null when unknown.</param>
/// <param name="To">Its value then.</param>
public sealed record SuggestedChange(string Field, object? From, object To);

/// <summary>A fact that stands in the way and is not the authority's to choose.</summary>
/// <param name="Field">The fact.</param>
/// <param name="Value">Its value; null when unknown.</param>
/// <param name="Expected">What it would have to be, in words.</param>
public sealed record BeyondChoice(string Field, object? Value, string Expected);

/// <summary>Who might challenge, on what, and by when.</summary>
/// <param name="Grounds">What a challenger would say.</param>
/// <param name="LastDate">
/// The last day, if what is challenged is published on the day asked about; null where the limit hangs on another day.
/// </param>
/// <param name="Risk"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
/// <param name="TimeLimit">The limit in words, with what may move it; null where none of its own is known.</param>
/// <param name="TimeLimitCitation">Where the limit stands.</param>
/// <param name="LastDateNote">What is not known about the last day; null when nothing is open.</param>
public sealed record ChallengeAnswer(
    IReadOnlyList<string> Grounds,
    DateOnly? LastDate,
    string Risk,
    string? TimeLimit,
    string? TimeLimitCitation,
    string? LastDateNote
);

/// <summary>What the law says of one lever, constraint, duty or remedy, and why.</summary>
/// <param name="Id">For instance <c>PA23.s33</c>.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Reasons">Nation, dates, then each condition in order.</param>
/// <param name="Missing">The facts that are missing and may still settle the answer.</param>
/// <param name="WouldMakeAvailable">Of a lever that is not available: each smallest set of changes, within the authority's choice, that makes it so.</param>
/// <param name="WouldMakeAvailableTruncated">Whether there are more such sets than are given.</param>
/// <param name="BeyondChoice">Of a lever that is not available: the facts in its way that are not the authority's to choose.</param>
/// <param name="WhoItFavours">Whom it helps.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Limits">What it does not do; may be null.</param>
/// <param name="WhatToRecord">What to write down.</param>
/// <param name="Citation">The provision.</param>
/// <param name="ReadOn">The day on which it was read.</param>
/// <param name="Source">Where.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
/// <param name="LawyerCheck">What a lawyer should look at; null where nothing was noted.</param>
/// <param name="Challenge">How exposed it is.</param>
/// <param name="Version">The version of the rule.</param>
public sealed record LeverAnswer(
    string Id,
    string Name,
    LeverKind Kind,
    LeverOutcome Outcome,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<string> Missing,
    IReadOnlyList<IReadOnlyList<SuggestedChange>> WouldMakeAvailable,
    bool WouldMakeAvailableTruncated,
    IReadOnlyList<BeyondChoice> BeyondChoice,
    string WhoItFavours,
    string Effect,
    string? Limits,
    IReadOnlyList<string> WhatToRecord,
    string Citation,
    DateOnly ReadOn,
    string Source,
    string Confidence,
    string? LawyerCheck,
    ChallengeAnswer Challenge,
    int Version
)
{
    /// <summary>The facts that decided an answer that is no plain yes, in the order in which the rule looks at them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Deciding =>
        [
            .. Reasons
                .Where(r =>
                    Outcome is LeverOutcome.NotAvailable or LeverOutcome.DoesNotApply
                        ? r.Met is false && r.OnFail != LeverOutcome.NeedsCondition
                        : r.Met is not true
                )
                .Select(r => r.Field),
        ];
}

/// <summary>A fact that was worked out.</summary>
/// <param name="Field">The fact.</param>
/// <param name="Value">True or false; null when it cannot be worked out.</param>
/// <param name="Why">How, or why not.</param>
public sealed record WorkedOut(string Field, bool? Value, string Why);

/// <summary>What the law allows in a case, as of a day.</summary>
/// <param name="AsOf">The day whose law it is.</param>
/// <param name="Case">What a person calls the case.</param>
/// <param name="Derived">The facts that follow from the dated tables.</param>
/// <param name="Levers">Every entry of the library, by id.</param>
public sealed record LeversReport(
    DateOnly AsOf,
    string Case,
    IReadOnlyList<WorkedOut> Derived,
    IReadOnlyList<LeverAnswer> Levers
);
