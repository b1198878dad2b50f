using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Pooling;

/// <summary>How well the variance between studies is known.</summary>
/// <param name="Tau2">The interval of tau².</param>
/// <param name="I2">That of I², in per cent.</param>
/// <param name="H2">That of H².</param>
/// <param name="Empty">Estimates lie so close together that no variance between studies, not even 0, fits them at this level; all bounds are then those of 0.</param>
public sealed record TauInterval(Interval Tau2, Interval I2, Interval H2, bool Empty)
{
    /// <summary>
    /// By the Q-profile: all tau² for which the generalised Q lies between quantiles of chi-squared (Viechtbauer 2007). It
    /// is exact, and needs more studies than coefficients.
    /// </summary>
    /// <param name="studies">The studies.</param>
    /// <param name="level">The coverage.</param>
    /// <param name="moderators">What the studies are regressed on.</param>
    public static Outcome<TauInterval> Of(
        IReadOnlyList<Estimate> studies,
        double level = 0.95,
        params IReadOnlyList<Moderator> moderators
    ) =>
        Pool.Fitted(
                studies,
                new PoolingOptions { Method = Heterogeneity.DerSimonianLaird, Level = level },
                moderators
            )
            .Then(f =>
                f.Sample.Freedom > 0
                    ? Outcome<TauInterval>.Ok(Profile(f.Sample, level))
                    : Outcome<TauInterval>.Failed(
                        new Problem("One study says nothing of the variance between studies")
                    )
            );

    private static TauInterval Profile(Sample sample, double level)
    {
        var beyond = (1 - level) / 2;
        var low = GeneralisedQ.Solve(sample, ChiSquared.Quantile(1 - beyond, sample.Freedom)).Tau2;
        var least = ChiSquared.Quantile(beyond, sample.Freedom);
        var high = GeneralisedQ.Solve(sample, least).Tau2;
        var fixedFit = sample.Weighted(0);
        var typical = sample.Freedom / fixedFit.Trace();
        return new TauInterval(
            new(low, high),
            new(100 * low / (low + typical), 100 * high / (high + typical)),
            new((low / typical) + 1, (high / typical) + 1),
            fixedFit.Spread < least
        );
    }
}
