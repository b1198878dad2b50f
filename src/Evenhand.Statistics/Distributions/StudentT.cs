using MathNet.Numerics;

namespace Evenhand.Statistics.Distributions;

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    /// <summary>The density at a point.</summary>
    /// <param name="t">The point.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double Density(double t, double freedom) =>
        Math.Exp(
            SpecialFunctions.GammaLn((freedom + 1) / 2)
                - SpecialFunctions.GammaLn(freedom / 2)
                - ((freedom + 1) / 2 * Math.Log(1 + (t * t / freedom)))
        ) / Math.Sqrt(freedom * Math.PI);

    /// <summary>The probability of a value at least as far from 0, on either side: I(f / (f + t²); f/2, 1/2).</summary>
    /// <param name="t">The point.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double BeyondEitherSide(double t, double freedom)
    {
        var square = t * t;
        // Near 0 the first form would take t from what is left of 1, and lose its digits.
        return square < freedom
            ? 1 - SpecialFunctions.BetaRegularized(0.5, freedom / 2, square / (freedom + square))
            : SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + square));
    }

    /// <summary>The value below which the given share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public static double Quantile(double share, double freedom)
    {
        Tail.Check(share);
        if (share == 0.5)
        {
            return 0;
        }

        var tails = 2 * Math.Min(share, 1 - share);
        var t = Tail.Quantile(
            x => BeyondEitherSide(x, freedom),
            x => 2 * Density(x, freedom),
            tails,
            1
        );
        return share < 0.5 ? -t : t;
    }
}
