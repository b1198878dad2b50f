using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>
/// Draws weights from a small region by hit and run (Smith 1984): from a point within, in a direction at random, to a point at
/// random on the line within the limits. After enough steps the points are uniform on the region, however small it is.
/// </summary>
/// <param name="rows">Limits c·w >= 0, those of weights of 0 or more among them.</param>
/// <param name="start">A point within all of them.</param>
internal sealed class WeightWalk(double[][] rows, double[] start)
{
    // Lovasz and Vempala (2006) bound the steps to forget a start by the square of the dimension; one that is far from the
    // edge forgets sooner.
    private int FirstSteps => 20 * start.Length * start.Length;

    private int Steps => 3 * start.Length;

    /// <summary>Goes on from the weights of the draw before, or from the start where they are all 0.</summary>
    public void Draw(SeededDraws draws, Span<double> weights)
    {
        var steps = Steps;
        if (weights.IndexOfAnyExcept(0.0) < 0)
        {
            start.CopyTo(weights);
            steps = FirstSteps;
        }

        Span<double> direction = stackalloc double[weights.Length];
        for (var n = 0; n < steps; n++)
        {
            Step(draws, weights, direction);
        }
    }

    private void Step(SeededDraws draws, Span<double> weights, Span<double> direction)
    {
        var mean = 0.0;
        for (var j = 0; j < direction.Length; j++)
        {
            direction[j] = draws.Normal();
            mean += direction[j] / direction.Length;
        }

        for (var j = 0; j < direction.Length; j++)
        {
            direction[j] -= mean;
        }

        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var row in rows)
        {
            var (here, change) = (0.0, 0.0);
            for (var j = 0; j < row.Length; j++)
            {
                here += row[j] * weights[j];
                change += row[j] * direction[j];
            }

            here = Math.Max(0, here);
            if (change < 0)
            {
                high = Math.Min(high, here / -change);
            }
            else if (change > 0)
            {
                low = Math.Max(low, -here / change);
            }
        }

        var step = low + ((high - low) * draws.Uniform());
        if (!double.IsFinite(step))
        {
            return;
        }

        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] = Math.Max(0, weights[j] + (step * direction[j]));
            sum += weights[j];
        }

        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] /= sum;
        }
    }
}
