using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Buyers;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task The_processes_of_all_buyers_are_all_processes_that_name_one()
    {
        var csv = (await sites.GetAsync("/buyers/all.csv")).Csv;
        var indicators = await sites.GetAsync("/indicators");
        var json = await sites.GetAsync("/buyers/result.json");

        var all = int.Parse(indicators.Words("#counts-caption").Split(' ')[^3], null);
        var unnamed = int.Parse(json.Text.Split("\"unnamed\":")[1].Split(',')[0].Trim(), null);

        Assert.Equal(all - unnamed, csv.Skip(1).Sum(r => int.Parse(r[1], null)));
    }

    [Fact]
    public async Task A_search_finds_a_part_of_a_name_whatever_its_case_and_leads_to_the_buyer()
    {
        var page = await sites.GetAsync("/buyers?q=SANDWELL");

        var row = Assert.Single(page.Rows("buyers"));
        var link = page.Page.QuerySelector("#buyers tbody a")!.GetAttribute("href")!;

        Assert.Equal("Sandwell Metropolitan Borough Council", row[0]);
        Assert.Equal(200, (await sites.GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_name_that_nobody_has_says_so()
    {
        var page = await sites.GetAsync("/buyers?q=zzzz");

        Assert.Contains(
            "No buyer in this edition is named so",
            page.Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_edition_without_processes_says_how_to_load_some()
    {
        var page = await sites.GetAsync("/buyers", Served.MadeUp);

        Assert.Contains(
            "evenhand load FILE",
            page.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
    }
}
