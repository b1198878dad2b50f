using System.Text.Json;
using Evenhand.Statistics.Decisions;
using Xunit;

namespace Evenhand.Tests.Statistics.Decisions;

/// <summary>Draws against areas in rational arithmetic: within four standard errors of the exact share.</summary>
public sealed class SmaaGoldenTests
{
    private const int Draws = 1_000_000;

    private static readonly JsonElement Golden = GoldenResults.Json("smaa", "smaa-exact.json");

    private static readonly JsonElement Stochastic = GoldenResults.Json(
        "smaa",
        "smaa-stochastic-voi.json"
    );

    public static TheoryData<string> Low() =>
        [
            .. Golden
                .GetProperty("exact_low_dimension")
                .EnumerateArray()
                .Select(c => c.GetProperty("name").GetString()!),
        ];

    [Theory]
    [MemberData(nameof(Low))]
    public void Shares_of_two_and_three_weights_are_the_exact_areas(string name)
    {
        var golden = Named("exact_low_dimension", name);
        var scores = Rows(golden.GetProperty("scores"));
        var limits = Rows(golden.GetProperty("weight_constraints_c_dot_w_ge_0"));
        var region = WeightRegion.Of(scores[0].Length, limits).Value;
        var found = Smaa.Of(Known(scores), region, Draws, 11).Value;

        Near(name + " rank", Rows(golden.GetProperty("rank_acceptability")), found.Ranks);
        Near(
            name + " pairwise",
            Rows(golden.GetProperty("pairwise_winning_index")),
            found.Pairwise
        );
        var central = golden.GetProperty("central_weights").EnumerateArray().ToList();
        var confidence = golden.GetProperty("confidence_factor").EnumerateArray().ToList();
        for (var i = 0; i < scores.Length; i++)
        {
            Assert.Equal(
                central[i].ValueKind == JsonValueKind.Null,
                found.CentralWeights[i] is null
            );
            if (found.CentralWeights[i] is { } weights)
            {
                // A weight strays by less than half about its mean, over the draws that this option wins.
                var reach = 2 / Math.Sqrt(Draws * found.Ranks[i][0]);
                var expected = GoldenResults.Numbers(central[i]);
                Assert.All(weights.Zip(expected), p => Assert.Equal(p.Second, p.First, reach));
                Assert.Equal(confidence[i].GetDouble(), found.Confidence[i]);
            }
        }
    }

    [Fact]
    public void Pairs_and_mean_ranks_of_many_criteria_are_the_exact_ones()
    {
        foreach (var golden in Golden.GetProperty("exact_pairwise_any_dimension").EnumerateArray())
        {
            var name = golden.GetProperty("name").GetString()!;
            var scores = Rows(golden.GetProperty("scores"));
            var pairs = Rows(golden.GetProperty("pairwise_winning_index"));
            var region = WeightRegion.Of(scores[0].Length, []).Value;
            Near(name, pairs, Smaa.Of(Known(scores), region, Draws, 5).Value.Pairwise);
            var ranks = WeightSpace.ExpectedRanks(scores);
            for (var i = 0; i < scores.Length; i++)
            {
                for (var k = 0; k < scores.Length; k++)
                {
                    var share = WeightSpace.ShareAbove([
                        .. scores[i].Zip(scores[k], (a, b) => a - b),
                    ]);
                    GoldenResults.Same(i == k ? 0.5 : pairs[i][k], share, 1e-12, $"{name} {i} {k}");
                }

                GoldenResults.Same(
                    GoldenResults.Numbers(golden.GetProperty("expected_rank"))[i],
                    ranks[i],
                    1e-12,
                    name
                );
            }
        }
    }

    [Fact]
    public void Each_best_on_one_criterion_has_the_central_weights_of_the_closed_form()
    {
        foreach (var golden in Golden.GetProperty("identity_family").EnumerateArray())
        {
            var scores = Rows(golden.GetProperty("scores"));
            var region = WeightRegion.Of(scores.Length, []).Value;
            var found = Smaa.Of(Known(scores), region, Draws, 3).Value;
            var own = golden.GetProperty("central_weight_own").GetDouble();
            Assert.All(
                found.CentralWeights,
                (w, i) => Assert.Equal(own, w![i], 2 / Math.Sqrt(Draws / scores.Length))
            );
        }
    }

    [Fact]
    public void Weights_in_order_have_the_rank_order_centroid_however_many_there_are()
    {
        foreach (var golden in Golden.GetProperty("rank_order_centroid").EnumerateArray())
        {
            var n = golden.GetProperty("n").GetInt32();
            var expected = GoldenResults.Numbers(golden.GetProperty("weights"));
            var centroid = WeightSpace.OrderCentroid(n);
            double[][] order =
            [
                .. Enumerable
                    .Range(0, n - 1)
                    .Select(j =>
                        Enumerable
                            .Range(0, n)
                            .Select(i =>
                                i == j ? 1.0
                                : i == j + 1 ? -1
                                : 0
                            )
                            .ToArray()
                    ),
            ];
            // One option wins all draws, so that its central weights are the mean of all of them.
            Score[] one = [.. Enumerable.Repeat(new Score.Fixed(1), n)];
            var found = Smaa.Of([one], WeightRegion.Of(n, order).Value, Draws, 8).Value;
            for (var j = 0; j < n; j++)
            {
                GoldenResults.Same(expected[j], centroid[j], 1e-14, $"{n} {j}");
                Assert.Equal(expected[j], found.CentralWeights[0]![j], 0.003);
            }
        }
    }

    [Fact]
    public void Normal_scores_give_the_integrals()
    {
        foreach (var golden in Stochastic.GetProperty("two_criteria_normal").EnumerateArray())
        {
            var name = golden.GetProperty("name").GetString()!;
            var (means, deviations) = (
                Rows(golden.GetProperty("mean")),
                Rows(golden.GetProperty("sd"))
            );
            Score[][] scores =
            [
                .. means.Zip(
                    deviations,
                    (m, s) => m.Zip(s, Score (a, b) => new Score.Normal(a, b)).ToArray()
                ),
            ];
            var found = Smaa.Of(scores, WeightRegion.Of(2, []).Value, Draws, 21).Value;
            var first = GoldenResults.Numbers(golden.GetProperty("rank1_acceptability"));
            var central = GoldenResults.Numbers(golden.GetProperty("central_w1"));
            var confidence = GoldenResults.Numbers(golden.GetProperty("confidence_factor"));
            for (var i = 0; i < 2; i++)
            {
                Assert.Equal(first[i], found.Ranks[i][0], Errors(first[i]));
                Assert.Equal(central[i], found.CentralWeights[i]![0], 0.005);
                Assert.Equal(
                    confidence[i],
                    found.Confidence[i]!.Value,
                    Errors(confidence[i]) + 0.005
                );
            }

            Assert.NotEmpty(name);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_to_the_last_digit_on_one_core_and_on_two()
    {
        Score[][] scores =
        [
            [new Score.Normal(0.5, 0.1), new Score.Fixed(0.2), new Score.Normal(0.4, 0.3)],
            [new Score.Normal(0.4, 0.2), new Score.Fixed(0.6), new Score.Normal(0.3, 0.1)],
        ];
        var region = WeightRegion.Of(3, []).Value;
        var (one, two) = (
            Smaa.Of(scores, region, 50_000, 9, cores: 1).Value,
            Smaa.Of(scores, region, 50_000, 9, cores: 2).Value
        );

        Assert.Equal(one.Ranks, two.Ranks);
        Assert.Equal(one.CentralWeights, two.CentralWeights);
        Assert.Equal(one.Confidence, two.Confidence);
        Assert.Equal(one.PerfectInformation, two.PerfectInformation);
        Assert.NotEqual(one.Ranks, Smaa.Of(scores, region, 50_000, 10).Value.Ranks);
    }

    private static JsonElement Named(string family, string name) =>
        Golden
            .GetProperty(family)
            .EnumerateArray()
            .Single(c => c.GetProperty("name").GetString() == name);

    private static double[][] Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(GoldenResults.Numbers)];

    private static Score[][] Known(double[][] scores) =>
        [.. scores.Select(r => r.Select(Score (x) => new Score.Fixed(x)).ToArray())];

    private static double Errors(double share) =>
        (4 * Math.Sqrt(share * (1 - share) / Draws)) + 1e-12;

    private static void Near(
        string what,
        double[][] expected,
        IReadOnlyList<IReadOnlyList<double>> found
    )
    {
        for (var i = 0; i < expected.Length; i++)
        {
            for (var k = 0; k < expected[i].Length; k++)
            {
                var (share, drawn) = (expected[i][k], found[i][k]);
                Assert.True(
                    Math.Abs(share - drawn) <= Errors(share),
                    $"{what} {i} {k}: expected {share}, drawn {drawn}"
                );
            }
        }
    }
}
