using Evenhand.Statistics;

namespace Evenhand.Contracts.Indicators;

/// <summary>What indicators say of many processes.</summary>
/// <param name="Processes">How many processes were looked at.</param>
/// <param name="Indicators">For each indicator, how many processes it says what of.</param>
/// <param name="Results">What is flagged and, of the process that was asked for by its ocid, every state; by code, kind and id.</param>
public sealed record IndicatorReport(
    long Processes,
    IReadOnlyList<IndicatorCount> Indicators,
    IReadOnlyList<IndicatorResult> Results
)
{
    /// <summary>The edition that was asked; null for a file.</summary>
    public int? Edition { get; init; }

    /// <summary>Its content hash; null for a file.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The market's health; empty where it was not asked for.</summary>
    public IReadOnlyList<MarketMeasure> Health { get; init; } = [];

    /// <summary>Access to the market; empty where it was not asked for.</summary>
    public IReadOnlyList<MarketMeasure> Access { get; init; } = [];
}

/// <summary>What an indicator says of how many processes; the four counts together are all processes.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its name.</param>
/// <param name="Question">What a flag asks.</param>
/// <param name="Flagged">Processes that are flagged, or in which an organisation is.</param>
/// <param name="NotFlagged">Processes of which it was asked, without a flag.</param>
/// <param name="NotApplicable">Processes of which the question does not arise.</param>
/// <param name="NotEnoughData">Processes of which it arises, and what is published does not answer it.</param>
/// <param name="Why">Why it says neither yes nor no, the most frequent first.</param>
/// <param name="Fences">The fences, drawn from the data or set.</param>
public sealed record IndicatorCount(
    string Code,
    string Title,
    string Question,
    long Flagged,
    long NotFlagged,
    long NotApplicable,
    long NotEnoughData,
    IReadOnlyList<ReasonCount> Why,
    IReadOnlyList<IndicatorFence> Fences
);

/// <summary>Why an indicator says neither yes nor no, and of how many processes.</summary>
/// <param name="State">Not applicable or not enough data.</param>
/// <param name="Text">The reason.</param>
/// <param name="Field">The field that lacks or decides; null where none does.</param>
/// <param name="Count">Of how many processes.</param>
public sealed record ReasonCount(IndicatorState State, string Text, string? Field, long Count);

/// <summary>A fence.</summary>
/// <param name="Of">What is compared.</param>
/// <param name="Compared">How many values.</param>
/// <param name="Quartiles">The first and third quartile; null where the fence does not follow from them.</param>
/// <param name="Fence">The fence.</param>
public sealed record IndicatorFence(string Of, long Compared, Interval? Quartiles, double Fence)
{
    /// <summary>Whose values, where there are several kinds.</summary>
    public IndicatorSubject? Subject { get; init; }
}

/// <summary>What an indicator says of a process or organisation.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Subject">What it is said of.</param>
/// <param name="Id">Its id.</param>
/// <param name="State">What is said.</param>
/// <param name="Value">The value where it is flagged.</param>
/// <param name="Why">The reason in words.</param>
public sealed record IndicatorResult(
    string Code,
    IndicatorSubject Subject,
    string Id,
    IndicatorState State,
    double? Value,
    string Why
);
