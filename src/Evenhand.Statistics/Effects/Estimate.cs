using System.Runtime.InteropServices;

namespace Evenhand.Statistics.Effects;

/// <summary>One number of one study on the scale on which it is analysed (ratios as logarithms), with its sampling variance.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Variance">The square of its standard error.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Estimate(double Value, double Variance)
{
    /// <summary>The standard error.</summary>
    public double StandardError => Math.Sqrt(Variance);

    /// <summary>
    /// The same with both numbers finite, or nothing: where a formula divides by a cell that is empty, there is no
    /// estimate, and a number that stands for none would be pooled.
    /// </summary>
    internal static Estimate? IfFinite(double value, double variance) =>
        double.IsFinite(value) && double.IsFinite(variance) ? new Estimate(value, variance) : null;
}
