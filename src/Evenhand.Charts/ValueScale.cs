using System.Globalization;

namespace Evenhand.Charts;

/// <summary>A scale from 0 in round steps.</summary>
internal sealed record ValueScale(double Step, int Steps)
{
    private const int Wanted = 5;

    public double End => Tick(Steps);

    public IEnumerable<double> Ticks => Enumerable.Range(0, Steps + 1).Select(Tick);

    public static ValueScale UpTo(double longest)
    {
        // Below what a label could tell from nothing.
        if (longest < 0.000001)
        {
            return new ValueScale(1, 1);
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(longest / Wanted)));
        var step = new[] { 1.0, 2, 2.5, 5, 10 }
            .Select(times => times * power)
            .First(step => step * Wanted >= longest * 0.999999);
        return new ValueScale(step, (int)Math.Ceiling((longest / step) - 0.000001));
    }

    public static string Label(double tick) =>
        tick.ToString("#,0.######", CultureInfo.InvariantCulture);

    // Rounded, or the third step of 0.1 would be called 0.30000000000000004.
    private double Tick(int number) => Math.Round(number * Step, 9);
}
