using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Evenhand.Tests.Statistics;
using Xunit;

namespace Evenhand.Tests.Appraisal;

/// <summary><c>appraise smaa</c>, from a file to the figures, against exact cases.</summary>
public sealed class SmaaVerbTests
{
    private const int Draws = 100_000;

    /// <summary>The exact cases of two and three criteria.</summary>
    public static TheoryData<string> Cases =>
        [
            .. GoldenResults
                .Json("smaa", "smaa-exact.json")
                .GetProperty("exact_low_dimension")
                .EnumerateArray()
                .Select(c => c.GetProperty("name").GetString()!),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Ranks_and_pairs_are_the_exact_ones_within_four_standard_errors(string name)
    {
        var golden = GoldenResults
            .Json("smaa", "smaa-exact.json")
            .GetProperty("exact_low_dimension")
            .EnumerateArray()
            .First(c => c.GetProperty("name").GetString() == name);
        var found = await Weigh(golden.GetRawText());

        Near(
            golden.GetProperty("rank_acceptability"),
            found.Json.GetProperty("rank_acceptability"),
            name
        );
        Near(
            golden.GetProperty("pairwise_winning_index"),
            found.Json.GetProperty("pairwise_winning_index"),
            name
        );
        foreach (
            var (exact, drawn) in Pairs(
                golden.GetProperty("central_weights"),
                found.Json.GetProperty("central_weights")
            )
        )
        {
            Assert.Equal(exact.ValueKind, drawn.ValueKind);
        }
    }

    [Fact]
    public async Task Scores_known_with_an_error_are_drawn()
    {
        var golden = GoldenResults
            .Json("smaa", "smaa-stochastic-voi.json")
            .GetProperty("two_criteria_normal")[0];
        var found = await Weigh(golden.GetRawText());
        var exact = GoldenResults.Numbers(golden.GetProperty("rank1_acceptability"));

        for (var i = 0; i < exact.Length; i++)
        {
            Near(exact[i], found.Json.GetProperty("rank_acceptability")[i][0].GetDouble(), "first");
        }
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        const string Problem = """{"mean":[[0.8,0.3],[0.4,0.6]],"sd":[[0.1,0.1],[0.1,0.2]]}""";
        var (first, again, other) = (
            await Weigh(Problem),
            await Weigh(Problem),
            await Weigh(Problem, "2")
        );

        Assert.Equal(first.Out, again.Out);
        Assert.NotEqual(first.Out, other.Out);
    }

    [Fact]
    public async Task An_option_that_no_weights_favour_is_named()
    {
        using var home = new TemporaryHome();
        var path = home.Write("p.json", """{"scores":[[1,0],[0,1],[0.1,0.1]]}""");
        var said = await Prompt.Run("appraise", "smaa", path);

        Assert.Contains("No weights favour option 3.", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "This is not JSON")]
    [InlineData("[]", "The problem cannot be read")]
    [InlineData("{}", "scores: The problem cannot be read")]
    [InlineData("""{"scores":[[1,2],[3]]}""", "as many numbers for each option")]
    [InlineData("""{"scores":[[1,"x"]]}""", "scores")]
    [InlineData("""{"mean":[[1,2]]}""", "sd")]
    [InlineData("""{"mean":[[1,2]],"sd":[[1,-2]]}""", "sd")]
    [InlineData(
        """{"scores":[[1,2]],"weight_constraints_c_dot_w_ge_0":[[1]]}""",
        "rows of 2 numbers"
    )]
    [InlineData(
        """{"scores":[[1,2],[2,1]],"weight_constraints_c_dot_w_ge_0":[[1,-3],[-3,1]]}""",
        "cannot all hold"
    )]
    public async Task A_problem_that_makes_no_sense_is_refused_in_words(string problem, string said)
    {
        var answer = await Weigh(problem);

        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    private static async Task<Said> Weigh(string problem, string seed = "1")
    {
        using var home = new TemporaryHome();
        var path = home.Write("problem.json", problem);
        return await Prompt.Run(
            "appraise",
            "smaa",
            path,
            "--draws",
            $"{Draws}",
            "--seed",
            seed,
            "--format",
            "json"
        );
    }

    private static IEnumerable<(JsonElement, JsonElement)> Pairs(
        JsonElement exact,
        JsonElement drawn
    ) => exact.EnumerateArray().Zip(drawn.EnumerateArray());

    private static void Near(JsonElement exact, JsonElement drawn, string what)
    {
        foreach (var (one, other) in Pairs(exact, drawn))
        {
            foreach (var (p, q) in Pairs(one, other))
            {
                Near(p.GetDouble(), q.GetDouble(), what);
            }
        }
    }

    private static void Near(double p, double q, string what)
    {
        // A share of 0 or 1 has no error to draw; ties at a corner of the weights count half on either side.
        var within = Math.Max(4 * Math.Sqrt(p * (1 - p) / Draws), 1e-9);
        Assert.True(Math.Abs(p - q) <= within, $"{what}: {p} and {q}");
    }
}
