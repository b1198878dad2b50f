using Evenhand.Statistics.Decisions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Problems;

/// <summary>Weighs a bare problem by stochastic multicriteria acceptability analysis (SMAA-2).</summary>
public static class WeighingDesk
{
    /// <summary>The most draws.</summary>
    public const int MostDraws = 100_000_000;

    /// <summary>The analysis.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="draws">How many draws, from 1 to <see cref="MostDraws"/>.</param>
    /// <param name="seed">Their seed.</param>
    public static Outcome<WeighingReport> Ask(WeighingProblem problem, int draws, int seed) =>
        draws is < 1 or > MostDraws
            ? Outcome<WeighingReport>.Failed(
                new Problem("The number of draws is out of range")
                {
                    Field = "draws",
                    Found = $"{draws:N0}",
                    Expected = $"from 1 to {MostDraws:N0}",
                }
            )
            : WeightRegion
                .Of(problem.Criteria, problem.Limits)
                .Then(region => Smaa.Of(problem.Scores, region, draws, seed))
                .Then(found =>
                    Outcome<WeighingReport>.Ok(
                        new WeighingReport
                        {
                            RankAcceptability = found.Ranks,
                            CentralWeights = found.CentralWeights,
                            ConfidenceFactor = found.Confidence,
                            PairwiseWinningIndex = found.Pairwise,
                            ExpectedRank = found.ExpectedRanks,
                            Evpi = found.PerfectInformation,
                            Draws = found.Draws,
                            Seed = found.Seed,
                        }
                    )
                );
}
