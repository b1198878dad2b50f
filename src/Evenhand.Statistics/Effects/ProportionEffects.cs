using System.Runtime.InteropServices;

namespace Evenhand.Statistics.Effects;

/// <summary>How many of a group have something. Not whole once corrected.</summary>
/// <param name="With">From 0 to <paramref name="All"/>.</param>
/// <param name="All">The size of the group, above 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(double With, double All)
{
    /// <summary>Whether nobody or everybody has it.</summary>
    public bool HasZero => With == 0 || With == All;

    /// <summary>The same with something added to those with it and to those without it.</summary>
    public Share Plus(double add) => new(With + add, All + (2 * add));
}

/// <summary>Shares of one group as estimates that can be pooled. Nothing is returned where a formula has no value.</summary>
public static class ProportionEffects
{
    /// <summary>The share itself, with variance p(1 - p)/n.</summary>
    public static Estimate? Raw(Share s)
    {
        var p = s.With / s.All;
        return Estimate.IfFinite(p, p * (1 - p) / s.All);
    }

    /// <summary>The log of the share, with variance 1/x - 1/n.</summary>
    public static Estimate? Log(Share s) =>
        Estimate.IfFinite(Math.Log(s.With / s.All), (1 / s.With) - (1 / s.All));

    /// <summary>The log odds, ln(x / (n - x)), with variance 1/x + 1/(n - x).</summary>
    public static Estimate? Logit(Share s) =>
        Estimate.IfFinite(
            Math.Log(s.With / (s.All - s.With)),
            (1 / s.With) + (1 / (s.All - s.With))
        );

    /// <summary>The arcsine of the root of the share, with variance 1/(4n).</summary>
    public static Estimate? Arcsine(Share s) =>
        Estimate.IfFinite(Math.Asin(Math.Sqrt(s.With / s.All)), 1 / (4 * s.All));

    /// <summary>
    /// The double arcsine of Freeman and Tukey (1950), half of asin sqrt(x/(n+1)) + asin sqrt((x+1)/(n+1)), with variance
    /// 1/(4n + 2). It needs no correction where nobody or everybody has the trait.
    /// </summary>
    public static Estimate? DoubleArcsine(Share s) =>
        Estimate.IfFinite(
            (
                Math.Asin(Math.Sqrt(s.With / (s.All + 1)))
                + Math.Asin(Math.Sqrt((s.With + 1) / (s.All + 1)))
            ) / 2,
            1 / ((4 * s.All) + 2)
        );

    /// <summary>
    /// The share that a double arcsine stands for (Miller 1978, "The inverse of the Freeman-Tukey double arcsine
    /// transformation").
    /// </summary>
    /// <param name="value">The value on the scale of <see cref="DoubleArcsine"/>.</param>
    /// <param name="size">The size of the group; for a pooled value, the harmonic mean of the sizes.</param>
    /// <returns>From 0 to 1; values beyond those that groups of this size can have are taken as the ends.</returns>
    public static double FromDoubleArcsine(double value, double size)
    {
        var lowest = DoubleArcsine(new Share(0, size))!.Value.Value;
        var highest = DoubleArcsine(new Share(size, size))!.Value.Value;
        if (value <= lowest || value >= highest)
        {
            return value <= lowest ? 0 : 1;
        }

        var (sine, cosine) = (Math.Sin(2 * value), Math.Cos(2 * value));
        var inner = sine + ((sine - (1 / sine)) / size);
        return (1 - (Math.Sign(cosine) * Math.Sqrt(Math.Max(0, 1 - (inner * inner))))) / 2;
    }
}
