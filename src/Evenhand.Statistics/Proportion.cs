namespace Evenhand.Statistics;

/// <summary>Shares of a whole, with how sure one may be of them.</summary>
public static class Proportion
{
    // The 97.5th percentile of the standard normal distribution: 95% of it lies between minus and plus this.
    private const double Z = 1.959963984540054;

    /// <summary>
    /// The 95% interval of a share after Wilson (1927), "Probable inference, the law of succession, and statistical
    /// inference", Journal of the American Statistical Association 22, without continuity correction. Unlike the usual
    /// textbook interval it stays between 0 and 1 and holds for few trials and for shares near the ends.
    /// </summary>
    /// <param name="successes">How many have the trait; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many there are.</param>
    /// <returns>Bounds from 0 to 1; null where there is nothing to take a share of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More have the trait than there are, or a number is below 0.</exception>
    public static Interval? Wilson(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (trials == 0)
        {
            return null;
        }

        double n = trials;
        var p = successes / n;
        var middle = p + (Z * Z / (2 * n));
        var spread = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);
        return new Interval(
            successes == 0 ? 0 : (middle - spread) / scale,
            successes == trials ? 1 : (middle + spread) / scale
        );
    }
}
