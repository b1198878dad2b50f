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
    /// <summary>From the sizes of owners.</summary>
    /// <param name="places">Whether sizes are places.</param>
    /// <param name="owners">Sizes that occur, each with the number of owners of that size.</param>
    /// <param name="withoutOwner">What has no named owner.</param>
    internal static Concentration Of(
        bool places,
        IReadOnlyCollection<(long Size, long Holders)> owners,
        long withoutOwner
    )
    {
        var named = owners.Sum(o => o.Size * o.Holders);
        var all = named + withoutOwner;
        return new Concentration(
            places ? "places" : "providers",
            owners.Sum(o => o.Holders),
            MarketShares.Herfindahl(owners, named),
            MarketShares.Ratio(owners, 1, named),
            MarketShares.Ratio(owners, 5, named),
            all > 0 ? (double)named / all : null,
            Range(o => MarketShares.Herfindahl(o, all)),
            Range(o => MarketShares.Ratio(o, 1, all)),
            Range(o => MarketShares.Ratio(o, 5, all))
        );

        Interval? Range(Func<IReadOnlyCollection<(long Size, long Holders)>, double?> measure)
        {
            var largest = owners.Count == 0 ? 0 : owners.Max(o => o.Size);
            IReadOnlyCollection<(long Size, long Holders)> largestHoldsAll =
            [
                (largest + withoutOwner, 1),
                // One of the largest stands above with what has no owner. A size may occur more than once in the list.
                .. owners
                    .GroupBy(o => o.Size, o => o.Holders)
                    .Select(g => (g.Key, g.Sum() - (g.Key == largest ? 1 : 0))),
            ];
            return measure(owners) is { } low && measure(largestHoldsAll) is { } high
                ? new Interval(low, high)
                : null;
        }
    }
}

/// <summary>How much of a market few owners hold, before and after a policy.</summary>
/// <param name="Before">Today.</param>
/// <param name="After">Among those known to be able to go on.</param>
public sealed record ConcentrationChange(Concentration Before, Concentration After);

/// <summary>Reads concentrations.</summary>
internal static class ConcentrationReader
{
    /// <summary>Of the whole that a question is about.</summary>
    public static Concentration OfAll(Scope scope) => Change(scope, "true", "").Before;

    /// <summary>Of the whole that a question is about, and of those who may go on.</summary>
    /// <param name="scope">The question.</param>
    /// <param name="goesOn">Whether a provider may go on, as an SQL expression over its class.</param>
    /// <param name="join">More to join for it.</param>
    public static ConcentrationChange Change(Scope scope, string goesOn, string join)
    {
        var owners = Held(scope)
            .With(
                new Step(
                    "owned",
                    $"""
                    SELECT is_named, owners, {Size(scope)} AS before, {Size(
                        scope
                    )} FILTER ({goesOn}) AS after
                    FROM held {join}
                    GROUP BY holding_id, is_named, owners
                    """,
                    "The size of each owner today and among those who may go on; providers without a named owner together"
                ),
                new Step(
                    "sizes",
                    """
                    SELECT is_named, before, after, sum(owners) AS owners
                    FROM owned
                    GROUP BY is_named, before, after
                    ORDER BY ALL
                    """,
                    "How many owners have each size"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        IsNamed: r.Flag("is_named"),
                        Before: r.OptionalCount("before"),
                        After: r.OptionalCount("after"),
                        Owners: r.Count("owners")
                    ),
                scope.Values
            );
        return new ConcentrationChange(
            Of(scope, [.. owners.Select(o => (o.IsNamed, o.Before, o.Owners))]),
            Of(scope, [.. owners.Select(o => (o.IsNamed, o.After, o.Owners))])
        );
    }

    /// <summary>Of each area or region.</summary>
    /// <param name="scope">The question.</param>
    /// <param name="key">The area or region as an SQL expression over a provider.</param>
    public static IReadOnlyDictionary<string, Concentration> ByPlace(Scope scope, string key) =>
        Scope
            .Steps.With(
                new Step(
                    "owned",
                    $"""
                    SELECT {key} AS key, owner_key, {(
                        scope.Service.HasPlaces ? "coalesce(sum(places), 0)" : "count(*)"
                    )} AS size
                    FROM placed
                    GROUP BY ALL
                    """,
                    "The size of each owner in each place; providers without a named owner together"
                ),
                new Step(
                    "sizes",
                    """
                    SELECT key, owner_key IS NOT NULL AS is_named, size, count(*) AS owners
                    FROM owned
                    GROUP BY ALL
                    ORDER BY ALL
                    """,
                    "How many owners have each size"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        Key: r.Text("key"),
                        IsNamed: r.Flag("is_named"),
                        Size: r.OptionalCount("size"),
                        Owners: r.Count("owners")
                    ),
                scope.Values
            )
            .GroupBy(r => r.Key, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => Of(scope, [.. g.Select(r => (r.IsNamed, r.Size, r.Owners))]),
                StringComparer.Ordinal
            );

    /// <summary>What each owner has, as counted when the edition was built; within an area, from the providers themselves.</summary>
    private static Pipeline Held(Scope scope) =>
        scope.Area is null
            ? new Pipeline(
                new Step(
                    "held",
                    """
                    SELECT * FROM holding
                    WHERE as_of = $as_of AND service_id = $service AND CAST($area AS VARCHAR) IS NULL
                    """,
                    "What owners have of each class, those who have equally much counted together"
                )
            )
            : Scope.Steps.With(
                new Step(
                    "held",
                    "SELECT *, owner_key AS holding_id, owner_key IS NOT NULL AS is_named, 1 AS owners, 1 AS providers FROM placed",
                    "Each provider by itself"
                )
            );

    private static string Size(Scope scope) =>
        // A register that gives places may lack them for some: such a provider counts as an owner's, with none.
        scope.Service.HasPlaces
            ? "sum(coalesce(places, 0))"
            : "sum(providers)";

    private static Concentration Of(
        Scope scope,
        IReadOnlyList<(bool IsNamed, long? Size, long Owners)> sizes
    ) =>
        Concentration.Of(
            scope.Service.HasPlaces,
            [
                .. sizes
                    .Where(s => s is { IsNamed: true, Size: not null })
                    .Select(s => (s.Size!.Value, s.Owners)),
            ],
            sizes.Where(s => !s.IsNamed).Sum(s => s.Size ?? 0)
        );
}
