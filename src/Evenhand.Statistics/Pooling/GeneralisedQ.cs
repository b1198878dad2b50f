namespace Evenhand.Statistics.Pooling;

/// <summary>
/// The generalised Q, the weighted sum of squared residuals with weights 1/(v + tau²), as a function of tau². It falls and
/// is convex, and its slope is -y'PPy, so that Newton's steps from 0 come to a solution from below and never pass it.
/// </summary>
internal static class GeneralisedQ
{
    private const int Most = 500;

    /// <summary>The tau² at which Q comes down to a number; 0 where it is below that from the start.</summary>
    public static (double Tau2, int Steps, bool Settled) Solve(Sample sample, double target)
    {
        var tau2 = 0.0;
        for (var step = 1; step <= Most; step++)
        {
            var fit = sample.Weighted(tau2);
            var above = fit.Spread - target;
            if (above <= 0)
            {
                return (tau2, step, true);
            }

            var next = tau2 + (above / fit.SquaredSpread());
            if (next - tau2 <= 4e-16 * next)
            {
                return (next, step, true);
            }

            tau2 = next;
        }

        return (tau2, Most, false);
    }

    /// <summary>Paule and Mandel's estimate, with the standard error that belongs to empirical Bayes (Morris 1983), whose equation has the same solution.</summary>
    public static TauSquared PauleMandel(Sample sample)
    {
        var (tau2, steps, settled) = Solve(sample, sample.Freedom);
        var weights = sample.Variances.Sum(v => 1 / (v + tau2));
        var k = (double)sample.Count;
        return new TauSquared(
            tau2,
            Math.Sqrt(2 * k * k / sample.Freedom) / weights,
            settled ? TauSearch.Settled : TauSearch.Unsettled,
            steps
        );
    }
}
