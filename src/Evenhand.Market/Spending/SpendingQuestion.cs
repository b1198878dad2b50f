namespace Evenhand.Market.Spending;

/// <summary>By what spending is put together.</summary>
public enum SpendingBy
{
    /// <summary>Who provided: own, private, other public, voluntary.</summary>
    Sector,

    /// <summary>The local authority that spent.</summary>
    Area,

    /// <summary>The English region of that authority.</summary>
    Region,

    /// <summary>The financial year, of all loaded years.</summary>
    Year,
}

/// <summary>A question about what is spent on a service.</summary>
/// <param name="Service">Id of the service.</param>
public sealed record SpendingQuestion(string Service)
{
    /// <summary>The financial year, as 2013-14; null takes the newest loaded.</summary>
    public string? Year { get; init; }

    /// <summary>An authority or region, by code or name; null takes all.</summary>
    public string? Area { get; init; }

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }

    /// <summary>By what to group.</summary>
    public SpendingBy By { get; init; } = SpendingBy.Sector;
}

/// <summary>What local authorities spent on a service in a financial year, in pounds of that year.</summary>
public sealed record SpendingAnswer
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>spending.</summary>
    public required string Measure { get; init; }

    /// <summary>Id of the service.</summary>
    public required string Service { get; init; }

    /// <summary>Its name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Id of the service whose spending lines are counted: the service itself, or the wider one that it is part of.</summary>
    public required string SpendingService { get; init; }

    /// <summary>Its name.</summary>
    public required string SpendingServiceName { get; init; }

    /// <summary>Those lines, as the rule book names them.</summary>
    public required IReadOnlyList<string> SpendingLines { get; init; }

    /// <summary>The financial year, as 2013-14.</summary>
    public required string Year { get; init; }

    /// <summary>All financial years that are loaded for it, oldest first.</summary>
    public required IReadOnlyList<string> Years { get; init; }

    /// <summary>Code of the area asked about; null for all.</summary>
    public required string? Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>By what the groups are made.</summary>
    public required string By { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>The groups: by sector in the order of the return, by year oldest first, else largest first.</summary>
    public required IReadOnlyList<SpendingGroup> Groups { get; init; }

    /// <summary>All that is known to have been spent, in pounds.</summary>
    public required decimal? TotalGbp { get; init; }

    /// <summary>How many authorities returned a figure.</summary>
    public required long Authorities { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>Spending that has something in common.</summary>
/// <param name="Key">Of the sector (own, private, other-public, voluntary), area, region or year.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="AmountGbp">Pounds; null where the return does not give it.</param>
/// <param name="Share">Of all pounds known, from 0 to 1; null where the amount is not known.</param>
/// <param name="OwnGbp">Not by sector: of it, by the authority's own provision; null where not given.</param>
/// <param name="PrivateGbp">Likewise by private providers.</param>
/// <param name="OtherPublicGbp">Likewise by other public bodies.</param>
/// <param name="VoluntaryGbp">Likewise by voluntary providers.</param>
public sealed record SpendingGroup(
    string Key,
    string Name,
    decimal? AmountGbp,
    double? Share,
    decimal? OwnGbp = null,
    decimal? PrivateGbp = null,
    decimal? OtherPublicGbp = null,
    decimal? VoluntaryGbp = null
);
