using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;
using MathNet.Numerics.Random;

namespace Evenhand.Statistics.Pooling;

/// <summary>
/// Tests that rest on nothing but the order of studies: moderators are dealt out among them again and again, and p is the
/// share of deals that tell as much as the true one (Higgins and Thompson 2004; Follmann and Proschan 1999).
/// </summary>
/// <param name="P">For each coefficient, the share of deals, the true one among them, with a statistic as far from 0. Without moderators, signs are dealt and there is one p for the pooled estimate.</param>
/// <param name="ModeratorsP">The share with a joint test of the moderators as great; null without moderators.</param>
/// <param name="Deals">How many there were, the true one among them; deals whose model did not fit are left out.</param>
/// <param name="Seed">The seed of the deals.</param>
public sealed record PermutationTest(
    IReadOnlyList<double> P,
    double? ModeratorsP,
    int Deals,
    int Seed
)
{
    // Statistics that differ by rounding only count as equal.
    private const double Same = 1 - 1e-12;

    /// <summary>The test.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="options">How they are pooled.</param>
    /// <param name="deals">How many deals to make beside the true one.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="moderators">What is dealt out.</param>
    public static Outcome<PermutationTest> Of(
        IReadOnlyList<Estimate> studies,
        PoolingOptions options,
        int deals,
        int seed,
        params IReadOnlyList<Moderator> moderators
    ) =>
        Pool.Studies(studies, options, moderators)
            .Then(truth =>
            {
                var random = new Xoshiro256StarStar(seed, false);
                var (joint, counted) = (1, 1);
                int[] each = [.. truth.Coefficients.Select(_ => 1)];
                for (var deal = 0; deal < deals; deal++)
                {
                    var dealt =
                        moderators.Count > 0
                            ? Pool.Studies(studies, options, Deal(moderators, random))
                            : Pool.Studies(Flip(studies, random), options);
                    if (!dealt.IsOk)
                    {
                        continue;
                    }

                    counted++;
                    for (var c = 0; c < each.Length; c++)
                    {
                        each[c] += AsFar(dealt.Value.Coefficients[c], truth.Coefficients[c]);
                    }

                    joint +=
                        dealt.Value.Moderators?.Statistic >= Same * truth.Moderators?.Statistic
                            ? 1
                            : 0;
                }

                return Outcome<PermutationTest>.Ok(
                    new(
                        [.. each.Select(e => (double)e / counted)],
                        moderators.Count > 0 ? (double)joint / counted : null,
                        counted,
                        seed
                    )
                );
            });

    private static int AsFar(Coefficient dealt, Coefficient truth) =>
        Math.Abs(dealt.Statistic) >= Same * Math.Abs(truth.Statistic) ? 1 : 0;

    private static Moderator[] Deal(IReadOnlyList<Moderator> moderators, RandomSource random)
    {
        int[] order = [.. Enumerable.Range(0, moderators[0].Values.Count)];
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        // All moderators of a study stay together.
        return [.. moderators.Select(m => m with { Values = [.. order.Select(o => m.Values[o])] })];
    }

    private static Estimate[] Flip(IReadOnlyList<Estimate> studies, RandomSource random) =>
        [.. studies.Select(s => random.Next(2) == 0 ? s : s with { Value = -s.Value })];
}
