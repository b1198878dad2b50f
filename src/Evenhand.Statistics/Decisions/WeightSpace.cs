namespace Evenhand.Statistics.Decisions;

/// <summary>Shares of the space of weights, without draws.</summary>
public static class WeightSpace
{
    /// <summary>
    /// The share of the simplex on which d·w > 0: for how many weights one option does better than another. With the
    /// advantages y and the disadvantages z, G(h, k) = (y_h G(h, k-1) - z_k G(h-1, k)) / (y_h - z_k), which only ever takes
    /// means of shares and so loses no digits (divided differences; Varsi 1973).
    /// </summary>
    /// <param name="differences">d, the score of the one less that of the other on each criterion.</param>
    /// <returns>From 0 to 1; one half where both do the same on every criterion.</returns>
    public static double ShareAbove(IReadOnlyList<double> differences)
    {
        double[] ahead = [.. differences.Where(d => d > 0)];
        double[] behind = [.. differences.Where(d => d < 0)];
        if (ahead.Length + behind.Length == 0)
        {
            return 0.5;
        }

        // One row of G, for a growing number of advantages; without any the share is 0, without disadvantages 1.
        var shares = new double[behind.Length + 1];
        foreach (var y in ahead)
        {
            shares[0] = 1;
            for (var k = 1; k < shares.Length; k++)
            {
                var z = behind[k - 1];
                shares[k] = ((y * shares[k - 1]) - (z * shares[k])) / (y - z);
            }
        }

        return shares[^1];
    }

    /// <summary>For each option, its mean rank over the whole simplex of weights, from 1.</summary>
    /// <param name="scores">For each option, its score on each criterion.</param>
    public static IReadOnlyList<double> ExpectedRanks(
        IReadOnlyList<IReadOnlyList<double>> scores
    ) =>
        [
            .. scores.Select(
                (own, i) =>
                    1
                    + scores
                        .Where((_, k) => k != i)
                        .Sum(other => ShareAbove([.. other.Zip(own, (o, s) => o - s)]))
            ),
        ];

    /// <summary>The mean of all weights in a given order of importance: rank-order-centroid weights, (1/n) sum of 1/k from j to n (Barron and Barrett 1996).</summary>
    /// <param name="criteria">n.</param>
    /// <returns>The weights, the most important first.</returns>
    public static IReadOnlyList<double> OrderCentroid(int criteria) =>
        [
            .. Enumerable
                .Range(1, criteria)
                .Select(j =>
                    Enumerable.Range(j, criteria - j + 1).Reverse().Sum(k => 1.0 / k) / criteria
                ),
        ];
}
