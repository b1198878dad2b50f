using System.Runtime.InteropServices;

namespace Evenhand.Statistics.Schedules;

/// <summary>The end when a task takes its shortest and its longest: what moves the date.</summary>
/// <param name="Early">The mean end of the tenth of passes in which it was shortest; of those without it, for a risk.</param>
/// <param name="Late">The mean end of the tenth of passes in which it was longest; of those with it, for a risk.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Swing(double Early, double Late)
{
    /// <summary>How far apart the two are.</summary>
    public double Width => Late - Early;
}

/// <summary>What came of many passes.</summary>
public sealed record SimulatedFinish
{
    /// <summary>The end of each pass, in ascending order.</summary>
    public required IReadOnlyList<double> Ends { get; init; }

    /// <summary>The mean end.</summary>
    public required double Mean { get; init; }

    /// <summary>For each task, the share of passes in which the end would have moved with it.</summary>
    public required IReadOnlyList<double> Criticality { get; init; }

    /// <summary>For each task, what it moves; null where it is known, or has no part in the end.</summary>
    public required IReadOnlyList<Swing?> Swings { get; init; }

    /// <summary>For each risk, what it moves; null where it always or never came.</summary>
    public required IReadOnlyList<Swing?> RiskSwings { get; init; }

    /// <summary>The seed; the same one gives the same figures on any number of cores.</summary>
    public required int Seed { get; init; }

    /// <summary>How many passes there were.</summary>
    public int Passes => Ends.Count;

    /// <summary>The end that so large a share of passes did not go beyond.</summary>
    /// <param name="share">From 0 to 1.</param>
    public double Quantile(double share) => Statistics.Quantile.Of((double[])Ends, share);

    /// <summary>The share of passes that ended by a time.</summary>
    public double ShareBy(double time)
    {
        var (low, high) = (0, Ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Ends[middle] <= time ? (middle + 1, high) : (low, middle);
        }

        return (double)low / Ends.Count;
    }
}
