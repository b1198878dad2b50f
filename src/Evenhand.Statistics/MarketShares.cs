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
    public static double? Herfindahl(IReadOnlyCollection<long> sizes, long market) =>
        Herfindahl([.. sizes.Select(s => (s, 1L))], market);

    /// <summary>The same, where many holders are of one size.</summary>
    /// <param name="groups">Sizes, each with the number of holders of that size.</param>
    /// <param name="market">The size of the whole market, no less than the holders have together.</param>
    /// <returns>The index; null where the market comes to nothing.</returns>
    public static double? Herfindahl(
        IReadOnlyCollection<(long Size, long Holders)> groups,
        long market
    )
    {
        // Whole numbers are summed, so that the order of the holders changes not even the last digit.
        var squares = groups.Aggregate(
            Int128.Zero,
            (sum, g) => sum + ((Int128)g.Holders * g.Size * g.Size)
        );
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
        Ratio([.. sizes.Select(s => (s, 1L))], largest, market);

    /// <summary>The same, where many holders are of one size.</summary>
    /// <param name="groups">Sizes, each with the number of holders of that size.</param>
    /// <param name="largest">How many of the largest.</param>
    /// <param name="market">The size of the whole market, no less than the holders have together.</param>
    /// <returns>The share; null where the market comes to nothing.</returns>
    public static double? Ratio(
        IReadOnlyCollection<(long Size, long Holders)> groups,
        int largest,
        long market
    )
    {
        if (market <= 0)
        {
            return null;
        }

        var (held, left) = (0L, (long)largest);
        foreach (var (size, holders) in groups.OrderByDescending(g => g.Size))
        {
            var taken = Math.Min(left, holders);
            held += taken * size;
            left -= taken;
        }

        return (double)held / market;
    }
}
