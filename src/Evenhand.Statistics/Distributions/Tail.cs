using MathNet.Numerics.RootFinding;

namespace Evenhand.Statistics.Distributions;

/// <summary>Quantiles of distributions on the positive half of the line, by bracketing and two steps of Newton.</summary>
internal static class Tail
{
    /// <summary>A share of which there is a quantile lies between 0 and 1, both outside.</summary>
    public static void Check(double share)
    {
        if (!(share > 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(share),
                share,
                "A share lies between 0 and 1."
            );
        }
    }

    /// <summary>Where a falling tail probability comes down to a share.</summary>
    /// <param name="above">The probability of a greater value: 1 at 0, falling.</param>
    /// <param name="density">Its slope, with the sign turned.</param>
    /// <param name="share">The share above the point sought.</param>
    /// <param name="start">A point to start from, above 0.</param>
    public static double Quantile(
        Func<double, double> above,
        Func<double, double> density,
        double share,
        double start
    )
    {
        var (low, high) = (start, start);
        while (above(low) < share)
        {
            low /= 2;
        }

        while (above(high) > share)
        {
            high *= 2;
        }

        // On the logarithm both ends of the bracket are of one size, and a point near 0 is found as well as one far out.
        if (
            !Brent.TryFindRoot(
                t => Math.Log(above(Math.Exp(t)) / share),
                Math.Log(low),
                Math.Log(high),
                1e-12,
                200,
                out var root
            )
        )
        {
            return double.NaN;
        }

        var x = Math.Exp(root);
        for (var step = 0; step < 2; step++)
        {
            var slope = density(x);
            var next = x + ((above(x) - share) / slope);
            x = slope > 0 && next > 0 ? next : x;
        }

        return x;
    }
}
