using Evenhand.Evidence.Library;

namespace Evenhand.Evidence.Own;

/// <summary>What is compared with what.</summary>
/// <param name="Service">The service.</param>
public sealed record OwnQuestion(string Service)
{
    /// <summary>The sector that odds are of, by its key.</summary>
    public string Sector { get; init; } = "private";

    /// <summary>The sector that it is compared with.</summary>
    public string Against { get; init; } = "local-authority";

    /// <summary>What counts as the outcome: <c>not-inadequate</c> or <c>good</c> (good or outstanding).</summary>
    public string Outcome { get; init; } = "not-inadequate";

    /// <summary>The first year of inspections; null takes all.</summary>
    public int? From { get; init; }

    /// <summary>The last year.</summary>
    public int? To { get; init; }

    /// <summary>What inspections belong together by: <c>owner</c>, <c>area</c> or <c>provider</c>.</summary>
    public string Cluster { get; init; } = "owner";

    /// <summary>The edition; null takes the current one.</summary>
    public int? Edition { get; init; }
}

/// <summary>The inspections of a sector.</summary>
/// <param name="Sector">Its key.</param>
/// <param name="SectorName">What the regulator prints.</param>
/// <param name="Inspections">How many.</param>
/// <param name="Providers">Of how many providers.</param>
/// <param name="WithOutcome">How many have the outcome.</param>
public sealed record OwnGroup(
    string Sector,
    string SectorName,
    int Inspections,
    int Providers,
    int WithOutcome
);

/// <summary>An odds ratio of a sector against the other.</summary>
/// <param name="Id">Its id: <c>raw</c>, <c>by-year</c>, <c>by-region</c>, <c>by-year-and-region</c>, <c>adjusted</c>.</param>
/// <param name="Method">How it was made, in words.</param>
/// <param name="OddsRatio">It.</param>
/// <param name="Low">The lower end of its 95% interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Inspections">On how many inspections it rests.</param>
/// <param name="Clusters">In how many clusters; null where the method takes all inspections as independent.</param>
public sealed record OwnOdds(
    string Id,
    string Method,
    double OddsRatio,
    double Low,
    double High,
    int Inspections,
    int? Clusters
);

/// <summary>Own data as evidence: one sector against another in inspection grades.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Question">What was asked.</param>
/// <param name="ServiceName">The service in words.</param>
/// <param name="OutcomeName">The outcome in words.</param>
/// <param name="FirstDay">The day of the first inspection that counts.</param>
/// <param name="LastDay">The day of the last.</param>
/// <param name="Groups">Both sectors.</param>
/// <param name="Odds">The odds ratios.</param>
/// <param name="NotMade">Odds ratios that could not be made, with the reason.</param>
/// <param name="LeftOut">Inspections that are in no figure, by reason.</param>
/// <param name="Published">What was published on the same comparison; null where the library has nothing.</param>
/// <param name="Sources">The lists.</param>
/// <param name="Notes">What a careful reader would want to know.</param>
public sealed record OwnReport(
    int Edition,
    string ContentHash,
    OwnQuestion Question,
    string ServiceName,
    string OutcomeName,
    DateOnly FirstDay,
    DateOnly LastDay,
    IReadOnlyList<OwnGroup> Groups,
    IReadOnlyList<OwnOdds> Odds,
    IReadOnlyList<OwnGap> NotMade,
    IReadOnlyList<OwnGap> LeftOut,
    Finding? Published,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Notes
);

/// <summary>What is missing, and why.</summary>
/// <param name="What">What.</param>
/// <param name="Reason">Why.</param>
public sealed record OwnGap(string What, string Reason);
