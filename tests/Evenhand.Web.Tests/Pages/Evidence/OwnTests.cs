using System.Globalization;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class OwnTests(Sites sites)
{
    private const string Homes = "/evidence/own?service=childrens-homes&from=2014&to=2021";

    [Fact]
    public async Task The_raw_odds_ratio_is_that_of_the_counts_on_the_page()
    {
        var answer = await sites.GetAsync(
            Homes.Replace("own?", "own/groups.csv?", StringComparison.Ordinal)
        );
        var odds = (
            await sites.GetAsync(Homes.Replace("own?", "own/odds.csv?", StringComparison.Ordinal))
        ).Csv;
        var rows = answer.Csv.Skip(1).Select(r => (All: Number(r[2]), With: Number(r[4]))).ToList();

        var expected =
            rows[0].With
            / (rows[0].All - rows[0].With)
            / (rows[1].With / (rows[1].All - rows[1].With));

        Assert.Equal(expected, Number(odds.First(r => r[0] == "raw")[2]), 1e-8);
    }

    [Fact]
    public async Task The_published_result_stands_beside_ours_and_what_differs_is_said()
    {
        var text = (await sites.GetAsync(Homes)).Page.Body!.TextContent;

        Assert.Contains("odds ratio 0.66 (0.52 to 0.84)", text, StringComparison.Ordinal);
        Assert.Contains("It is not the same analysis", text, StringComparison.Ordinal);
        Assert.Contains("Why this is not causal", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_the_comparison_round_turns_the_raw_odds_ratio_over()
    {
        var one = await Raw("sector=private&against=voluntary");
        var other = await Raw("sector=voluntary&against=private");

        Assert.Equal(1, one * other, 1e-9);
    }

    private async Task<double> Raw(string asked) =>
        Number(
            (await sites.GetAsync($"/evidence/own/odds.csv?outcome=good&{asked}")).Csv.First(r =>
                r[0] == "raw"
            )[2]
        );

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
