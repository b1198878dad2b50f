using Evenhand.Statistics.Distributions;
using MathNet.Numerics;

namespace Evenhand.Statistics.Schedules;

/// <summary>
/// Turns a standard normal draw into a duration: the quantiles of a spread at evenly spaced normal scores, with straight lines
/// between them. Off by less than a ten-thousandth of the range, and a draw costs a multiplication instead of the inverse of a
/// beta distribution. Scores beyond six are taken for six.
/// </summary>
internal sealed class SpreadTable
{
    private const int Half = 128;
    private const double Reach = 6;

    // Evenly spaced from -Reach to Reach.
    private readonly double[] values;

    public SpreadTable(DurationSpread spread)
    {
        var range = spread.Pessimistic - spread.Optimistic;
        values = spread.Shape == SpreadShape.Triangular ? Triangle(spread) : Beta(spread);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = spread.Optimistic + (range * values[i]);
        }
    }

    public double At(double score)
    {
        var place = (score + Reach) * (Half / Reach);
        if (place <= 0)
        {
            return values[0];
        }

        var below = (int)place;
        return below >= 2 * Half
            ? values[^1]
            : values[below] + ((place - below) * (values[below + 1] - values[below]));
    }

    private static double[] Triangle(DurationSpread spread)
    {
        var mode = (spread.Likely - spread.Optimistic) / (spread.Pessimistic - spread.Optimistic);
        return
        [
            .. Enumerable
                .Range(-Half, (2 * Half) + 1)
                .Select(i =>
                {
                    var (below, above) = (
                        StandardNormal.Below(i * Reach / Half),
                        StandardNormal.Above(i * Reach / Half)
                    );
                    return below <= mode
                        ? Math.Sqrt(below * mode)
                        : 1 - Math.Sqrt(above * (1 - mode));
                }),
        ];
    }

    private static double[] Beta(DurationSpread spread)
    {
        // The upper half is the lower half of the mirrored distribution, where small probabilities keep their digits.
        var (alpha, beta) = spread.Parameters;
        var (low, high) = (LowerHalf(alpha, beta), LowerHalf(beta, alpha));
        return [.. low, .. high.Take(Half).Reverse().Select(x => 1 - x)];
    }

    /// <summary>Quantiles at scores from -Reach to 0.</summary>
    private static double[] LowerHalf(double alpha, double beta)
    {
        var scale = Math.Exp(
            SpecialFunctions.GammaLn(alpha + beta)
                - SpecialFunctions.GammaLn(alpha)
                - SpecialFunctions.GammaLn(beta)
        );
        var quantiles = new double[Half + 1];
        var x = 0.0;
        for (var i = 0; i <= Half; i++)
        {
            var share = StandardNormal.Below((i - Half) * Reach / Half);
            // Near 0 the probability goes with the power alpha.
            var guess = i == 0 ? Math.Pow(share * alpha / scale, 1 / alpha) : x + (x * 0.02);
            x = Solve(alpha, beta, scale, share, x, guess);
            quantiles[i] = x;
        }

        return quantiles;
    }

    /// <summary>Newton's steps, with a bisection wherever one leaves the bounds.</summary>
    private static double Solve(
        double alpha,
        double beta,
        double scale,
        double share,
        double low,
        double guess
    )
    {
        var (high, x) = (1.0, Math.Min(guess, 0.5));
        for (var step = 0; step < 100; step++)
        {
            var over = SpecialFunctions.BetaRegularized(alpha, beta, x) - share;
            (low, high) = over > 0 ? (low, x) : (x, high);
            var density = scale * Math.Pow(x, alpha - 1) * Math.Pow(1 - x, beta - 1);
            var next = x - (over / density);
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
            }

            if (Math.Abs(next - x) <= 1e-9 * next)
            {
                return next;
            }

            x = next;
        }

        return x;
    }
}
