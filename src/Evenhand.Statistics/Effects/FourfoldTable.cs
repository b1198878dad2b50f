using System.Runtime.InteropServices;

namespace Evenhand.Statistics.Effects;

/// <summary>Two groups, each divided by whether something came about. Counts are 0 or more, and need not be whole once corrected.</summary>
/// <param name="A">With it in the first group.</param>
/// <param name="B">Without it in the first group.</param>
/// <param name="C">With it in the second group.</param>
/// <param name="D">Without it in the second group.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FourfoldTable(double A, double B, double C, double D)
{
    /// <summary>The size of the first group.</summary>
    public double First => A + B;

    /// <summary>The size of the second group.</summary>
    public double Second => C + D;

    /// <summary>All together.</summary>
    public double All => First + Second;

    /// <summary>Whether a cell is empty.</summary>
    public bool HasZero => A == 0 || B == 0 || C == 0 || D == 0;

    /// <summary>The table with the groups exchanged. A method, because a record prints its properties.</summary>
    public FourfoldTable Swap() => new(C, D, A, B);

    /// <summary>The table with the same added to each cell.</summary>
    public FourfoldTable Plus(double add) => new(A + add, B + add, C + add, D + add);
}
