using System.Text.Json;
using CsCheck;
using Evenhand.Statistics.Decisions;
using Xunit;

namespace Evenhand.Tests.Statistics.Decisions;

/// <summary>How small a change of weights flips the winner, against linear programmes and exact fractions.</summary>
public sealed class WeightFlipTests
{
    private static readonly Gen<(double[][] Scores, double[] Before, double[] After)> Cases =
        Gen.Select(
            Gen.Double[0, 1].Array[4].Array[3],
            Gen.Double[0.05, 1].Array[4],
            Gen.Double[0.05, 1].Array[4],
            (s, a, b) => (s, Normed(a), Normed(b))
        );

    [Fact]
    public void Golden_cases_agree()
    {
        foreach (var golden in GoldenResults.Json("smaa", "weight-flip.json").EnumerateArray())
        {
            var name = golden.GetProperty("name").GetString()!;
            double[][] scores =
            [
                .. golden.GetProperty("scores").EnumerateArray().Select(GoldenResults.Numbers),
            ];
            var weights = GoldenResults.Numbers(golden.GetProperty("weights"));
            var winner = WeightFlip.Winner(scores, weights);
            Assert.Equal(golden.GetProperty("winner").GetInt32(), winner);
            foreach (var challenger in golden.GetProperty("challengers").EnumerateArray())
            {
                var expected = challenger.GetProperty("tvd");
                var found = WeightFlip.Radius(
                    scores[winner],
                    scores[challenger.GetProperty("challenger").GetInt32()],
                    weights
                );
                Assert.Equal(expected.ValueKind == JsonValueKind.Null, found is null);
                GoldenResults.Same(GoldenResults.Number(expected), found, 1e-12, name);
            }

            var switches = WeightFlip.OneAtATime(scores, weights);
            foreach (
                var (expected, found) in golden
                    .GetProperty("one_at_a_time")
                    .EnumerateArray()
                    .Zip(switches)
            )
            {
                Assert.Equal(expected.ValueKind == JsonValueKind.Null, found is null);
                if (found is not null)
                {
                    GoldenResults.Same(
                        GoldenResults.Number(expected, "flip_at"),
                        found.At,
                        1e-12,
                        name
                    );
                    GoldenResults.Same(
                        GoldenResults.Number(expected, "change"),
                        found.Change,
                        1e-11,
                        name
                    );
                    Assert.Equal(expected.GetProperty("new_leader").GetInt32(), found.Leader);
                }
            }
        }
    }

    [Fact]
    public void Beyond_the_hindsight_point_the_final_winner_leads_and_just_before_it_does_not() =>
        Cases.Sample(c =>
        {
            var point = WeightFlip.HindsightPoint(c.Scores, c.Before, c.After);
            var winner = WeightFlip.Winner(c.Scores, c.After);
            Assert.Equal(
                winner,
                WeightFlip.Winner(c.Scores, Between(c.Before, c.After, Math.Min(1, point + 1e-6)))
            );
            if (point > 1e-6)
            {
                Assert.NotEqual(
                    winner,
                    WeightFlip.Winner(c.Scores, Between(c.Before, c.After, point - 1e-6))
                );
            }
        });

    [Fact]
    public void The_radius_is_never_more_than_what_moved_between_weights_with_two_winners() =>
        Cases.Sample(c =>
        {
            var (before, after) = (
                WeightFlip.Winner(c.Scores, c.Before),
                WeightFlip.Winner(c.Scores, c.After)
            );
            return before == after
                || WeightFlip.Radius(c.Scores[before], c.Scores[after], c.Before)
                    <= WeightFlip.Drift(c.Before, c.After) + 1e-9;
        });

    [Fact]
    public void For_how_many_weights_one_leads_and_the_other_leads_adds_up_to_one() =>
        Gen.Double[-1, 1]
            .Array[1, 10]
            .Sample(d =>
                Assert.Equal(
                    1,
                    WeightSpace.ShareAbove(d) + WeightSpace.ShareAbove([.. d.Select(x => -x)]),
                    1e-12
                )
            );

    [Fact]
    public void Limits_that_contradict_each_other_are_refused_in_words()
    {
        var problem = Assert.Single(
            WeightRegion
                .Of(
                    2,
                    [
                        [1, -2],
                        [-2, 1],
                    ]
                )
                .Problems
        );

        Assert.Equal("weight_constraints", problem.Field);
        Assert.False(
            WeightRegion
                .Of(
                    3,
                    [
                        [1, -1],
                    ]
                )
                .IsOk
        );
        // A circle of orders leaves equal weights only.
        Assert.False(
            WeightRegion
                .Of(
                    3,
                    [
                        [1, -1, 0],
                        [0, 1, -1],
                        [-1, 0, 1],
                    ]
                )
                .IsOk
        );
    }

    [Fact]
    public void Options_that_do_the_same_share_their_ranks()
    {
        Score[] same = [new Score.Fixed(0.4), new Score.Fixed(0.6)];
        var found = Smaa.Of([same, same], WeightRegion.Of(2, []).Value, 1_000, 1).Value;

        Assert.Equal(0.5, found.Ranks[0][0], 1e-12);
        Assert.Equal(0.5, found.Ranks[1][0], 1e-12);
        Assert.Equal(0.5, found.Pairwise[0][1], 1e-12);
    }

    private static double[] Normed(double[] weights) => [.. weights.Select(w => w / weights.Sum())];

    private static double[] Between(double[] before, double[] after, double share) =>
        [.. before.Zip(after, (a, b) => a + (share * (b - a)))];
}
