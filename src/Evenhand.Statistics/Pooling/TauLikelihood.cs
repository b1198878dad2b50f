using MathNet.Numerics.RootFinding;

namespace Evenhand.Statistics.Pooling;

/// <summary>
/// tau² by maximum likelihood and by restricted maximum likelihood: Fisher scoring from Hedges' estimate (Viechtbauer 2005),
/// halving steps that would go below 0. Where that does not settle, the likelihood is looked at over the whole range and the
/// zero of its slope beside the highest point is found by bracketing.
/// </summary>
internal static class TauLikelihood
{
    private const int Most = 500;
    private const int Grid = 120;

    public static TauSquared Estimate(Sample sample, bool restricted)
    {
        var (tau2, steps, settled) = Score(sample, restricted);
        var search = settled ? TauSearch.Settled : TauSearch.Bracketed;
        if (!settled)
        {
            (tau2, search) = Bracket(sample, restricted);
        }

        var fit = sample.Weighted(tau2);
        var information = restricted ? fit.TraceOfSquare() : fit.Weights.Sum(w => w * w);
        return new TauSquared(tau2, Math.Sqrt(2 / information), search, steps);
    }

    /// <summary>The step of Fisher scoring at a value; its sign is that of the slope of the likelihood.</summary>
    private static double Step(Sample sample, bool restricted, double tau2)
    {
        var fit = sample.Weighted(tau2);
        return restricted
            ? (fit.SquaredSpread() - fit.Trace()) / fit.TraceOfSquare()
            : (fit.SquaredSpread() - fit.Weights.Sum()) / fit.Weights.Sum(w => w * w);
    }

    private static (double Tau2, int Steps, bool Settled) Score(Sample sample, bool restricted)
    {
        var tau2 = TauFormulas.Hedges(sample).Value;

        // Far below the smallest variance a variance between studies makes no difference to any weight.
        var smallest = sample.Variances.Min();
        var nothing = 1e-12 * smallest;
        for (var step = 1; step <= Most; step++)
        {
            var change = Step(sample, restricted, tau2);
            if (tau2 <= nothing && change <= 0)
            {
                return (0, step, true);
            }

            while (tau2 + change < 0)
            {
                change /= 2;
            }

            tau2 += change;
            if (Math.Abs(change) <= 1e-14 * (tau2 + smallest))
            {
                return (tau2, step, true);
            }
        }

        return (tau2, Most, false);
    }

    private static (double Tau2, TauSearch Search) Bracket(Sample sample, bool restricted)
    {
        var spread = sample.Unweighted().Spread + sample.Variances.Max();
        var from = Math.Log(1e-9 * sample.Variances.Min());
        var to = Math.Log(10 * spread);
        double At(int i) => i < 0 ? 0 : Math.Exp(from + ((to - from) * i / Grid));
        var best = Enumerable
            .Range(-1, Grid + 2)
            .MaxBy(i => sample.LogLikelihood(sample.Weighted(At(i)), restricted));
        if (best == -1)
        {
            return (0, TauSearch.Bracketed);
        }

        return Brent.TryFindRoot(
            t => Step(sample, restricted, t),
            At(best - 1),
            At(best + 1),
            1e-15 * At(best),
            500,
            out var tau2
        )
            ? (tau2, TauSearch.Bracketed)
            : (At(best), TauSearch.Unsettled);
    }
}
