using Evenhand.Appraisal.Files;
using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Results;

/// <summary>Carries a pooled effect from the baseline of one model to the score of another.</summary>
public static class CarriedEffect
{
    /// <summary>The effect with its uncertainty: a random-effects mean (REML), as the mean is known or as a new place would be.</summary>
    /// <param name="body">The findings, one or more.</param>
    /// <param name="spread">Which.</param>
    public static Outcome<Score.Normal> Pooled(EvidenceBody body, EvidenceSpread spread) =>
        body.Findings.Count == 1
            ? Outcome<Score.Normal>.Ok(
                new(body.Findings[0].Effect, Math.Sqrt(body.Findings[0].Variance))
            )
            : Pool.Studies([.. body.Findings.Select(f => new Estimate(f.Effect, f.Variance))])
                .Then(fit =>
                {
                    var error = fit.Pooled.StandardError;
                    var variance =
                        (error * error)
                        + (spread == EvidenceSpread.Prediction ? fit.Tau2.Value : 0);
                    return Outcome<Score.Normal>.Ok(new(fit.Pooled.Estimate, Math.Sqrt(variance)));
                });

    /// <summary>The score that an effect makes of the baseline.</summary>
    /// <param name="basis">The baseline and the measure.</param>
    /// <param name="effect">The effect on the scale of analysis.</param>
    public static double Of(ScoreBasis.Evidence basis, double effect)
    {
        var turned = basis.IsComparator ? -effect : effect;
        switch (basis.Body.Measure)
        {
            case "OR":
                var odds = basis.Baseline / (100 - basis.Baseline) * Math.Exp(turned);
                return 100 * odds / (1 + odds);
            case "RR" or "HR" or "IRR" or "ratio":
                return basis.Baseline * Math.Exp(turned);
            case "pct":
                // Of 20 per cent more, the way back is 1/1.2 of it.
                return basis.IsComparator
                    ? basis.Baseline / (1 + (effect / 100))
                    : basis.Baseline * (1 + (effect / 100));
            default:
                return basis.Baseline + (turned * basis.Deviation);
        }
    }
}
