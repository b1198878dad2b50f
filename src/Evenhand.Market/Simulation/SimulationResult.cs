using Evenhand.Market.Providers;

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

    /// <summary>The kind of policy, for instance not-for-profit-only.</summary>
    public required string Policy { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string PolicyName { get; init; }

    /// <summary>answered, or not-enough-data: then <see cref="Needs"/> says what is missing.</summary>
    public required string Status { get; init; }

    /// <summary>The data that it would take to answer; empty when it is answered.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Id of the definition; null for a policy that rests on none.</summary>
    public required string? Definition { get; init; }

    /// <summary>Its name.</summary>
    public required string? DefinitionName { get; init; }

    /// <summary>Its citation.</summary>
    public required string? Citation { get; init; }

    /// <summary>bounds, in, or out.</summary>
    public required string Unknowns { get; init; }

    /// <summary>When the policy would begin; null where not said.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>For a run-off: the last day on which those who do not meet the definition may go on; null otherwise.</summary>
    public required DateOnly? Until { get; init; }

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

    /// <summary>
    /// For a policy with a definition under which nobody has to stop: today's providers that meet the definition
    /// (retained), do not (excluded), and of whom it cannot be said; null otherwise.
    /// </summary>
    public required Effect? Meets { get; init; }

    /// <summary>Every area with a provider today, in England or not joined to a code, by name.</summary>
    public required IReadOnlyList<AreaEffect> Areas { get; init; }

    /// <summary>Areas with a code in England that have a provider today.</summary>
    public required int AreasWithProvider { get; init; }

    /// <summary>Of these, those in which no provider is known to be eligible: the upper bound.</summary>
    public required int AreasWithoutEligibleProvider { get; init; }

    /// <summary>Of these, those in which every provider is known not to be: the lower bound.</summary>
    public required int AreasSurelyWithoutEligibleProvider { get; init; }

    /// <summary>The same areas put together by region, by name.</summary>
    public required IReadOnlyList<RegionEffect> Regions { get; init; }

    /// <summary>Areas with fewer eligible providers than a chosen number.</summary>
    public required AreasBelow AreasBelowMinimum { get; init; }

    /// <summary>Providers with an address outside England, who stand in the totals but in none of the areas.</summary>
    public required Effect OutsideEngland { get; init; }

    /// <summary>What councils spent, split as the policy splits providers; null where the return tells nothing of the service.</summary>
    public required SpendingEffect? SpendingGbp { get; init; }

    /// <summary>How much of the market few owners hold, before and after.</summary>
    public required ConcentrationChange Concentration { get; init; }

    /// <summary>Grades of those who may go on, may not, and of whom it cannot be said.</summary>
    public required IReadOnlyList<GradeShare> Grades { get; init; }

    /// <summary>Why these grades are no ground for a causal claim.</summary>
    public required string GradesCaution { get; init; }

    /// <summary>How long it would take to replace what the policy takes away.</summary>
    public required WhatItWouldTake WhatItWouldTake { get; init; }

    /// <summary>The same policy on every service of the register, none of which is part of another.</summary>
    public required IReadOnlyList<ServiceEffect> Services { get; init; }

    /// <summary>The same policy under every definition; empty for a policy that rests on none.</summary>
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

/// <summary>A policy in one region.</summary>
/// <param name="Region">Its name; "Not known" for areas that join no code.</param>
/// <param name="Areas">Areas with a provider today.</param>
/// <param name="AreasWithoutEligibleProvider">Of these, those in which none is known to be eligible.</param>
/// <param name="AreasSurelyWithoutEligibleProvider">Of these, those in which none is, whatever the unknowns.</param>
/// <param name="Retained">They may go on.</param>
/// <param name="Excluded">They may not.</param>
/// <param name="Unknown">It cannot be said.</param>
public sealed record RegionEffect(
    string Region,
    int Areas,
    int AreasWithoutEligibleProvider,
    int AreasSurelyWithoutEligibleProvider,
    Counted Retained,
    Counted Excluded,
    Counted Unknown
);

/// <summary>Areas in England with a provider today and fewer eligible ones than a chosen number.</summary>
/// <param name="Minimum">The number chosen.</param>
/// <param name="AtLeast">Areas that are below it whatever the unknowns turn out to be.</param>
/// <param name="AtMost">Areas in which fewer are known to be eligible.</param>
public sealed record AreasBelow(int Minimum, int AtLeast, int AtMost);

/// <summary>
/// What councils spent on a service in the newest loaded financial year, split by what the policy says of the kind of
/// provider that the return names. It is of another year than the places.
/// </summary>
/// <param name="Year">The financial year.</param>
/// <param name="Service">Id of the service whose spending lines are counted; a wider one where the return tells no more.</param>
/// <param name="ServiceName">Its name.</param>
/// <param name="Retained">Pounds for kinds that may go on.</param>
/// <param name="Excluded">Pounds for kinds that may not.</param>
/// <param name="Unknown">Pounds for kinds of which it cannot be said, and for own provision where it is not told apart.</param>
/// <param name="NotGiven">Kinds for which the return gives no amount.</param>
public sealed record SpendingEffect(
    string Year,
    string Service,
    string ServiceName,
    decimal Retained,
    decimal Excluded,
    decimal Unknown,
    IReadOnlyList<string> NotGiven
);

/// <summary>A policy on one service.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="ServiceName">Its name.</param>
/// <param name="Retained">They may go on.</param>
/// <param name="Excluded">They may not.</param>
/// <param name="Unknown">It cannot be said.</param>
/// <param name="AreasWithProvider">Areas with a code in England that have a provider today.</param>
/// <param name="AreasWithoutEligibleProvider">Of these, those in which none is known to be eligible.</param>
/// <param name="AreasSurelyWithoutEligibleProvider">Of these, those in which none is, whatever the unknowns.</param>
public sealed record ServiceEffect(
    string Service,
    string ServiceName,
    Counted Retained,
    Counted Excluded,
    Counted Unknown,
    int AreasWithProvider,
    int AreasWithoutEligibleProvider,
    int AreasSurelyWithoutEligibleProvider
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
