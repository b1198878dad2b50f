using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Bias;

/// <summary>How the number of missing studies is estimated.</summary>
public enum MissingEstimator
{
    /// <summary>From the sum of the ranks on the right: L0.</summary>
    Linear,

    /// <summary>From the longest run of ranks on the right: R0.</summary>
    Run,
}

/// <summary>
/// Trim and fill (Duval and Tweedie 2000): what the result would be if the studies that make the funnel lopsided had
/// counterparts on the other side. It is a picture of what is possible, not an estimate of the truth.
/// </summary>
/// <param name="Missing">How many studies are taken to be missing.</param>
/// <param name="StandardError">The standard error of that number.</param>
/// <param name="OnRight">Whether they are missing on the side of greater estimates.</param>
/// <param name="Filled">The studies put in their place.</param>
/// <param name="Result">The studies with them pooled.</param>
public sealed record TrimAndFill(
    int Missing,
    double StandardError,
    bool OnRight,
    IReadOnlyList<Estimate> Filled,
    Fit Result
)
{
    private const int Most = 100;

    /// <summary>The filled result.</summary>
    /// <param name="studies">At least three, of which not all have one variance.</param>
    /// <param name="options">How they are pooled.</param>
    /// <param name="estimator">How the missing are counted.</param>
    /// <param name="onRight">The side on which studies are missing; where nothing is said, that towards which small studies do not lean.</param>
    public static Outcome<TrimAndFill> Of(
        IReadOnlyList<Estimate> studies,
        PoolingOptions? options = null,
        MissingEstimator estimator = MissingEstimator.Linear,
        bool? onRight = null
    )
    {
        options ??= new();
        return FunnelRegression
            .Of(studies, options)
            .Then(funnel =>
            {
                var right = onRight ?? funnel.Slope.Estimate < 0;
                var sign = right ? -1 : 1;
                Estimate[] ordered =
                [
                    .. studies.Select(s => s with { Value = sign * s.Value }).OrderBy(s => s.Value),
                ];
                return Trim(ordered, options, estimator)
                    .Then(t =>
                    {
                        Estimate[] filled =
                        [
                            .. ordered
                                .TakeLast(t.Missing)
                                .Select(s => s with { Value = sign * ((2 * t.Centre) - s.Value) }),
                        ];
                        return Pool.Studies([.. studies, .. filled], options)
                            .Then(fit =>
                                Outcome<TrimAndFill>.Ok(new(t.Missing, t.Error, right, filled, fit))
                            );
                    });
            });
    }

    private static Outcome<(int Missing, double Error, double Centre)> Trim(
        Estimate[] ordered,
        PoolingOptions options,
        MissingEstimator estimator
    )
    {
        var (missing, before, error, centre) = (0, -1, 0.0, 0.0);
        for (var step = 0; missing != before && step < Most; step++)
        {
            before = missing;
            var fit = Pool.Studies([.. ordered.SkipLast(missing)], options);
            if (!fit.IsOk)
            {
                return Outcome<(int, double, double)>.Failed(fit.Problems);
            }

            centre = fit.Value.Pooled.Estimate;
            var count = Count(ordered, centre, estimator);
            if (!double.IsFinite(count.Missing))
            {
                return Outcome<(int, double, double)>.Failed(
                    new Problem(
                        "All estimates lie on one side of the centre: what is missing cannot be counted"
                    )
                );
            }

            // Never all of them: something must be left to find the centre from.
            missing = Math.Clamp((int)Math.Round(count.Missing), 0, ordered.Length - 1);
            error = count.Error;
        }

        return Outcome<(int, double, double)>.Ok((missing, error, centre));
    }

    private static (double Missing, double Error) Count(
        Estimate[] ordered,
        double centre,
        MissingEstimator estimator
    )
    {
        double k = ordered.Length;
        var ranks = ordered
            .Select(s => s.Value - centre)
            .OrderBy(Math.Abs)
            .Select((c, i) => Math.Sign(c) * (i + 1.0))
            .ToList();
        if (estimator == MissingEstimator.Run)
        {
            var run =
                k - ranks.Where(r => r < 0).Select(r => -r).DefaultIfEmpty(double.NaN).Max() - 1;
            return (run, Math.Sqrt((2 * Math.Max(0, run)) + 2));
        }

        var m = ((4 * ranks.Where(r => r > 0).Sum()) - (k * (k + 1))) / ((2 * k) - 1);
        var variance =
            (
                (k * (k + 1) * ((2 * k) + 1))
                + (10 * m * m * m)
                + (27 * m * m)
                + (17 * m)
                - (18 * k * m * m)
                - (18 * k * m)
                + (6 * k * k * m)
            ) / 24;
        return (m, 4 * Math.Sqrt(Math.Max(0, variance)) / ((2 * k) - 1));
    }
}
