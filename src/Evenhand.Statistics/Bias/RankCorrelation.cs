using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Bias;

/// <summary>
/// The rank test of Begg and Mazumdar (1994): Kendall's correlation of standardised deviations from the estimate of equal
/// effects with their variances.
/// </summary>
public static class RankCorrelation
{
    /// <summary>The test.</summary>
    /// <param name="studies">At least three, of which not all have one variance.</param>
    public static Outcome<KendallTest> Of(IReadOnlyList<Estimate> studies) =>
        Pool.Studies(studies, new PoolingOptions { Method = Heterogeneity.EqualEffects })
            .Then(fit =>
            {
                var ofMean = fit.Pooled.StandardError * fit.Pooled.StandardError;
                var test =
                    studies.Count < 3
                        ? null
                        : KendallTest.Of(
                            [
                                .. studies.Select(s =>
                                    (s.Value - fit.Pooled.Estimate) / Math.Sqrt(s.Variance - ofMean)
                                ),
                            ],
                            [.. studies.Select(s => s.Variance)]
                        );
                return test is null
                    ? Outcome<KendallTest>.Failed(
                        new Problem(
                            "A rank test takes at least three studies that differ in variance"
                        )
                        {
                            Found = $"{studies.Count} studies",
                        }
                    )
                    : Outcome<KendallTest>.Ok(test);
            });
}
