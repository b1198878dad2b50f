using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Evenhand.Statistics;

/// <summary>The lowest point of a smooth function of a few numbers, by the simplex of Nelder and Mead (1965), started again until that gains nothing.</summary>
internal static class Simplex
{
    private const int MostStarts = 12;
    private const int MostSteps = 20_000;

    /// <summary>Where the function is lowest, and whether the search settled.</summary>
    /// <param name="function">To be made small; it may be infinite where it has no value.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="step">How far to look at first, in each direction.</param>
    public static (double[] Point, double Value, bool Settled) Lowest(
        Func<double[], double> function,
        double[] start,
        double[] step
    )
    {
        var objective = ObjectiveFunction.Value(v =>
            function([.. v]) is var f && double.IsFinite(f) ? f : 1e300
        );
        var (point, value) = (start, function(start));
        var reach = Vector<double>.Build.DenseOfArray(step);
        for (var round = 0; round < MostStarts; round++)
        {
            double[] next;
            try
            {
                next =
                [
                    .. NelderMeadSimplex
                        .Minimum(
                            objective,
                            Vector<double>.Build.DenseOfArray(point),
                            reach,
                            1e-14,
                            MostSteps
                        )
                        .MinimizingPoint,
                ];
            }
            catch (MaximumIterationsException)
            {
                return (point, value, false);
            }

            var lower = function(next);
            var gained = value - lower;
            if (lower <= value)
            {
                (point, value) = (next, lower);
            }

            if (round > 0 && gained <= 1e-13 * (1 + Math.Abs(value)))
            {
                return (point, value, true);
            }

            reach /= 4;
        }

        return (point, value, false);
    }
}
