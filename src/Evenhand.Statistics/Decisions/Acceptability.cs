namespace Evenhand.Statistics.Decisions;

/// <summary>What stochastic multicriteria acceptability analysis finds.</summary>
public sealed record Acceptability
{
    /// <summary>For each option, the share of draws in which it takes each rank, the first first.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Ranks { get; init; }

    /// <summary>For each option, the mean of the weights that put it first; null where none do.</summary>
    public required IReadOnlyList<IReadOnlyList<double>?> CentralWeights { get; init; }

    /// <summary>For each option, the share of draws of scores in which its central weights put it first; null where it has none.</summary>
    public required IReadOnlyList<double?> Confidence { get; init; }

    /// <summary>For each option, the share of draws in which it does better than each other one; ties count half.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Pairwise { get; init; }

    /// <summary>The mean of all weights drawn.</summary>
    public required IReadOnlyList<double> MeanWeights { get; init; }

    /// <summary>For each option, its mean value.</summary>
    public required IReadOnlyList<double> MeanValues { get; init; }

    /// <summary>For each option, its mean rank.</summary>
    public required IReadOnlyList<double> ExpectedRanks { get; init; }

    /// <summary>
    /// What it would be worth, in units of value, to know weights and scores beforehand: the mean of the best value of each
    /// draw less the best mean value.
    /// </summary>
    public required double PerfectInformation { get; init; }

    /// <summary>How many draws were made.</summary>
    public required int Draws { get; init; }

    /// <summary>Their seed.</summary>
    public required int Seed { get; init; }
}
