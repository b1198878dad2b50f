using System.Text.Json;
using Evenhand.Statistics.Decisions;
using Xunit;

namespace Evenhand.Tests.Statistics.Decisions;

/// <summary>What more draws bring, and draws from regions too small to be hit by chance.</summary>
public sealed class SmaaDrawsTests
{
    private static readonly JsonElement FixedWeights = GoldenResults
        .Json("smaa", "smaa-stochastic-voi.json")
        .GetProperty("fixed_weights");

    [Fact]
    public void A_hundred_times_as_many_draws_make_the_error_a_tenth()
    {
        // One option leads the other where w1 > 0.4: a share of 0.6 of two weights.
        Score[][] scores =
        [
            [new Score.Fixed(1), new Score.Fixed(0)],
            [new Score.Fixed(0.4), new Score.Fixed(0.4)],
        ];
        var region = WeightRegion.Of(2, []).Value;
        double Error(int draws) =>
            Math.Sqrt(
                Enumerable
                    .Range(0, 100)
                    .Average(seed =>
                        Math.Pow(Smaa.Of(scores, region, draws, seed).Value.Ranks[0][0] - 0.6, 2)
                    )
            );

        var (few, many) = (Error(500), Error(50_000));

        // A root mean square of a hundred runs is itself known to within some 7 per cent, so that 3 errors are a quarter.
        Assert.InRange(few, 0.75 * Math.Sqrt(0.24 / 500), 1.25 * Math.Sqrt(0.24 / 500));
        Assert.InRange(few / many, 7.5, 13.5);
    }

    [Fact]
    public void A_region_that_chance_would_hardly_hit_is_drawn_from_uniformly()
    {
        // w1 of 0.98 or more: a triangle with 0.0004 of the whole.
        var region = WeightRegion
            .Of(
                3,
                [
                    [0.02, -0.98, -0.98],
                ]
            )
            .Value;
        Score[][] scores =
        [
            [new Score.Fixed(1), new Score.Fixed(0), new Score.Fixed(0)],
            [new Score.Fixed(0.99), new Score.Fixed(0.99), new Score.Fixed(0.99)],
        ];

        var found = Smaa.Of(scores, region, 200_000, 4).Value;

        // Steps of a walk hang together a little, so that the errors are taken twice as wide.
        Assert.Equal(0.25, found.Ranks[0][0], 8 * Math.Sqrt(0.25 * 0.75 / 200_000));
        Assert.Equal(0.98 + (0.02 / 3), found.MeanWeights[0], 0.0001);
        Assert.Equal(0.02 / 3, found.MeanWeights[1], 0.0001);
    }

    [Fact]
    public void Limits_that_clash_are_named_and_no_more_than_those()
    {
        double[][] limits =
        [
            [1, -1, 0],
            [0, 1, -1],
            [0.5, -0.5, -0.5],
            [-1, 0, 1],
        ];

        // In a chain w1 >= w2 >= w3, w3 >= w1 leaves the middle alone, which half or more for w1 does not hold.
        Assert.False(WeightRegion.Of(3, limits).IsOk);
        var clash = WeightRegion.Clash(3, limits);
        Assert.NotEmpty(clash);
        foreach (var one in clash)
        {
            Assert.Empty(
                WeightRegion.Clash(3, [.. clash.Where(c => c != one).Select(c => limits[c])])
            );
        }

        Assert.Empty(WeightRegion.Clash(3, limits[..3]));
    }

    [Fact]
    public void At_fixed_weights_draws_give_the_exact_worth_of_certainty()
    {
        foreach (var golden in FixedWeights.EnumerateArray())
        {
            var weights = GoldenResults.Numbers(golden.GetProperty("weights"));
            var (mean, sd) = (Rows(golden, "mean"), Rows(golden, "sd"));
            Score[] sources =
            [
                .. mean.SelectMany((row, i) => row.Select((m, j) => new Score.Normal(m, sd[i][j]))),
            ];
            var scores = new SharedScores(
                sources,
                [
                    .. mean.Select(
                        (row, i) =>
                            (IReadOnlyList<ScoreCell>)
                                [
                                    .. row.Select(
                                        (_, j) => new ScoreCell((i * row.Length) + j, x => x)
                                    ),
                                ]
                    ),
                ]
            );

            var found = Smaa.Of(scores, WeightRegion.Between([weights]), 1_000_000, 3);

            // The best of a draw strays by less than its scores do, which is below 0.5.
            var errors = 4 * 0.5 / Math.Sqrt(1_000_000);
            Assert.Equal(golden.GetProperty("evpi").GetDouble(), found.PerfectInformation, errors);
            Assert.Equal(golden.GetProperty("p_A_best").GetDouble(), found.Ranks[0][0], 0.002);
            var each = GoldenResults.Numbers(golden.GetProperty("evppi_criterion"));
            for (var j = 0; j < weights.Length; j++)
            {
                var worth = Smaa.WorthOfCriterion(scores, weights, j, 200_000, 200_000, 7);
                Assert.Equal(each[j], worth, 4 * 0.5 / Math.Sqrt(200_000));
            }
        }
    }

    private static double[][] Rows(JsonElement golden, string member) =>
        [.. golden.GetProperty(member).EnumerateArray().Select(GoldenResults.Numbers)];
}
