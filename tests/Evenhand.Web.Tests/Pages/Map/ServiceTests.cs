using System.Xml.Linq;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Map;

public sealed class ServiceTests(Sites sites)
{
    private const string Homes = "/map/childrens-homes";

    [Fact]
    public async Task The_map_stands_in_the_page_with_a_link_to_each_authority()
    {
        var page = (await sites.GetAsync(Homes + "?as-of=2025-03-31")).Page;

        var links = page.QuerySelectorAll("svg a");
        Assert.Equal(153, links.Length);
        Assert.All(links, a => Assert.NotNull(a.QuerySelector("title")));
        Assert.All(links, a => Assert.NotNull(a.QuerySelector("desc")));
        Assert.Contains(
            "/areas/E10000017?service=childrens-homes&as-of=2025-03-31",
            links.Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task The_table_has_the_figures_of_the_map_and_the_same_as_the_market_by_area()
    {
        var map = await sites.GetAsync(
            Homes + "?as-of=2025-03-31&areas-sort=places&areas-order=descending"
        );
        var market = await sites.GetAsync(
            "/market/childrens-homes?as-of=2025-03-31&by=area&groups-sort=places&groups-order=descending"
        );

        Assert.Equal(Figures(market.Rows("groups")), Figures(map.Rows("areas")));
        Assert.Contains(
            "Homes located here, not children placed by this council.",
            map.Words("#areas-caption"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Filters_are_kept_in_the_form_and_in_the_address_that_is_shared()
    {
        var page = (
            await sites.GetAsync(Homes + "?measure=share-voluntary&area=E12000003&as-of=2019-03-31")
        ).Page;

        Assert.Equal(
            ["share-voluntary", "2019-03-31", "E12000003"],
            page.QuerySelectorAll("form option[selected]").Select(o => o.GetAttribute("value"))
        );
        Assert.Contains(
            page.QuerySelectorAll("a"),
            a =>
                a.GetAttribute("href")
                == Homes + "?measure=share-voluntary&area=E12000003&as-of=2019-03-31&edition=1"
        );
    }

    [Fact]
    public async Task The_way_past_the_map_leads_to_the_table()
    {
        var page = (await sites.GetAsync(Homes)).Page;

        var all = page.QuerySelectorAll("main a").ToList();
        var past = all.Single(a => a.GetAttribute("href") == "#areas");
        Assert.True(all.IndexOf(past) < all.IndexOf(page.QuerySelector("svg a")!));
    }

    [Fact]
    public async Task A_name_that_a_list_brings_in_cannot_become_markup()
    {
        var answer = await sites.GetAsync(Homes, Served.MadeUp);

        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_the_same_image_without_links()
    {
        var image = await sites.GetAsync(Homes + "/map.svg?as-of=2025-03-31");

        var root = XElement.Parse(image.Text);
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Empty(root.Descendants(svg + "a"));
        // The image itself and its hexagons.
        Assert.Equal(154, root.Descendants(svg + "title").Count());
    }

    [Fact]
    public async Task The_csv_file_has_a_row_for_each_authority()
    {
        var rows = (await sites.GetAsync(Homes + "/areas.csv?as-of=2025-03-31&measure=hhi")).Csv;

        Assert.Equal(154, rows.Count);
        Assert.Equal(["code", "area", "region", "hhi", "providers", "places", "class"], rows[0]);
    }

    [Fact]
    public async Task A_fault_is_told_beside_its_field()
    {
        var answer = await sites.GetAsync(Homes + "?measure=colour");

        Assert.Equal(400, answer.Status);
        Assert.Contains("share-private", answer.Words("#measure-error"), StringComparison.Ordinal);
    }

    /// <summary>Providers and places of the first areas; the market has a share in small print beside them.</summary>
    private static IEnumerable<string> Figures(IEnumerable<IReadOnlyList<string>> rows) =>
        rows.Take(20).Select(r => string.Join('|', r.Skip(1).Take(2).Select(c => c.Split(' ')[0])));
}
