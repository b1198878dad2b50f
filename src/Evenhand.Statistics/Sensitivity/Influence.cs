using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;
using MathNet.Numerics.LinearAlgebra;

namespace Evenhand.Statistics.Sensitivity;

/// <summary>
/// What one study does to a result: everything that changes when it is left out and tau² is estimated anew (Viechtbauer and
/// Cheung 2010, "Outlier and influence diagnostics for meta-analysis").
/// </summary>
/// <param name="Residual">The studentised deleted residual: how far the study lies from what the others predict, in standard errors.</param>
/// <param name="Fits">DFFITS: how far its fitted value moves.</param>
/// <param name="Cook">Cook's distance: how far all coefficients move together.</param>
/// <param name="CovarianceRatio">The generalised variance of the coefficients without it over that with it.</param>
/// <param name="Tau2">The variance between studies without it.</param>
/// <param name="Q">Cochran's Q without it.</param>
/// <param name="Hat">Its leverage, from 0 to 1.</param>
/// <param name="Weight">Its weight in per cent.</param>
/// <param name="Coefficients">DFBETAS: how far each coefficient moves, in standard errors.</param>
public sealed record Influence(
    double Residual,
    double Fits,
    double Cook,
    double CovarianceRatio,
    double Tau2,
    double Q,
    double Hat,
    double Weight,
    IReadOnlyList<double> Coefficients
)
{
    /// <summary>The influence of each study.</summary>
    /// <param name="studies">More studies than coefficients, by two at least.</param>
    /// <param name="options">How they are pooled; REML where nothing is said.</param>
    /// <param name="moderators">What they are regressed on.</param>
    public static Outcome<IReadOnlyList<Influence>> Of(
        IReadOnlyList<Estimate> studies,
        PoolingOptions? options = null,
        params IReadOnlyList<Moderator> moderators
    ) =>
        Pool.Fitted(studies, options ?? new(), moderators)
            .Then(whole =>
            {
                var found = new List<Influence>(studies.Count);
                var hats = whole.Weighted.Leverages();
                for (var i = 0; i < studies.Count; i++)
                {
                    var left = i;
                    var without = Pool.Fitted(
                        [.. studies.Where((_, j) => j != left)],
                        whole.Result.Options,
                        [
                            .. moderators.Select(m =>
                                m with
                                {
                                    Values = [.. m.Values.Where((_, j) => j != left)],
                                }
                            ),
                        ]
                    );
                    if (!without.IsOk)
                    {
                        return Outcome<IReadOnlyList<Influence>>.Failed(without.Problems);
                    }

                    var hat = hats[i] * whole.Weighted.Weights[i];
                    found.Add(One(whole, without.Value, i, hat, moderators));
                }

                return Outcome<IReadOnlyList<Influence>>.Ok(found);
            });

    private static Influence One(
        Fitted whole,
        Fitted without,
        int study,
        double hat,
        IReadOnlyList<Moderator> moderators
    )
    {
        var own = moderators.Select(m => m.Values[study]);
        var row = Vector<double>.Build.DenseOfEnumerable(
            whole.Result.Options.Intercept ? own.Prepend(1) : own
        );
        var (value, variance) = (
            whole.Sample.Values[study],
            whole.Sample.Variances[study] + without.Result.Tau2.Value
        );
        var (all, others) = (whole.Weighted.Coefficients, without.Weighted.Coefficients);
        var change = all - others;
        var covariance = whole.Weighted.Covariance;
        var covarianceOfOthers = without.Weighted.Covariance * without.Scale;
        var refitted = whole.Sample.Weighted(without.Result.Tau2.Value).Covariance * without.Scale;
        var scaled = covariance * whole.Scale;
        return new Influence(
            (value - (row * others)) / Math.Sqrt(variance + (row * (covarianceOfOthers * row))),
            row * change / Math.Sqrt(without.Scale * hat * variance),
            change * covariance.Solve(change) / whole.Scale,
            covarianceOfOthers.Determinant() / scaled.Determinant(),
            without.Result.Tau2.Value,
            without.Result.Q.Statistic,
            hat,
            whole.Result.Weights[study],
            [.. change.Select((c, j) => c / Math.Sqrt(refitted[j, j]))]
        );
    }
}
