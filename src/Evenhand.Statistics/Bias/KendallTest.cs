using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Bias;

/// <summary>Kendall's rank correlation of two columns.</summary>
/// <param name="Tau">From -1 to 1; tau-b where there are ties.</param>
/// <param name="P">The two-sided probability were there no association: exact without ties, otherwise from the normal distribution with the variance for ties (Kendall 1970), without continuity correction.</param>
/// <param name="Exact">Whether it is exact.</param>
public sealed record KendallTest(double Tau, double P, bool Exact)
{
    /// <summary>The test.</summary>
    /// <param name="first">At least two values.</param>
    /// <param name="second">As many.</param>
    /// <returns>The result; null where one of the columns is all ties.</returns>
    public static KendallTest? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (n, score) = (first.Count, 0L);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                score += Math.Sign(first[i] - first[j]) * Math.Sign(second[i] - second[j]);
            }
        }

        var (a, b) = (Ties(first), Ties(second));
        var pairs = n * (n - 1.0) / 2;
        var (inFirst, inSecond) = (a.Sum(t => t * (t - 1) / 2), b.Sum(t => t * (t - 1) / 2));
        if (n < 2 || inFirst >= pairs || inSecond >= pairs)
        {
            return null;
        }

        var tau = score / Math.Sqrt((pairs - inFirst) * (pairs - inSecond));
        return inFirst + inSecond == 0
            ? new KendallTest(tau, ExactP(n, score), true)
            : new KendallTest(
                tau,
                StandardNormal.BeyondEitherSide(score / Math.Sqrt(Variance(n, a, b))),
                false
            );
    }

    private static double[] Ties(IReadOnlyList<double> values) =>
        [.. values.GroupBy(v => v).Select(g => (double)g.Count())];

    private static double Variance(double n, double[] a, double[] b)
    {
        static double Large(double t) => t * (t - 1) * ((2 * t) + 5);
        static double Pairs(double t) => t * (t - 1);
        static double Triples(double t) => t * (t - 1) * (t - 2);
        var plain = (Large(n) - a.Sum(Large) - b.Sum(Large)) / 18;
        var two = a.Sum(Pairs) * b.Sum(Pairs) / (2 * Pairs(n));
        var three = n > 2 ? a.Sum(Triples) * b.Sum(Triples) / (9 * Triples(n)) : 0;
        return plain + two + three;
    }

    /// <summary>Of all orders, the share with a score as far from 0: the counts of orders by inversions, built up value by value.</summary>
    private static double ExactP(int n, long score)
    {
        var most = n * (n - 1) / 2;
        var share = new double[most + 1];
        share[0] = 1;
        for (var size = 2; size <= n; size++)
        {
            var next = new double[most + 1];
            var window = 0.0;
            for (var q = 0; q <= size * (size - 1) / 2; q++)
            {
                window += share[q] - (q >= size ? share[q - size] : 0);
                next[q] = window / size;
            }

            share = next;
        }

        var few = (int)((most - Math.Abs(score)) / 2);
        return Math.Min(1, 2 * share.Take(few + 1).Sum());
    }
}
