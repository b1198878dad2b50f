using System.Globalization;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Indicators;

public sealed class MarketTests(Sites sites)
{
    [Theory]
    [InlineData("health")]
    [InlineData("access")]
    public async Task Each_figure_says_on_how_many_it_rests_and_how_many_lacked_the_data(
        string table
    )
    {
        var page = await sites.GetAsync("/indicators/market");
        var csv = (await sites.GetAsync($"/indicators/{table}.csv")).Csv;

        Assert.Equal(Math.Min(50, csv.Count - 1), page.Rows(table).Count);
        Assert.All(
            page.Rows(table),
            row =>
            {
                Assert.True(Number(row[3].Split(' ')[0]) >= 0);
                Assert.True(Number(row[4]) >= 0);
            }
        );
        Assert.Contains(page.Rows(table), row => Number(row[3].Split(' ')[0]) > 0);
    }

    [Fact]
    public async Task A_figure_for_which_the_data_lack_is_not_nought()
    {
        var page = await sites.GetAsync("/indicators/market");

        var row = page.Rows("access")
            .First(r =>
                r[0].StartsWith("Awards for each bid of voluntary", StringComparison.Ordinal)
            );

        Assert.Equal(("", "not enough data"), (row[1], row[2]));
    }

    [Fact]
    public async Task Before_the_first_load_the_page_says_what_to_do()
    {
        var page = await sites.GetAsync("/indicators/market", Served.Empty);

        Assert.Contains("Nothing is loaded yet", page.Words("main"), StringComparison.Ordinal);
    }

    private static long Number(string text) =>
        long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
