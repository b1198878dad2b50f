using Evenhand.Testing;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Definitions;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Every_definition_is_listed_by_name_with_its_citation_and_leads_to_its_page()
    {
        var page = (await sites.GetAsync("/definitions")).Page;

        var expected = TemporaryHome.Libraries.Rules.Definitions.OrderBy(
            d => d.Name,
            StringComparer.OrdinalIgnoreCase
        );
        var items = page.QuerySelectorAll("main li");
        Assert.Equal(
            expected.Select(d => (d.Name, "/definitions/" + d.Id)),
            items
                .Select(i => i.QuerySelector("a")!)
                .Select(a => (a.TextContent, a.GetAttribute("href")!))
        );
        Assert.All(
            expected.Zip(items),
            pair =>
                Assert.Contains(
                    pair.First.Citation,
                    pair.Second.TextContent,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task The_list_can_be_had_as_a_file_with_a_row_for_each_definition()
    {
        var page = (await sites.GetAsync("/definitions")).Page;

        var csv = (
            await sites.GetAsync(page.QuerySelector("a[href$='.csv']")!.GetAttribute("href")!)
        ).Csv;

        Assert.Equal(
            TemporaryHome.Libraries.Rules.Definitions.Select(d => d.Id).Order(),
            csv.Skip(1).Select(r => r[0]).Order()
        );
    }
}
