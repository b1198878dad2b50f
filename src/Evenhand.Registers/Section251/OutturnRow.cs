using Evenhand.Vocabulary;

namespace Evenhand.Registers.Section251;

/// <summary>What an outturn row is of.</summary>
public enum OutturnLevel
{
    /// <summary>One local authority.</summary>
    Authority,

    /// <summary>A region: the publisher's sum of its authorities, which no figure of ours adds in again.</summary>
    Region,

    /// <summary>The nation, likewise.</summary>
    Nation,
}

/// <summary>
/// What one local authority spent on one line of its children's services in a financial year, in pounds, split by who
/// provided. An amount is null where the return does not give it, which is not the same as nought.
/// </summary>
public sealed record OutturnRow
{
    /// <summary>The line of the file on which the row begins, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The financial year.</summary>
    public required FinancialYear Year { get; init; }

    /// <summary>What the row is of.</summary>
    public required OutturnLevel Level { get; init; }

    /// <summary>The authority's name as written; null for a nation.</summary>
    public string? AreaWritten { get; init; }

    /// <summary>The authority's code; null when the name joins none.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>The spending line as written, for instance "5 Residential care".</summary>
    public required string SpendingLine { get; init; }

    /// <summary>By the authority itself.</summary>
    public decimal? Own { get; init; }

    /// <summary>By private providers.</summary>
    public decimal? Private { get; init; }

    /// <summary>By other public bodies; in a layout with one column "Public", by the authority and other public bodies together.</summary>
    public decimal? OtherPublic { get; init; }

    /// <summary>By voluntary providers.</summary>
    public decimal? Voluntary { get; init; }

    /// <summary>The parts that are given, added up; null where none is.</summary>
    public decimal? Parts =>
        (Own ?? Private ?? OtherPublic ?? Voluntary) is null
            ? null
            : (Own ?? 0) + (Private ?? 0) + (OtherPublic ?? 0) + (Voluntary ?? 0);

    /// <summary>Total expenditure, as the return gives it.</summary>
    public decimal? Total { get; init; }

    /// <summary>Income.</summary>
    public decimal? Income { get; init; }

    /// <summary>Net current expenditure.</summary>
    public decimal? Net { get; init; }
}
