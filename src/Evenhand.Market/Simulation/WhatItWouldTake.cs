using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>
/// How long it would take to replace what a policy takes away, at the rate at which eligible supply was seen to grow, and at
/// one that a person assumes. Counted in places; in providers, where the register gives no places.
/// </summary>
public sealed record WhatItWouldTake
{
    /// <summary>places, or providers.</summary>
    public required string Unit { get; init; }

    /// <summary>
    /// Places of providers known to be eligible, on the day of each loaded list up to the day asked about; null where no
    /// places are given. In an authority's area, of the days on which that authority existed.
    /// </summary>
    public required IReadOnlyDictionary<string, long?> EligiblePlacesByYear { get; init; }

    /// <summary>Providers and places known to be eligible, and not known, on those days, oldest first.</summary>
    public required IReadOnlyList<EligibleOnDay> Days { get; init; }

    /// <summary>Openings and closures of the years for which Ofsted's lists of joiners and leavers are loaded, oldest first.</summary>
    public required IReadOnlyList<EligibleMovement> Movements { get; init; }

    /// <summary>
    /// Change in eligible places a year between the first of these days and the last; null where there is one day alone.
    /// </summary>
    public required double? ObservedNetPlacesPerYear { get; init; }

    /// <summary>What the policy surely takes away.</summary>
    public required long ToReplace { get; init; }

    /// <summary>The same and what is not known.</summary>
    public required long ToReplaceAtMost { get; init; }

    /// <summary>
    /// Years to replace what is surely taken away at the observed rate; 0 where nothing is; null where it would never be, or
    /// where no rate can be seen.
    /// </summary>
    public required double? YearsToReplace { get; init; }

    /// <summary>Eligible supply did not grow, so that nothing would ever be replaced at that rate.</summary>
    public required bool NeverAtThisRate { get; init; }

    /// <summary>The rate that the person assumes, a year; null for none.</summary>
    public required double? AssumedNetPlacesPerYear { get; init; }

    /// <summary>Years at that rate; null where none is assumed, or where it would never be.</summary>
    public required double? YearsAtAssumedRate { get; init; }

    /// <summary>For a run-off: what would have to be added a year to replace it all by its date; null otherwise.</summary>
    public required double? NeededPerYear { get; init; }

    /// <summary>Works it out.</summary>
    /// <param name="places">Whether to count places.</param>
    /// <param name="days">Eligible supply on each day, oldest first, at least one.</param>
    /// <param name="movements">Openings and closures.</param>
    /// <param name="excluded">What the policy surely takes away.</param>
    /// <param name="unknown">What it may take away besides.</param>
    /// <param name="assumed">The rate that a person assumes.</param>
    /// <param name="until">The last day of a run-off.</param>
    public static WhatItWouldTake Of(
        bool places,
        IReadOnlyList<EligibleOnDay> days,
        IReadOnlyList<EligibleMovement> movements,
        Counted excluded,
        Counted unknown,
        double? assumed,
        DateOnly? until
    )
    {
        var (first, last) = (days[0], days[^1]);
        var years = YearsBetween(first.AsOf, last.AsOf);
        double? observed =
            years > 0 ? (Size(places, last.Eligible) - Size(places, first.Eligible)) / years : null;
        var surely = Size(places, excluded);
        var left = until is { } end ? YearsBetween(last.AsOf, end) : 0;
        return new WhatItWouldTake
        {
            Unit = places ? "places" : "providers",
            EligiblePlacesByYear = days.ToDictionary(
                d => Plain.Iso(d.AsOf),
                d => d.Eligible.Places,
                StringComparer.Ordinal
            ),
            Days = days,
            Movements = movements,
            ObservedNetPlacesPerYear = observed,
            ToReplace = surely,
            ToReplaceAtMost = surely + Size(places, unknown),
            YearsToReplace = Years(surely, observed),
            NeverAtThisRate = surely > 0 && observed <= 0,
            AssumedNetPlacesPerYear = assumed,
            YearsAtAssumedRate = assumed is null ? null : Years(surely, assumed),
            NeededPerYear = left > 0 ? surely / left : null,
        };
    }

    private static long Size(bool places, Counted counted) =>
        places ? counted.Places ?? 0 : counted.Providers;

    private static double? Years(long toReplace, double? rate) =>
        toReplace == 0 ? 0
        : rate > 0 ? toReplace / rate
        : null;

    // A mean year: lists a year apart are a year apart whether or not it was a leap year, to a thousandth.
    private static double YearsBetween(DateOnly from, DateOnly to) =>
        (to.DayNumber - from.DayNumber) / 365.25;
}

/// <summary>Eligible supply on the day of a list.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Eligible">Providers known to be eligible.</param>
/// <param name="Unknown">Providers of whom it cannot be said.</param>
/// <param name="NetPerYear">Change in eligible places (or providers) a year since the list before; null for the first.</param>
public sealed record EligibleOnDay(
    DateOnly AsOf,
    Counted Eligible,
    Counted Unknown,
    double? NetPerYear
);

/// <summary>Openings and closures of a year, by whether the provider would be eligible.</summary>
/// <param name="YearTo">The last day of the year.</param>
/// <param name="EligibleJoined">Providers that joined and would be eligible.</param>
/// <param name="EligibleLeft">Providers that left and would have been.</param>
/// <param name="OthersJoined">Providers that joined and would not be.</param>
/// <param name="OthersLeft">Providers that left and would not have been.</param>
/// <param name="UnknownJoined">Providers that joined and of whom it cannot be said.</param>
/// <param name="UnknownLeft">Providers that left and of whom it cannot be said.</param>
public sealed record EligibleMovement(
    DateOnly YearTo,
    Counted EligibleJoined,
    Counted EligibleLeft,
    Counted OthersJoined,
    Counted OthersLeft,
    Counted UnknownJoined,
    Counted UnknownLeft
);
