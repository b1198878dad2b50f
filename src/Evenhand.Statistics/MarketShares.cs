namespace Evenhand.Statistics;

/// <summary>How much of a market few hold.</summary>
public static class MarketShares
{
    /// <summary>
    /// The Herfindahl-Hirschman index: the sum of the squares of all shares in per cent, from near 0 (very many, all
    /// small) to 10,000 (one holds all). The Competition and Markets Authority uses it on this scale (Merger Assessment
    /// Guidelines, CMA129).
    /// </summary>
    /// <param name="sizes">The size of each holder, 0 or more, in any unit.</param>
    /// <returns>The index; null where the sizes come to nothing.</returns>
    public static double? Herfindahl(IReadOnlyCollection<long> sizes) =>
        Herfindahl(sizes, sizes.Sum());

    /// <summary>The same of a market of which the holders have a part, the rest being held by very many, each of them small.</summary>
    /// <param name="sizes">The size of each holder, 0 or more, in any unit.</param>
    /// <param name="market">The size of the whole market, no less than the holders have together.</param>
    /// <returns>The index; null where the market comes to nothing.</returns>
    public static double? Herfindahl(IReadOnlyCollection<long> sizes, long market)
    {
        // Whole numbers are summed, so that the order of the holders changes not even the last digit.
        var squares = sizes.Aggregate(Int128.Zero, (sum, s) => sum + ((Int128)s * s));
        return market > 0 ? 10_000 * ((double)squares / ((double)market * market)) : null;
    }

    /// <summary>The concentration ratio: the share that the largest few hold together, from 0 to 1.</summary>
    /// <param name="sizes">The size of each holder, 0 or more, in any unit.</param>
    /// <param name="largest">How many of the largest.</param>
    /// <returns>The share; null where the sizes come to nothing.</returns>
    public static double? Ratio(IReadOnlyCollection<long> sizes, int largest) =>
        Ratio(sizes, largest, sizes.Sum());

    /// <summary>The same of a market of which the holders have a part, the rest being held by very many, each of them small.</summary>
    /// <param name="sizes">The size of each holder, 0 or more, in any unit.</param>
    /// <param name="largest">How many of the largest.</param>
    /// <param name="market">The size of the whole market, no less than the holders have together.</param>
    /// <returns>The share; null where the market comes to nothing.</returns>
    public static double? Ratio(IReadOnlyCollection<long> sizes, int largest, long market) =>
        market > 0 ? (double)sizes.OrderDescending().Take(largest).Sum() / market : null;
}
