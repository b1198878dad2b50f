using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;
using MathNet.Numerics.LinearAlgebra;

namespace Evenhand.Statistics.Pooling;

/// <summary>Makes the result of a sample of which it is known that there is one.</summary>
internal static class Fitting
{
    public static Outcome<Fitted> Of(Sample sample, PoolingOptions options)
    {
        try
        {
            return Outcome<Fitted>.Ok(Make(sample, options));
        }
        // What MathNet says of a matrix that rounding has left without an inverse.
        catch (ArgumentException)
        {
            return Outcome<Fitted>.Failed(
                new Problem("The variances are too far apart for these moderators")
                {
                    Field = "vi",
                    ToDo =
                        "Look at the smallest and the largest variance, or leave out moderators.",
                }
            );
        }
    }

    /// <summary>tau² by the method asked for.</summary>
    public static TauSquared Tau2(Sample sample, Heterogeneity method) =>
        sample.Count == 1
            ? new TauSquared(0, null, TauSearch.None, 0)
            : method switch
            {
                Heterogeneity.DerSimonianLaird => TauFormulas.DerSimonianLaird(sample),
                Heterogeneity.Hedges => TauFormulas.Hedges(sample),
                Heterogeneity.HunterSchmidt => TauFormulas.HunterSchmidt(sample),
                Heterogeneity.SidikJonkman => TauFormulas.SidikJonkman(sample),
                Heterogeneity.PauleMandel or Heterogeneity.EmpiricalBayes =>
                    GeneralisedQ.PauleMandel(sample),
                Heterogeneity.RestrictedLikelihood => TauLikelihood.Estimate(sample, true),
                Heterogeneity.MaximumLikelihood => TauLikelihood.Estimate(sample, false),
                _ => new TauSquared(0, null, TauSearch.None, 0),
            };

    private static Fitted Make(Sample sample, PoolingOptions options)
    {
        var (k, freedom, terms) = (sample.Count, sample.Freedom, sample.Design.Terms);
        var tau2 = Tau2(sample, options.Method);
        var equal = options.Method == Heterogeneity.EqualEffects || k == 1;
        var fixedFit = sample.Weighted(0);
        var fit = tau2.Value == 0 ? fixedFit : sample.Weighted(tau2.Value);
        var student = options.KnappHartung && freedom > 0;
        var scale = student ? fit.Spread / freedom : 1;
        var covariance = fit.Covariance * scale;
        var values = new CriticalValues(student ? freedom : null, options.Level);
        var coefficients = fit.Coefficients;
        var (i2, h2) = Heterogeneity2(sample, fixedFit, tau2.Value, equal);
        var tests = sample
            .Design.Names.Select(
                (n, i) => values.Test(n, coefficients[i], Math.Sqrt(covariance[i, i]))
            )
            .ToList();
        var total = fit.Weights.Sum();
        var moderated = options.Intercept ? terms > 1 : true;
        var result = new Fit
        {
            Options = options,
            Studies = k,
            Coefficients = tests,
            Covariance = covariance.ToArray(),
            Tau2 = tau2,
            I2 = i2,
            H2 = h2,
            Q = new JointTest(
                fixedFit.Spread,
                freedom,
                null,
                freedom > 0 ? ChiSquared.Above(fixedFit.Spread, freedom) : 1
            ),
            Moderators = moderated
                ? Joint(
                    coefficients,
                    covariance,
                    options.Intercept ? 1 : 0,
                    student ? freedom : null
                )
                : null,
            R2 =
                moderated && options.Intercept
                    ? Explained.Share(sample, options.Method, tau2.Value, fixedFit)
                    : null,
            LogLikelihood = sample.LogLikelihood(
                fit,
                options.Method == Pooling.Heterogeneity.RestrictedLikelihood && k > 1
            ),
            Weights = [.. fit.Weights.Select(w => 100 * w / total)],
            Prediction =
                moderated || equal ? null : Predicted(tests[0], tau2.Value, values, k, options),
            Notes = [.. Told(sample, tau2, scale, equal)],
        };
        return new Fitted(result, sample, fit, scale);
    }

    private static (double I2, double H2) Heterogeneity2(
        Sample sample,
        WeightedFit fixedFit,
        double tau2,
        bool equal
    )
    {
        var freedom = sample.Freedom;
        if (freedom == 0)
        {
            return (0, 1);
        }

        if (equal)
        {
            var q = fixedFit.Spread;
            return (q > 0 ? Math.Max(0, 100 * (q - freedom) / q) : 0, q / freedom);
        }

        var typical = freedom / fixedFit.Trace();
        return (100 * tau2 / (typical + tau2), (tau2 / typical) + 1);
    }

    /// <summary>Wald's test of the coefficients from one on.</summary>
    public static JointTest Joint(
        Vector<double> coefficients,
        Matrix<double> covariance,
        int from,
        int? below
    )
    {
        var count = coefficients.Count - from;
        var tested = coefficients.SubVector(from, count);
        var q = tested * covariance.SubMatrix(from, count, from, count).Solve(tested);
        return below is { } f
            ? new JointTest(q / count, count, f, FisherF.Above(q / count, count, f))
            : new JointTest(q, count, null, ChiSquared.Above(q, count));
    }

    private static Interval? Predicted(
        Coefficient pooled,
        double tau2,
        CriticalValues values,
        int studies,
        PoolingOptions options
    )
    {
        var error = Math.Sqrt((pooled.StandardError * pooled.StandardError) + tau2);
        return options.Prediction == PredictionRule.AsTest ? values.Around(pooled.Estimate, error)
            : studies > 2
                ? new CriticalValues(studies - 2, options.Level).Around(pooled.Estimate, error)
            : null;
    }

    private static IEnumerable<FitNote> Told(
        Sample sample,
        TauSquared tau2,
        double scale,
        bool equal
    )
    {
        if (sample.Count == 1)
        {
            yield return FitNote.OneStudy;
        }
        else if (!equal && tau2.Value == 0)
        {
            yield return FitNote.NoHeterogeneityFound;
        }

        if (sample.Count is > 1 and < 5)
        {
            yield return FitNote.FewStudies;
        }

        if (tau2.Search is TauSearch.Bracketed or TauSearch.Unsettled)
        {
            yield return tau2.Search == TauSearch.Bracketed ? FitNote.Bracketed : FitNote.Unsettled;
        }

        if (sample.Variances.Max() >= 1e7 * sample.Variances.Min())
        {
            yield return FitNote.VariancesFarApart;
        }

        if (scale < 1)
        {
            yield return FitNote.NarrowedByKnappHartung;
        }
    }
}
