using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Areas;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Areas_stand_under_their_region_each_with_a_page_of_its_own()
    {
        var page = (await sites.GetAsync("/areas")).Page;

        var heading = page.QuerySelectorAll("main h2")
            .Single(h => Answered.Words(h) == "Yorkshire and The Humber");
        var list = heading.NextElementSibling!;
        Assert.Contains(
            "/areas/E08000035",
            list.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal("/areas/E12000003", heading.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("leeds")]
    [InlineData("LEEDS")]
    [InlineData("E08000035")]
    public async Task A_search_finds_an_area_by_name_or_code_without_regard_to_case(string text)
    {
        var answer = await sites.GetAsync("/areas?q=" + text);

        Assert.StartsWith(
            "Leeds",
            Assert.Single(answer.Rows("areas"))[0],
            StringComparison.Ordinal
        );
        Assert.Equal(text, answer.Page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_leads_back_to_all_areas()
    {
        var answer = await sites.GetAsync("/areas?q=zzzz");

        Assert.Equal(200, answer.Status);
        Assert.Contains("\u201Czzzz\u201D", answer.Words("main"), StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/areas']"));
    }
}
