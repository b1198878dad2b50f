namespace Evenhand.Law.TenderChecks;

/// <summary>What a check says of a tender.</summary>
public enum TenderState
{
    /// <summary>The tender has the barrier.</summary>
    Barrier,

    /// <summary>What the tender states is within the limit.</summary>
    Clear,

    /// <summary>The tender does not state what the check needs.</summary>
    NotStated,

    /// <summary>The check is for other tenders.</summary>
    DoesNotApply,
}

/// <summary>Where a figure of a tender stands.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value.</param>
/// <param name="Path">A JSON pointer, a line, or the facts that it was worked out from.</param>
/// <param name="Quote">The words that say so; null where the value stands by itself.</param>
public sealed record TenderPlace(string Fact, string Value, string Path, string? Quote);

/// <summary>A barrier that was found.</summary>
/// <param name="Id">The check.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Severity"><c>high</c>, <c>medium</c> or <c>low</c>.</param>
/// <param name="Found">The figure found, in words.</param>
/// <param name="Limit">The limit, in words.</param>
/// <param name="Source">What the limit rests on.</param>
/// <param name="Basis"><c>law</c>, <c>guidance</c> or <c>judgement</c>.</param>
/// <param name="Confidence"><c>verified</c>, <c>known</c> or <c>uncertain</c>.</param>
/// <param name="LawyerCheck">What a lawyer should look at; null where nothing was noted.</param>
/// <param name="Affects">Whom it shuts out or costs.</param>
/// <param name="Suggestion">What to do or write instead.</param>
/// <param name="Places">Where the figures stand.</param>
public sealed record TenderFinding(
    string Id,
    string Title,
    TenderSeverity Severity,
    string Found,
    string Limit,
    string Source,
    TenderBasis Basis,
    string Confidence,
    string? LawyerCheck,
    string Affects,
    string Suggestion,
    IReadOnlyList<TenderPlace> Places
);

/// <summary>A check within whose limit the tender is.</summary>
/// <param name="Id">The check.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Found">The figure found, in words.</param>
/// <param name="Limit">The limit, in words.</param>
/// <param name="Places">Where the figures stand.</param>
public sealed record TenderPass(
    string Id,
    string Title,
    string Found,
    string Limit,
    IReadOnlyList<TenderPlace> Places
);

/// <summary>A check that could not be made.</summary>
/// <param name="Id">The check.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Asks">The question.</param>
/// <param name="Missing">The facts that the tender does not state.</param>
public sealed record TenderGap(string Id, string Title, string Asks, IReadOnlyList<string> Missing);

/// <summary>What all checks say of a tender.</summary>
public sealed record TenderReport
{
    /// <summary>The file or the form that it was read from.</summary>
    public required string Tender { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The contracting process; null where it names none.</summary>
    public required string? Ocid { get; init; }

    /// <summary>The buyer; null where it names none.</summary>
    public required string? Buyer { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>The barriers, the weightiest first.</summary>
    public required IReadOnlyList<TenderFinding> Findings { get; init; }

    /// <summary>What could not be checked because the tender does not say.</summary>
    public required IReadOnlyList<TenderGap> NotStated { get; init; }

    /// <summary>What was checked and is within its limit.</summary>
    public required IReadOnlyList<TenderPass> Clear { get; init; }

    /// <summary>The checks that are for other tenders.</summary>
    public required IReadOnlyList<string> DoesNotApply { get; init; }

    /// <summary>How many providers could bid; null where no market was asked about.</summary>
    public required TenderMarket? Market { get; init; }

    /// <summary>All that is known of the tender.</summary>
    public required IReadOnlyList<TenderPlace> Stated { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
