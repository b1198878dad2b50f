using System.Globalization;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Buyers;

public sealed class BuyerTests(Sites sites)
{
    private const string Sandwell = "/buyers/sandwell-metropolitan-borough-council";

    [Theory]
    [InlineData("suppliers")]
    [InlineData("divisions")]
    [InlineData("procedures")]
    public async Task Parts_add_up_to_the_whole(string table)
    {
        foreach (var buyer in await Buyers())
        {
            var csv = (await sites.GetAsync($"{buyer.Path}/{table}.csv")).Csv;

            // Counted from the end: a part that no notice names has an empty cell in front.
            Assert.Equal(buyer.Contracts, csv.Skip(1).Sum(r => Number(r[^4])));
            if (csv.Skip(1).Any(r => r[^2].Length > 0))
            {
                Assert.Equal(
                    1,
                    csv.Skip(1)
                        .Where(r => r[^2].Length > 0)
                        .Sum(r => double.Parse(r[^2], CultureInfo.InvariantCulture)),
                    0.000001
                );
            }
        }
    }

    [Fact]
    public async Task Its_processes_are_listed_and_lead_to_their_pages()
    {
        var page = await sites.GetAsync(Sandwell);
        var link = page.Page.QuerySelector("#processes tbody a")!.GetAttribute("href")!;

        var process = await sites.GetAsync(link);

        Assert.Contains("Sandwell", process.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            process.Page.QuerySelectorAll("main a"),
            a => a.GetAttribute("href") == Sandwell
        );
    }

    [Fact]
    public async Task What_ends_next_ends_from_the_day_that_was_asked_on()
    {
        var rows = 0;
        foreach (var buyer in await Buyers())
        {
            var csv = (await sites.GetAsync($"{buyer.Path}/ending.csv?from=2022-11-01")).Csv;
            rows += csv.Count - 1;
            Assert.All(
                csv.Skip(1),
                r =>
                    Assert.True(
                        DateOnly.Parse(r[3], CultureInfo.InvariantCulture)
                            >= new DateOnly(2022, 11, 1)
                    )
            );
        }

        Assert.True(rows > 10);
    }

    [Fact]
    public async Task Each_figure_says_on_how_many_it_rests()
    {
        var page = await sites.GetAsync(Sandwell);

        Assert.Equal(6, page.Rows("figures").Count);
        Assert.All(page.Rows("figures"), r => Assert.True(Number(r[4]) >= 0));
    }

    [Fact]
    public async Task A_buyer_that_is_not_there_is_not_found()
    {
        var page = await sites.GetAsync("/buyers/nobody-at-all");

        Assert.Equal(404, page.Status);
    }

    [Fact]
    public async Task Made_up_buyers_open_too()
    {
        var list = await sites.GetAsync("/buyers", Served.Contracts);
        foreach (
            var link in list
                .Page.QuerySelectorAll("#buyers tbody a")
                .Select(a => a.GetAttribute("href")!)
        )
        {
            Assert.Equal(200, (await sites.GetAsync(link, Served.Contracts)).Status);
        }
    }

    private async Task<IReadOnlyList<(string Path, long Contracts)>> Buyers() =>
        [
            .. (await sites.GetAsync("/buyers/all.csv"))
                .Csv.Skip(1)
                .Take(12)
                .Select(r => ("/buyers/" + r[^1].Replace(' ', '-'), Number(r[2]))),
        ];

    private static long Number(string text) =>
        long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
