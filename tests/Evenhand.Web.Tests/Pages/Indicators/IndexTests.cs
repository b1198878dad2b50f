using System.Globalization;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Indicators;

public sealed class IndexTests(Sites sites)
{
    [Theory]
    [InlineData("/indicators", Served.Real)]
    [InlineData("/indicators", Served.Contracts)]
    [InlineData("/indicators?publisher=contracts-finder&year=2022", Served.Real)]
    public async Task The_four_counts_of_each_indicator_are_all_processes(string path, Served home)
    {
        var page = await sites.GetAsync(path, home);
        var caption = page.Words("#counts-caption");

        var processes = Number(caption.Split(' ')[^3]);

        Assert.Equal(12, page.Rows("counts").Count);
        Assert.All(
            page.Rows("counts"),
            row => Assert.Equal(processes, row.Skip(1).Take(4).Sum(Number))
        );
    }

    [Fact]
    public async Task Publishers_together_have_the_processes_of_all()
    {
        var all = await sites.GetAsync("/indicators");
        var parts = new[] { "contracts-finder", "find-a-tender" }.Select(async p =>
            Number(
                (await sites.GetAsync("/indicators?publisher=" + p))
                    .Words("#counts-caption")
                    .Split(' ')[^3]
            )
        );

        Assert.Equal(
            Number(all.Words("#counts-caption").Split(' ')[^3]),
            (await Task.WhenAll(parts)).Sum()
        );
    }

    [Fact]
    public async Task Each_row_leads_to_the_page_of_its_indicator_about_the_same_part()
    {
        var page = await sites.GetAsync("/indicators?publisher=contracts-finder");

        var links = page
            .Page.QuerySelectorAll("#counts tbody a")
            .Select(a => a.GetAttribute("href"))
            .ToList();

        Assert.Equal("/indicators/R003?publisher=contracts-finder", links[0]);
        Assert.Equal(12, links.Distinct().Count());
    }

    [Fact]
    public async Task The_page_says_that_a_flag_is_no_finding()
    {
        var page = await sites.GetAsync("/indicators");

        Assert.Contains("no finding against anybody", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_without_processes_says_how_to_load_some()
    {
        var page = await sites.GetAsync("/indicators", Served.MadeUp);

        Assert.Equal(200, page.Status);
        Assert.Contains(
            "evenhand load FILE",
            page.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_part_that_holds_nothing_is_told_at_its_field()
    {
        var page = await sites.GetAsync("/indicators?publisher=nobody");

        Assert.Equal(400, page.Status);
        Assert.Single(page.Page.QuerySelectorAll(".govuk-error-summary a[href='#publisher']"));
    }

    private static long Number(string text) =>
        long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
