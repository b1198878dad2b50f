namespace Evenhand.Market.Providers;

/// <summary>By what providers are put together.</summary>
public enum MarketBy
{
    /// <summary>The sector that the regulator prints.</summary>
    Sector,

    /// <summary>The organisation that owns them, as written.</summary>
    Owner,

    /// <summary>The local authority in whose area they lie.</summary>
    Area,

    /// <summary>The English region.</summary>
    Region,

    /// <summary>Every definition, one row each.</summary>
    Definition,

    /// <summary>The legal form; unknown until a register that holds it is loaded.</summary>
    Form,

    /// <summary>What the owner's name hints at, which is no fact.</summary>
    Hint,

    /// <summary>The day of each loaded list: change over the years.</summary>
    Year,

    /// <summary>The overall judgement of the latest full inspection.</summary>
    Grade,
}

/// <summary>A question about who provides a service.</summary>
/// <param name="Service">Id of the service.</param>
public sealed record MarketQuestion(string Service)
{
    /// <summary>The day asked about; null takes the newest list.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>An authority or region, by code or name; null takes all.</summary>
    public string? Area { get; init; }

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }

    /// <summary>By what to group.</summary>
    public MarketBy By { get; init; } = MarketBy.Sector;

    /// <summary>Authorities that a person chose to compare the area with, by code or name; empty for none.</summary>
    public IReadOnlyList<string> Neighbours { get; init; } = [];
}

/// <summary>Who provides a service in an area on a day.</summary>
public sealed record MarketAnswer
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Id of the service.</summary>
    public required string Service { get; init; }

    /// <summary>Its name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The day that the list used speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Code of the area asked about; null for all.</summary>
    public required string? Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>By what the groups are made.</summary>
    public required string By { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>The groups, largest first.</summary>
    public required IReadOnlyList<MarketGroup> Groups { get; init; }

    /// <summary>All providers counted, those outside England included.</summary>
    public required Counted Totals { get; init; }

    /// <summary>Those of them with an address outside England.</summary>
    public required Counted OutsideEngland { get; init; }

    /// <summary>Those of them whose authority's name joins no code.</summary>
    public required Counted AreaNotKnown { get; init; }

    /// <summary>Providers in the totals for which the register gives no places though the service has them.</summary>
    public required long ProvidersWithoutPlaces { get; init; }

    /// <summary>How much of the market few owners hold.</summary>
    public required Concentration Concentration { get; init; }

    /// <summary>By grade: the mix of grades of each sector, with 95% intervals; else empty.</summary>
    public required IReadOnlyList<GradeShare> GradesBySector { get; init; }

    /// <summary>By year: each sector on each day; else empty.</summary>
    public required IReadOnlyList<SectorOnDay> SectorsByYear { get; init; }

    /// <summary>By year: joiners and leavers of the years whose lists are loaded; else empty.</summary>
    public required IReadOnlyList<SectorMovement> Movements { get; init; }

    /// <summary>The groups beside those of chosen neighbours, the region and England; empty where no neighbours were named.</summary>
    public required IReadOnlyList<NeighbourComparison> Comparison { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>Providers that have something in common.</summary>
/// <param name="Key">Of the sector, owner, area, definition ...</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Providers">How many providers; for a definition those that surely meet it.</param>
/// <param name="Places">Their places; null where the register gives none.</param>
/// <param name="ShareOfPlaces">Of all places counted, from 0 to 1; null where there are none.</param>
/// <param name="Excluded">For a definition: those that surely do not meet it; else null.</param>
/// <param name="Unknown">For a definition: those of whom it cannot be said; else null.</param>
/// <param name="Concentration">For an area or region: how much of its market few owners hold; else null.</param>
/// <param name="Change">For a day: how many more providers and places than on the day before it in the table; else null.</param>
public sealed record MarketGroup(
    string Key,
    string Name,
    long Providers,
    long? Places,
    double? ShareOfPlaces,
    Counted? Excluded = null,
    Counted? Unknown = null,
    Concentration? Concentration = null,
    Counted? Change = null
);

/// <summary>One group in an area, its chosen neighbours together, its region and England.</summary>
/// <param name="Key">Of the group.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Own">In the area itself.</param>
/// <param name="Neighbours">In the neighbours together.</param>
/// <param name="Region">In the region that the area lies in, the area with it.</param>
/// <param name="England">In all of England.</param>
public sealed record NeighbourComparison(
    string Key,
    string Name,
    ComparedCount Own,
    ComparedCount Neighbours,
    ComparedCount Region,
    ComparedCount England
);

/// <summary>Providers of a group in some areas.</summary>
/// <param name="Providers">How many.</param>
/// <param name="Places">Their places; null where the register gives none.</param>
/// <param name="Share">Of the places there (of the providers, where there are no places), from 0 to 1; null where there are none.</param>
public sealed record ComparedCount(long Providers, long? Places, double? Share);
