namespace Evenhand.Statistics;

/// <summary>Second derivatives by differences, with Richardson's extrapolation once.</summary>
internal static class Curvature
{
    public static double Of(Func<double[], double> function, double[] point, int i, int j)
    {
        var (coarse, fine) = (At(1), At(0.5));
        return ((4 * fine) - coarse) / 3;

        double At(double scale)
        {
            var (a, b) = (Step(point[i]) * scale, Step(point[j]) * scale);
            if (i == j)
            {
                return (Moved(a, 0) - (2 * function(point)) + Moved(-a, 0)) / (a * a);
            }

            return (Moved(a, b) - Moved(a, -b) - Moved(-a, b) + Moved(-a, -b)) / (4 * a * b);
        }

        double Moved(double a, double b)
        {
            double[] moved = [.. point];
            moved[i] += a;
            moved[j] += b;
            return function(moved);
        }
    }

    private static double Step(double x) => 2e-3 * Math.Max(Math.Abs(x), 1e-2);
}
