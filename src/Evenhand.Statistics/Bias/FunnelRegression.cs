using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Bias;

/// <summary>What estimates are set against to see whether small studies tell another story.</summary>
public enum FunnelPredictor
{
    /// <summary>The standard error.</summary>
    StandardError,

    /// <summary>The variance.</summary>
    Variance,
}

/// <summary>
/// Whether estimates change with their imprecision, which is what a funnel plot shows (Sterne and Egger 2005). An asymmetry
/// may come from studies that were not published; it may also come from small studies differing in truth. With fewer than ten
/// studies the test says little.
/// </summary>
/// <param name="Slope">The coefficient of the predictor: the test of asymmetry.</param>
/// <param name="Limit">The estimate for a study without sampling error.</param>
/// <param name="Fit">The regression itself.</param>
public sealed record FunnelRegression(Coefficient Slope, Coefficient Limit, Fit Fit)
{
    /// <summary>Below this number of studies the result is to be shown with a warning (Sterne et al. 2011).</summary>
    public const int FewestStudies = 10;

    /// <summary>Egger's regression (Egger et al. 1997): weights 1/v, a spread of its own, t with k - 2 degrees of freedom.</summary>
    /// <param name="studies">At least three, of which not all have one variance.</param>
    /// <param name="predictor">The standard error, or the variance as PEESE has it.</param>
    /// <param name="level">The coverage of intervals.</param>
    public static Outcome<FunnelRegression> Egger(
        IReadOnlyList<Estimate> studies,
        FunnelPredictor predictor = FunnelPredictor.StandardError,
        double level = 0.95
    ) =>
        // Multiplying standard errors by the root of Q/df is ordinary weighted least squares.
        Of(
            studies,
            new PoolingOptions
            {
                Method = Heterogeneity.EqualEffects,
                KnappHartung = true,
                Level = level,
            },
            predictor
        );

    /// <summary>The same within a model of random effects.</summary>
    /// <param name="studies">At least three, of which not all have one variance.</param>
    /// <param name="options">The model.</param>
    /// <param name="predictor">What estimates are set against.</param>
    public static Outcome<FunnelRegression> Of(
        IReadOnlyList<Estimate> studies,
        PoolingOptions options,
        FunnelPredictor predictor = FunnelPredictor.StandardError
    )
    {
        if (studies.Count < 3)
        {
            return Outcome<FunnelRegression>.Failed(
                new Problem("A test of the funnel takes at least three studies")
                {
                    Found = $"{studies.Count}",
                }
            );
        }

        var moderator =
            predictor == FunnelPredictor.Variance
                ? new Moderator("variance", [.. studies.Select(s => s.Variance)])
                : new Moderator("standard error", [.. studies.Select(s => s.StandardError)]);
        return Pool.Studies(studies, options, moderator)
            .Then(f => Outcome<FunnelRegression>.Ok(new(f.Coefficients[1], f.Coefficients[0], f)));
    }
}
