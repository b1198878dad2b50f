namespace Evenhand.Market.Simulation;

/// <summary>What a policy would change.</summary>
public sealed record SimulationResult
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

    /// <summary>Code of the area; null for all.</summary>
    public required string? Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>Id of the definition.</summary>
    public required string Definition { get; init; }

    /// <summary>Its name.</summary>
    public required string DefinitionName { get; init; }

    /// <summary>Its citation.</summary>
    public required string Citation { get; init; }

    /// <summary>bounds, in, or out.</summary>
    public required string Unknowns { get; init; }

    /// <summary>When the policy would begin; null where not said.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Up to three plain sentences with their uncertainty.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>All providers that the policy was applied to, those outside England included.</summary>
    public required Counted Totals { get; init; }

    /// <summary>They may go on.</summary>
    public required Counted Retained { get; init; }

    /// <summary>They may not.</summary>
    public required Counted Excluded { get; init; }

    /// <summary>It cannot be said.</summary>
    public required Counted Unknown { get; init; }

    /// <summary>Every area with a provider today, in England or not joined to a code, by name.</summary>
    public required IReadOnlyList<AreaEffect> Areas { get; init; }

    /// <summary>Areas with a code in England that have a provider today.</summary>
    public required int AreasWithProvider { get; init; }

    /// <summary>Of these, those in which no provider is known to be eligible: the upper bound.</summary>
    public required int AreasWithoutEligibleProvider { get; init; }

    /// <summary>Of these, those in which every provider is known not to be: the lower bound.</summary>
    public required int AreasSurelyWithoutEligibleProvider { get; init; }

    /// <summary>Providers with an address outside England, who stand in the totals but in none of the areas.</summary>
    public required Effect OutsideEngland { get; init; }

    /// <summary>The same policy under every definition.</summary>
    public required IReadOnlyList<DefinitionEffect> Definitions { get; init; }

    /// <summary>What the unknown providers' owners are called, in numbers: hints, not facts.</summary>
    public required IReadOnlyList<HintCount> HintsAmongUnknown { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A policy in one area.</summary>
/// <param name="Area">The authority's name, or the name as written where it joins no code.</param>
/// <param name="Code">Its GSS code; null where it joins none.</param>
/// <param name="Region">Its region; null where not known.</param>
/// <param name="RetainedPlaces">Places that may go on.</param>
/// <param name="ExcludedPlaces">Places that may not.</param>
/// <param name="UnknownPlaces">Places of which it cannot be said.</param>
/// <param name="RetainedProviders">Likewise for providers.</param>
/// <param name="ExcludedProviders">Likewise.</param>
/// <param name="UnknownProviders">Likewise.</param>
/// <param name="EligibleProviders">Providers known to be eligible.</param>
public sealed record AreaEffect(
    string Area,
    string? Code,
    string? Region,
    long? RetainedPlaces,
    long? ExcludedPlaces,
    long? UnknownPlaces,
    long RetainedProviders,
    long ExcludedProviders,
    long UnknownProviders,
    long EligibleProviders
);

/// <summary>A policy under one definition.</summary>
/// <param name="Id">The definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Jurisdictions">Whose law it is.</param>
/// <param name="InForce">Whether it is in force on the day of the policy.</param>
/// <param name="Retained">They may go on.</param>
/// <param name="Excluded">They may not.</param>
/// <param name="Unknown">It cannot be said.</param>
/// <param name="AreasWithoutEligibleProvider">Areas in which none is known to be eligible.</param>
/// <param name="AreasSurelyWithoutEligibleProvider">Areas in which none is, whatever the unknowns.</param>
public sealed record DefinitionEffect(
    string Id,
    string Name,
    IReadOnlyList<string> Jurisdictions,
    bool InForce,
    Counted Retained,
    Counted Excluded,
    Counted Unknown,
    int AreasWithoutEligibleProvider,
    int AreasSurelyWithoutEligibleProvider
);

/// <summary>How many unknown providers have owners whose names hint at a form.</summary>
/// <param name="Form">Key of the form; none where the name says nothing.</param>
/// <param name="Confidence">weak, fair or strong.</param>
/// <param name="Providers">How many.</param>
/// <param name="Places">Their places.</param>
public sealed record HintCount(string Form, string Confidence, long Providers, long? Places);
