using MathNet.Numerics;

namespace Evenhand.Statistics.Distributions;

/// <summary>Fisher's F distribution.</summary>
public static class FisherF
{
    /// <summary>The probability of a greater value: I(b / (b + a x); b/2, a/2).</summary>
    /// <param name="x">The point; the answer is 1 at 0 and below.</param>
    /// <param name="above">Degrees of freedom of the numerator, above 0.</param>
    /// <param name="below">Degrees of freedom of the denominator, above 0.</param>
    public static double Above(double x, double above, double below) =>
        x <= 0
            ? 1
            : SpecialFunctions.BetaRegularized(below / 2, above / 2, below / (below + (above * x)));
}
