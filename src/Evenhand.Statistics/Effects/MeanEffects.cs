using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace Evenhand.Statistics.Effects;

/// <summary>Size, mean and standard deviation of two groups.</summary>
/// <param name="FirstSize">People in the first group, above 1 for what rests on its deviation.</param>
/// <param name="FirstMean">Mean of the first group.</param>
/// <param name="FirstDeviation">Standard deviation of the first group, 0 or more.</param>
/// <param name="SecondSize">People in the second group.</param>
/// <param name="SecondMean">Mean of the second group.</param>
/// <param name="SecondDeviation">Standard deviation of the second group, 0 or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TwoGroups(
    double FirstSize,
    double FirstMean,
    double FirstDeviation,
    double SecondSize,
    double SecondMean,
    double SecondDeviation
);

/// <summary>How the bias of a standardised difference in small samples is taken out.</summary>
public enum SmallSample
{
    /// <summary>By the exact factor, a ratio of gamma functions.</summary>
    Exact,

    /// <summary>By 1 - 3 / (4m - 1).</summary>
    Approximate,

    /// <summary>Not at all: Cohen's d.</summary>
    None,
}

/// <summary>Effects from means. The first group is compared with the second. Nothing is returned where a formula has no value.</summary>
public static class MeanEffects
{
    /// <summary>The difference of means, with variance s1²/n1 + s2²/n2.</summary>
    public static Estimate? Difference(TwoGroups g) =>
        Estimate.IfFinite(g.FirstMean - g.SecondMean, First(g) + Second(g));

    /// <summary>
    /// The standardised mean difference by the pooled deviation, Hedges' g: (m1 - m2)/s J with variance
    /// 1/n1 + 1/n2 + g²/(2(n1 + n2)) (Hedges 1981, 1982).
    /// </summary>
    public static Estimate? Standardised(TwoGroups g, SmallSample correction = SmallSample.Exact)
    {
        var freedom = g.FirstSize + g.SecondSize - 2;
        var pooled = Math.Sqrt(
            (
                ((g.FirstSize - 1) * Square(g.FirstDeviation))
                + ((g.SecondSize - 1) * Square(g.SecondDeviation))
            ) / freedom
        );
        var value = Factor(freedom, correction) * (g.FirstMean - g.SecondMean) / pooled;
        return Estimate.IfFinite(
            value,
            (1 / g.FirstSize)
                + (1 / g.SecondSize)
                + (value * value / (2 * (g.FirstSize + g.SecondSize)))
        );
    }

    /// <summary>
    /// The standardised mean difference where deviations differ, by the root of the mean of both variances
    /// (Bonett 2008, "Confidence intervals for standardized linear contrasts of means"), its variance taken at the corrected
    /// value and times the square of the correction, as metafor did up to version 4.4.
    /// </summary>
    public static Estimate? StandardisedUnequal(
        TwoGroups g,
        SmallSample correction = SmallSample.Exact
    )
    {
        var (first, second) = (Square(g.FirstDeviation), Square(g.SecondDeviation));
        var between = (first + second) / 2;
        var factor = Factor(g.FirstSize + g.SecondSize - 2, correction);
        var value = factor * (g.FirstMean - g.SecondMean) / Math.Sqrt(between);
        var ofDeviation =
            Square(value)
            * ((Square(first) / (g.FirstSize - 1)) + (Square(second) / (g.SecondSize - 1)))
            / (8 * Square(between));
        var ofMeans = ((first / (g.FirstSize - 1)) + (second / (g.SecondSize - 1))) / between;
        return Estimate.IfFinite(value, factor * factor * (ofDeviation + ofMeans));
    }

    /// <summary>The log of the ratio of means, with variance s1²/(n1 m1²) + s2²/(n2 m2²) (Hedges, Gurevitch and Curtis 1999); both means of one sign.</summary>
    public static Estimate? LogRatio(TwoGroups g) =>
        Estimate.IfFinite(
            Math.Log(g.FirstMean / g.SecondMean),
            (First(g) / Square(g.FirstMean)) + (Second(g) / Square(g.SecondMean))
        );

    /// <summary>
    /// What an uncorrected standardised difference is multiplied by: Gamma(m/2) / (sqrt(m/2) Gamma((m-1)/2)), or near
    /// that 1 - 3/(4m - 1).
    /// </summary>
    /// <param name="freedom">m, the degrees of freedom of the deviation, above 1.</param>
    /// <param name="correction">Which of them.</param>
    public static double Factor(double freedom, SmallSample correction) =>
        correction switch
        {
            SmallSample.Exact => Math.Exp(
                SpecialFunctions.GammaLn(freedom / 2)
                    - (Math.Log(freedom / 2) / 2)
                    - SpecialFunctions.GammaLn((freedom - 1) / 2)
            ),
            SmallSample.Approximate => 1 - (3 / ((4 * freedom) - 1)),
            _ => 1,
        };

    private static double First(TwoGroups g) => Square(g.FirstDeviation) / g.FirstSize;

    private static double Second(TwoGroups g) => Square(g.SecondDeviation) / g.SecondSize;

    private static double Square(double x) => x * x;
}
