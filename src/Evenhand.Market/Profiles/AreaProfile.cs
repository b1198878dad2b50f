using Evenhand.Market.Providers;
using Evenhand.Market.Spending;

namespace Evenhand.Market.Profiles;

/// <summary>The areas that a search found.</summary>
/// <param name="Edition">The edition that every figure comes from.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="AsOf">The day that providers and places are of.</param>
/// <param name="Text">What was searched for; null for all.</param>
/// <param name="Areas">The areas, by region and name.</param>
/// <param name="Sources">The files behind the figures.</param>
public sealed record AreasAnswer(
    int Edition,
    string ContentHash,
    DateOnly AsOf,
    string? Text,
    IReadOnlyList<AreaEntry> Areas,
    IReadOnlyList<string> Sources
);

/// <summary>One authority.</summary>
/// <param name="Code">Its GSS code.</param>
/// <param name="Name">Its short name.</param>
/// <param name="OfficialName">Its name in full.</param>
/// <param name="Region">Its region, or its nation outside England.</param>
/// <param name="RegionCode">The code of the region; null outside England.</param>
/// <param name="Until">Its last day; null while it is there.</param>
/// <param name="Providers">Providers of all services that are located there on the day.</param>
/// <param name="Places">Their places; null where the register gives none.</param>
public sealed record AreaEntry(
    string Code,
    string Name,
    string OfficialName,
    string Region,
    string? RegionCode,
    DateOnly? Until,
    long Providers,
    long? Places
);

/// <summary>A question about one area.</summary>
/// <param name="Code">An authority or region, by code or name.</param>
public sealed record AreaQuestion(string Code)
{
    /// <summary>The service shown in full; null takes the one with most providers there.</summary>
    public string? Service { get; init; }

    /// <summary>The day; null takes the newest list.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }
}

/// <summary>One area: all services side by side, and one of them in full.</summary>
public sealed record AreaProfile
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The GSS code.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The region of an authority; null for a region itself and outside England.</summary>
    public required string? Region { get; init; }

    /// <summary>The code of that region.</summary>
    public required string? RegionCode { get; init; }

    /// <summary>The last day of a former authority; null while it is there.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>The day of the list that services, sectors, owners and grades are of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>All services that somebody provides there, the largest first; none is part of another.</summary>
    public required IReadOnlyList<ServiceInArea> Services { get; init; }

    /// <summary>The service shown in full, by sector.</summary>
    public required MarketAnswer Sectors { get; init; }

    /// <summary>The same by owner.</summary>
    public required MarketAnswer Owners { get; init; }

    /// <summary>The same by grade.</summary>
    public required MarketAnswer Grades { get; init; }

    /// <summary>The same over the years.</summary>
    public required MarketAnswer Years { get; init; }

    /// <summary>What this council, or the councils of this region, spent on it, year by year; null where the return tells nothing of the service.</summary>
    public required SpendingAnswer? Spending { get; init; }
}

/// <summary>One service in an area, by printed sector.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="ServiceName">Its name.</param>
/// <param name="All">All providers.</param>
/// <param name="LocalAuthority">Those printed as local authority.</param>
/// <param name="Private">Those printed as private.</param>
/// <param name="Voluntary">Those printed as voluntary.</param>
/// <param name="Other">All others.</param>
public sealed record ServiceInArea(
    string Service,
    string ServiceName,
    Counted All,
    Counted LocalAuthority,
    Counted Private,
    Counted Voluntary,
    Counted Other
);
