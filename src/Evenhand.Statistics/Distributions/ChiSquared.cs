using MathNet.Numerics;

namespace Evenhand.Statistics.Distributions;

/// <summary>The chi-squared distribution.</summary>
public static class ChiSquared
{
    /// <summary>The density at a point above 0.</summary>
    /// <param name="x">The point.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double Density(double x, double freedom) =>
        Math.Exp(
            (((freedom / 2) - 1) * Math.Log(x / 2))
                - (x / 2)
                - SpecialFunctions.GammaLn(freedom / 2)
        ) / 2;

    /// <summary>The probability of a greater value; right to its last digits far out in the tail.</summary>
    /// <param name="x">The point; the answer is 1 at 0 and below.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double Above(double x, double freedom) =>
        x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(freedom / 2, x / 2);

    /// <summary>The value below which the given share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public static double Quantile(double share, double freedom)
    {
        Tail.Check(share);
        return Tail.Quantile(
            x => Above(x, freedom),
            x => Density(x, freedom),
            1 - share,
            Math.Max(freedom, 0.1)
        );
    }
}
