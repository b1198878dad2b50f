using Evenhand.Statistics.Distributions;
using MathNet.Numerics.Integration;

namespace Evenhand.Statistics.Decisions;

/// <summary>What it would be worth to know more before deciding, in the unit of the benefit.</summary>
public static class ValueOfInformation
{
    // Beyond twelve deviations the normal distribution holds less than a double can tell from 0.
    private const double Beyond = 12;
    private const int Pieces = 64;
    private const int Order = 32;

    /// <summary>
    /// Of two options, what certainty about their difference is worth: s L(|d|/s) with the unit normal loss L (Raiffa and
    /// Schlaifer 1961).
    /// </summary>
    /// <param name="difference">The mean difference of benefit.</param>
    /// <param name="deviation">How uncertain it is, as a standard deviation; of it, the part that would become certain.</param>
    public static double Perfect(double difference, double deviation) =>
        deviation > 0 ? deviation * StandardNormal.UnitLoss(Math.Abs(difference) / deviation) : 0;

    /// <summary>Of two options, what a study is worth: the same with the deviation that its result makes certain, s² / sqrt(s² + o²/n).</summary>
    /// <param name="difference">The mean difference of benefit.</param>
    /// <param name="deviation">Its standard deviation before the study, above 0.</param>
    /// <param name="observed">The standard deviation of one observation, 0 or more.</param>
    /// <param name="size">The number of observations, above 0.</param>
    public static double Sample(
        double difference,
        double deviation,
        double observed,
        double size
    ) => Perfect(difference, Preposterior(deviation, observed, size));

    /// <summary>The standard deviation of what will be believed after a study, as seen before it.</summary>
    /// <param name="deviation">The standard deviation before the study, above 0.</param>
    /// <param name="observed">That of one observation, 0 or more.</param>
    /// <param name="size">The number of observations, above 0.</param>
    public static double Preposterior(double deviation, double observed, double size) =>
        deviation * deviation / Math.Sqrt((deviation * deviation) + (observed * observed / size));

    /// <summary>Of any number of options with independent normal benefits: the chance that each is best, and what certainty about all is worth.</summary>
    /// <param name="means">The mean benefit of each.</param>
    /// <param name="deviations">Its standard deviation, above 0.</param>
    public static (IReadOnlyList<double> Best, double Perfect) OfNormals(
        IReadOnlyList<double> means,
        IReadOnlyList<double> deviations
    )
    {
        var low = means.Zip(deviations, (m, s) => m - (Beyond * s)).Min();
        var high = means.Zip(deviations, (m, s) => m + (Beyond * s)).Max();
        double[] best = [.. means.Select((_, i) => ChanceOfBest(means, deviations, i))];
        // The mean of the greatest is the upper end less the area under its distribution function.
        var greatest = high - Integral(x => Below(means, deviations, x, -1), low, high);
        return (best, greatest - means.Max());
    }

    /// <summary>The chance that one of several options with independent normal benefits is best.</summary>
    internal static double ChanceOfBest(
        IReadOnlyList<double> means,
        IReadOnlyList<double> deviations,
        int option
    )
    {
        var (mean, deviation) = (means[option], deviations[option]);
        return Integral(
            x =>
                StandardNormal.Density((x - mean) / deviation)
                / deviation
                * Below(means, deviations, x, option),
            mean - (Beyond * deviation),
            mean + (Beyond * deviation)
        );
    }

    private static double Below(
        IReadOnlyList<double> means,
        IReadOnlyList<double> deviations,
        double x,
        int but
    )
    {
        var share = 1.0;
        for (var k = 0; k < means.Count; k++)
        {
            share *= k == but ? 1 : StandardNormal.Below((x - means[k]) / deviations[k]);
        }

        return share;
    }

    /// <summary>From draws: the mean of the best of each draw less the best mean.</summary>
    /// <param name="draws">For each draw, the benefit of each option; at least one draw.</param>
    public static double OfDraws(IReadOnlyList<IReadOnlyList<double>> draws) =>
        draws.Average(d => d.Max())
        - Enumerable.Range(0, draws[0].Count).Max(i => draws.Average(d => d[i]));

    private static double Integral(Func<double, double> of, double from, double to)
    {
        var width = (to - from) / Pieces;
        return Enumerable
            .Range(0, Pieces)
            .Sum(i =>
                GaussLegendreRule.Integrate(of, from + (i * width), from + ((i + 1) * width), Order)
            );
    }
}
