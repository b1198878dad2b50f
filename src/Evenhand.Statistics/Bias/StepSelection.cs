using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;
using MathNet.Numerics.LinearAlgebra;

namespace Evenhand.Statistics.Bias;

/// <summary>
/// A model in which the chance that a study is seen depends on its p value by steps (Hedges 1992; Vevea and Hedges 1995),
/// fitted by maximum likelihood. The pooled estimate is that of all studies, seen and unseen, if the model holds.
/// </summary>
/// <param name="Pooled">The corrected estimate.</param>
/// <param name="Tau2">The variance between studies.</param>
/// <param name="Chances">The chance of being seen in each interval of p, over that in the first, which is 1.</param>
/// <param name="Test">The likelihood-ratio test that all chances are 1; null where they were given.</param>
/// <param name="Settled">Whether the search settled; otherwise the figures are not to be relied on.</param>
public sealed record StepSelection(
    Coefficient Pooled,
    double Tau2,
    IReadOnlyList<double> Chances,
    JointTest? Test,
    bool Settled
)
{
    /// <summary>The model with chances estimated.</summary>
    /// <param name="studies">The studies; in each interval of p there must be at least one.</param>
    /// <param name="greaterIsWanted">Whether small p values belong to greater estimates rather than smaller ones.</param>
    /// <param name="steps">Where one-sided p is cut, rising, between 0 and 1; 0.025 is what is significant at 5% on both sides.</param>
    /// <param name="level">The coverage of the interval.</param>
    public static Outcome<StepSelection> Of(
        IReadOnlyList<Estimate> studies,
        bool greaterIsWanted,
        IReadOnlyList<double>? steps = null,
        double level = 0.95
    ) =>
        Start(studies, level)
            .Then(start =>
            {
                var model = new StepLikelihood(studies, greaterIsWanted, steps ?? [0.025]);
                if (model.Empty is { } empty)
                {
                    return Outcome<StepSelection>.Failed(
                        new Problem(
                            "No study lies between two steps, so that its chance cannot be told"
                        )
                        {
                            Field = "steps",
                            Found = $"none in interval {empty + 1} of {model.Intervals}",
                            ToDo = "Use fewer steps, or give the chances.",
                        }
                    );
                }

                var free = model.Intervals - 1;
                var (tau, fit) = (Math.Sqrt(start.Tau2.Value), start.Pooled);
                double[] begin = [fit.Estimate, tau, .. Enumerable.Repeat(0.0, free)];
                var spread = Math.Max(fit.StandardError, 1e-6);
                double[] reach =
                [
                    spread,
                    Math.Max(tau / 2, spread),
                    .. Enumerable.Repeat(1.0, free),
                ];
                var (point, value, settled) = Simplex.Lowest(
                    x => -model.LogLikelihood(x[0], x[1] * x[1], ChancesAt(x)),
                    begin,
                    reach
                );
                var gain = 2 * (-value - start.LogLikelihood);
                return Outcome<StepSelection>.Ok(
                    new(
                        Tested(model, point, free, level),
                        point[1] * point[1],
                        ChancesAt(point),
                        new JointTest(gain, free, null, ChiSquared.Above(gain, free)),
                        settled
                    )
                );
            });

    /// <summary>The model with chances given: what the estimate would be if studies were seen so (Vevea and Woods 2005).</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="greaterIsWanted">Whether small p values belong to greater estimates rather than smaller ones.</param>
    /// <param name="steps">Where one-sided p is cut, rising, between 0 and 1.</param>
    /// <param name="chances">The chance in each interval, above 0: one more than there are steps.</param>
    /// <param name="level">The coverage of the interval.</param>
    public static Outcome<StepSelection> Given(
        IReadOnlyList<Estimate> studies,
        bool greaterIsWanted,
        IReadOnlyList<double> steps,
        IReadOnlyList<double> chances,
        double level = 0.95
    ) =>
        Start(studies, level)
            .Then(start =>
            {
                var model = new StepLikelihood(studies, greaterIsWanted, steps);
                if (chances.Count != model.Intervals || chances.Any(c => !(c > 0)))
                {
                    return Outcome<StepSelection>.Failed(
                        new Problem("Each interval of p has a chance above 0")
                        {
                            Field = "chances",
                            Found = $"{chances.Count}",
                            Expected = $"{model.Intervals}",
                        }
                    );
                }

                double[] relative = [.. chances.Select(c => c / chances[0])];
                var tau = Math.Sqrt(start.Tau2.Value);
                var spread = Math.Max(start.Pooled.StandardError, 1e-6);
                var (point, _, settled) = Simplex.Lowest(
                    x => -model.LogLikelihood(x[0], x[1] * x[1], relative),
                    [start.Pooled.Estimate, tau],
                    [spread, Math.Max(tau / 2, spread)]
                );
                double OfVariances(double[] x) => model.LogLikelihood(x[0], x[1], relative);
                return Outcome<StepSelection>.Ok(
                    new(
                        Tested(OfVariances, [point[0], point[1] * point[1]], level),
                        point[1] * point[1],
                        relative,
                        null,
                        settled
                    )
                );
            });

    private static Outcome<Fit> Start(IReadOnlyList<Estimate> studies, double level) =>
        Pool.Studies(
                studies,
                new PoolingOptions { Method = Heterogeneity.MaximumLikelihood, Level = level }
            )
            .Then(f =>
                f.Studies > 2
                    ? Outcome<Fit>.Ok(f)
                    : Outcome<Fit>.Failed(
                        new Problem("A selection model takes at least three studies")
                        {
                            Found = $"{f.Studies}",
                        }
                    )
            );

    // The chances are sought on the scale of their logarithms, the first of which is 0.
    private static double[] ChancesAt(double[] x) => [1, .. x.Skip(2).Select(Math.Exp)];

    private static Coefficient Tested(
        StepLikelihood model,
        double[] point,
        int free,
        double level
    ) =>
        Tested(
            x => model.LogLikelihood(x[0], x[1], [1, .. x.Skip(2)]),
            [point[0], point[1] * point[1], .. ChancesAt(point).TakeLast(free)],
            level
        );

    /// <summary>The standard error from the curvature of the likelihood.</summary>
    private static Coefficient Tested(
        Func<double[], double> logLikelihood,
        double[] point,
        double level
    )
    {
        // At the edge, tau² = 0, there is no curvature to speak of in its direction: it is then taken as known.
        int[] free = [.. Enumerable.Range(0, point.Length).Where(i => i != 1 || point[1] > 1e-10)];
        var hessian = Matrix<double>.Build.Dense(
            free.Length,
            free.Length,
            (i, j) => -Curvature.Of(logLikelihood, point, free[i], free[j])
        );
        var variance = hessian.Inverse()[0, 0];
        return new CriticalValues(null, level).Test(
            "intercept",
            point[0],
            variance > 0 ? Math.Sqrt(variance) : double.NaN
        );
    }
}
