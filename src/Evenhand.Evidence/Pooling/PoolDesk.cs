using Evenhand.Evidence.Studies;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Pooling;

/// <summary>Pools the studies of a table and says what came of it.</summary>
public static class PoolDesk
{
    /// <summary>The pool of a set of studies.</summary>
    public static Outcome<PoolReport> Ask(StudySet set, PoolingOptions options)
    {
        Statistics.Effects.Estimate[] estimates = [.. set.Studies.Select(s => s.Estimate)];
        return Pool.Studies(estimates, options, set.Moderators)
            .Then(fit =>
            {
                // What the Q-profile cannot give (a single study) is not known, which is no reason to withhold the rest.
                var spread =
                    options.Method == Heterogeneity.EqualEffects
                        ? null
                        : Known(TauInterval.Of(estimates, options.Level, set.Moderators));
                return Outcome<PoolReport>.Ok(
                    new PoolReport
                    {
                        Measure = set.Measure,
                        IsLog = set.IsLog,
                        K = fit.Studies,
                        Method = options.Method.Code(),
                        KnappHartung = options.KnappHartung,
                        Level = options.Level,
                        Terms = [.. fit.Coefficients.Select(c => c.Name)],
                        Beta = [.. fit.Coefficients.Select(c => c.Estimate)],
                        Se = [.. fit.Coefficients.Select(c => c.StandardError)],
                        Zval = [.. fit.Coefficients.Select(c => Finite(c.Statistic))],
                        Dfs = fit.Pooled.Freedom,
                        Pval = [.. fit.Coefficients.Select(c => Finite(c.P))],
                        CiLb = [.. fit.Coefficients.Select(c => Finite(c.Interval.Low))],
                        CiUb = [.. fit.Coefficients.Select(c => Finite(c.Interval.High))],
                        Tau2 = fit.Tau2.Value,
                        SeTau2 = fit.Tau2.StandardError,
                        Tau2Lb = spread is null ? null : Finite(spread.Tau2.Low),
                        Tau2Ub = spread is null ? null : Finite(spread.Tau2.High),
                        I2 = Finite(fit.I2),
                        H2 = Finite(fit.H2),
                        Q = fit.Q.Statistic,
                        QDf = fit.Q.Freedom,
                        QPval = fit.Q.P,
                        Qm = fit.Moderators?.Statistic,
                        QmDf = fit.Moderators?.Freedom,
                        QmPval = fit.Moderators?.P,
                        R2 = fit.R2,
                        PiLb = fit.Prediction?.Low,
                        PiUb = fit.Prediction?.High,
                        Studies =
                        [
                            .. set.Studies.Select(
                                (s, i) =>
                                    new PooledStudy(
                                        s.Label,
                                        s.Line,
                                        s.Estimate.Value,
                                        s.Estimate.Variance,
                                        fit.Weights[i],
                                        s.Risks?.First,
                                        s.Risks?.Second
                                    )
                            ),
                        ],
                        LeftOut = set.LeftOut,
                        Notes = PoolWords.Notes(fit, set),
                    }
                );
            });
    }

    private static T? Known<T>(Outcome<T> outcome)
        where T : class => outcome.IsOk ? outcome.Value : null;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
