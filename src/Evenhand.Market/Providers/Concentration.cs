using Evenhand.Lake;
using Evenhand.Statistics;

namespace Evenhand.Market.Providers;

/// <summary>
/// How much of a market few owners hold. Owners stand as written: companies of one group count as several, so that with
/// groups joined it would be the same or higher. Where some of the market has no named owner, the ranges say between what
/// the figures for the whole market lie: at the lower end each such owner is a small one of its own, at the upper end all
/// of it belongs to the largest.
/// </summary>
/// <param name="MeasuredBy">places, or providers where the register gives no places.</param>
/// <param name="Owners">How many owners are named.</param>
/// <param name="Hhi">Herfindahl-Hirschman index from near 0 to 10,000, over what has a named owner; null where nothing has.</param>
/// <param name="Cr1">The share of the largest owner, from 0 to 1.</param>
/// <param name="Cr5">The share of the five largest together.</param>
/// <param name="ShareWithNamedOwner">Of all places or providers, those whose owner is named; index and shares are of these alone.</param>
/// <param name="HhiRange">Between what the index of the whole market lies; null where there is nothing.</param>
/// <param name="Cr1Range">Likewise the share of the largest owner.</param>
/// <param name="Cr5Range">Likewise the share of the five largest together.</param>
public sealed record Concentration(
    string MeasuredBy,
    long Owners,
    double? Hhi,
    double? Cr1,
    double? Cr5,
    double? ShareWithNamedOwner,
    Interval? HhiRange,
    Interval? Cr1Range,
    Interval? Cr5Range
)
{
    /// <summary>From the size of each owner.</summary>
    /// <param name="places">Whether sizes are places.</param>
    /// <param name="sizes">One size an owner.</param>
    /// <param name="withoutOwner">What has no named owner.</param>
    internal static Concentration Of(
        bool places,
        IReadOnlyCollection<long> sizes,
        long withoutOwner
    )
    {
        var named = sizes.Sum();
        var all = named + withoutOwner;
        return new Concentration(
            places ? "places" : "providers",
            sizes.Count,
            MarketShares.Herfindahl(sizes),
            MarketShares.Ratio(sizes, 1),
            MarketShares.Ratio(sizes, 5),
            all > 0 ? (double)named / all : null,
            Range(s => MarketShares.Herfindahl(s, all)),
            Range(s => MarketShares.Ratio(s, 1, all)),
            Range(s => MarketShares.Ratio(s, 5, all))
        );

        Interval? Range(Func<IReadOnlyCollection<long>, double?> measure)
        {
            var largestHoldsAll = sizes.OrderDescending().DefaultIfEmpty(0).ToList();
            largestHoldsAll[0] += withoutOwner;
            return measure(sizes) is { } low && measure(largestHoldsAll) is { } high
                ? new Interval(low, high)
                : null;
        }
    }
}

/// <summary>Reads concentrations.</summary>
internal static class ConcentrationReader
{
    private const string Whole = "''";

    /// <summary>Of the whole that a question is about.</summary>
    public static Concentration OfAll(Scope scope) =>
        Read(scope, Whole, "").GetValueOrDefault("")
        ?? Concentration.Of(scope.Service.HasPlaces, [], 0);

    /// <summary>Of each group.</summary>
    /// <param name="scope">The question.</param>
    /// <param name="key">The group as an SQL expression over a provider.</param>
    /// <param name="join">More to join, and which providers to take.</param>
    public static IReadOnlyDictionary<string, Concentration> Read(
        Scope scope,
        string key,
        string join
    )
    {
        var size = scope.Service.HasPlaces ? "coalesce(sum(places), 0)" : "count(*)";
        return Scope
            .Steps.With(
                new Step(
                    "owned",
                    $"""
                    SELECT {key} AS key, owner_key, {size} AS size
                    FROM placed {join}
                    GROUP BY ALL
                    """,
                    "The size of each owner in each group; providers without a named owner together"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (Key: r.Text("key"), Owner: r.OptionalText("owner_key"), Size: r.Count("size")),
                scope.Values
            )
            .GroupBy(r => r.Key, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g =>
                    Concentration.Of(
                        scope.Service.HasPlaces,
                        [.. g.Where(r => r.Owner is not null).Select(r => r.Size)],
                        g.Where(r => r.Owner is null).Sum(r => r.Size)
                    ),
                StringComparer.Ordinal
            );
    }
}
