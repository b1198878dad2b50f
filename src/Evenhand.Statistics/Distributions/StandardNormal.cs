using MathNet.Numerics;

namespace Evenhand.Statistics.Distributions;

/// <summary>The normal distribution with mean 0 and standard deviation 1.</summary>
public static class StandardNormal
{
    private static readonly double RootTwoPi = Math.Sqrt(2 * Math.PI);

    /// <summary>The density, exp(-z²/2) / sqrt(2 pi).</summary>
    public static double Density(double z) => Math.Exp(-z * z / 2) / RootTwoPi;

    /// <summary>The probability of a value up to <paramref name="z"/>.</summary>
    public static double Below(double z) => SpecialFunctions.Erfc(-z / Constants.Sqrt2) / 2;

    /// <summary>The probability of a value above <paramref name="z"/>; right to its last digits far out in the tail.</summary>
    public static double Above(double z) => SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2;

    /// <summary>The probability of a value at least as far from 0, on either side.</summary>
    public static double BeyondEitherSide(double z) =>
        SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The value below which the given share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public static double Quantile(double share)
    {
        Tail.Check(share);
        return -Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * share);
    }

    /// <summary>
    /// What a decision that waits for certainty is worth in units of the standard deviation, phi(z) - z (1 - Phi(z)):
    /// the unit normal loss of Raiffa and Schlaifer (1961), "Applied Statistical Decision Theory".
    /// </summary>
    /// <param name="z">How many standard deviations the better choice is ahead; 0 or more.</param>
    public static double UnitLoss(double z) => Density(z) - (z * Above(z));
}
