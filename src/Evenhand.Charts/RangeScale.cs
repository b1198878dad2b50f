using System.Globalization;

namespace Evenhand.Charts;

/// <summary>A scale between two values in round steps; a scale of logarithms has its steps where ratios are round.</summary>
internal sealed record RangeScale(
    double From,
    double To,
    IReadOnlyList<(double At, string Label)> Ticks
)
{
    private const double Padding = 0.04;
    private const int FewestTicks = 4;
    private const int MostTicks = 9;
    private static readonly double[][] Decades =
    [
        [1, 1.5, 2, 3, 5, 7],
        [1, 2, 5],
        [1, 3],
        [1],
    ];

    /// <summary>Where a value lies between the ends, from 0 to 1; values beyond an end lie at it.</summary>
    public double Share(double value) => Math.Clamp((value - From) / (To - From), 0, 1);

    /// <summary>Whether a value lies beyond an end.</summary>
    public bool IsBeyond(double value) => value < From || value > To;

    /// <summary>A scale that holds both values.</summary>
    /// <param name="low">The least value; of a ratio its logarithm.</param>
    /// <param name="high">The greatest.</param>
    /// <param name="isLog">Whether values are logarithms of what the labels say.</param>
    /// <param name="padded">Whether there is room beyond both.</param>
    public static RangeScale Over(double low, double high, bool isLog, bool padded = true)
    {
        var span = high - low > 1e-9 ? high - low : Math.Max(Math.Abs(high) * 0.2, 0.2);
        var (from, to) = padded
            ? (low - (span * Padding), low + (span * (1 + Padding)))
            : (low, low + span);
        return new(from, to, isLog ? Ratios(from, to) : Round(from, to, v => v));
    }

    private static IReadOnlyList<(double At, string Label)> Ratios(double from, double to)
    {
        var (first, last) = (
            (int)Math.Floor(from / Math.Log(10)),
            (int)Math.Ceiling(to / Math.Log(10))
        );
        foreach (var every in new[] { 1, 2, 5, 10, 20, 50, 100 })
        {
            foreach (var steps in every == 1 ? Decades : Decades[^1..])
            {
                (double At, string Label)[] ticks =
                [
                    .. Enumerable
                        .Range(first, last - first + 1)
                        .Where(power => power % every == 0)
                        .SelectMany(power => steps.Select(s => s * Math.Pow(10, power)))
                        .Select(ratio => (At: Math.Log(ratio), Label: Said(ratio)))
                        .Where(t => t.At >= from && t.At <= to),
                ];
                if (ticks.Length is >= FewestTicks and <= MostTicks)
                {
                    return ticks;
                }

                if (ticks.Length < FewestTicks)
                {
                    // So narrow that ratios are round in equal steps.
                    return every == 1 && steps == Decades[0]
                        ? Round(Math.Exp(from), Math.Exp(to), Math.Log)
                        : ticks;
                }
            }
        }

        return [(0, "1")];
    }

    private static (double At, string Label)[] Round(
        double from,
        double to,
        Func<double, double> at
    )
    {
        var step = ValueScale.UpTo(to - from).Step;
        var first = Math.Ceiling((from / step) - 1e-9);
        return
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i => Math.Round((first + i) * step, 10))
                .TakeWhile(v => v <= to + (step * 1e-9))
                .Select(v => (at(v), Said(v))),
        ];
    }

    private static string Said(double value) =>
        Math.Abs(value) is >= 1e6 or (> 0 and < 1e-4)
            ? value.ToString("0.#e+0", CultureInfo.InvariantCulture)
            : value.ToString("#,0.######;\u2212#,0.######", CultureInfo.InvariantCulture);
}
