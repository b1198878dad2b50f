using Evenhand.Statistics.Decisions;

namespace Evenhand.Appraisal.Problems;

/// <summary>Options with scores on criteria, and which weights are held possible: the bare problem, without names or costs.</summary>
/// <param name="Scores">For each option, its score on each criterion, more being better.</param>
/// <param name="Limits">Limits on the weights, each a row c of c·w >= 0.</param>
public sealed record WeighingProblem(
    IReadOnlyList<IReadOnlyList<Score>> Scores,
    IReadOnlyList<IReadOnlyList<double>> Limits
)
{
    /// <summary>How many criteria there are.</summary>
    public int Criteria => Scores[0].Count;
}

/// <summary>What comes of weighing.</summary>
public sealed record WeighingReport
{
    /// <summary>For each option, the share of draws in which it takes each rank, the first first.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> RankAcceptability { get; init; }

    /// <summary>For each option, the mean of the weights that put it first; null where none do.</summary>
    public required IReadOnlyList<IReadOnlyList<double>?> CentralWeights { get; init; }

    /// <summary>For each option, the share of draws of scores in which its central weights put it first; null where it has none.</summary>
    public required IReadOnlyList<double?> ConfidenceFactor { get; init; }

    /// <summary>For each option, the share of draws in which it does better than each other one; ties count half.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> PairwiseWinningIndex { get; init; }

    /// <summary>For each option, its mean rank.</summary>
    public required IReadOnlyList<double> ExpectedRank { get; init; }

    /// <summary>What it would be worth to know everything beforehand, in units of value.</summary>
    public required double Evpi { get; init; }

    /// <summary>How many draws were made; a share of p is right to within 2·sqrt(p(1 − p)/draws) in nineteen cases of twenty.</summary>
    public required int Draws { get; init; }

    /// <summary>Their seed; the same seed gives the same figures on any machine.</summary>
    public required int Seed { get; init; }
}
