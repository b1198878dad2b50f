using MathNet.Numerics.Random;

namespace Evenhand.Statistics.Distributions;

/// <summary>
/// Draws of one block of a simulation. Each block has a generator of its own, made from the seed and the number of the block,
/// so that it does not matter which core takes which block, nor how many there are.
/// </summary>
/// <param name="seed">The seed of the simulation.</param>
/// <param name="block">The number of the block.</param>
public sealed class SeededDraws(int seed, int block)
{
    private readonly Xoshiro256StarStar random = new(Mixed(seed, block), false);
    private double spare = double.NaN;

    /// <summary>From 0 to 1, neither included.</summary>
    public double Uniform()
    {
        double u;
        do
        {
            u = random.NextDouble();
        } while (u == 0);

        return u;
    }

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential() => -Math.Log(Uniform());

    /// <summary>Normal with mean 0 and standard deviation 1 (polar method of Marsaglia and Bray 1964).</summary>
    public double Normal()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }

        double x;
        double y;
        double square;
        do
        {
            x = (2 * random.NextDouble()) - 1;
            y = (2 * random.NextDouble()) - 1;
            square = (x * x) + (y * y);
        } while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        spare = y * scale;
        return x * scale;
    }

    /// <summary>Fills weights that are uniform on the simplex: exponential spacings over their sum.</summary>
    public void Weights(Span<double> weights)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] = Exponential();
            sum += weights[j];
        }

        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] /= sum;
        }
    }

    // SplitMix64 (Steele, Lea and Flood 2014): neighbouring seeds and blocks come out unlike.
    private static int Mixed(int seed, int block)
    {
        unchecked
        {
            var z = (((ulong)(uint)seed << 32) | (uint)block) + 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)(z ^ (z >> 31));
        }
    }
}
