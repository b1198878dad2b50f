using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Areas;

public sealed class AreaTests(Sites sites)
{
    private const string Leeds = "/areas/E08000035";

    [Fact]
    public async Task Every_service_of_an_area_has_the_figures_of_its_own_market_page()
    {
        var area = await sites.GetAsync(Leeds + "?as-of=2025-03-31");
        var row = area.Rows("services").Single(r => r[0] == "Children's homes");
        var market = await sites.GetAsync(
            "/market/childrens-homes?area=E08000035&as-of=2025-03-31"
        );

        foreach (var (sector, column) in new[] { ("Local authority", 2), ("Private", 3) })
        {
            var expected = market.Rows("groups").Single(r => r[0] == sector);
            Assert.Equal([expected[1], expected[2]], row[column].Split(' ', 3)[..2]);
        }
    }

    [Fact]
    public async Task The_page_says_that_homes_are_located_here_and_children_may_not_be()
    {
        var answer = await sites.GetAsync(Leeds);

        Assert.Contains(
            "Homes located here, not children placed by this council.",
            answer.Words(".eh-lede"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_row_of_spending_names_its_year_and_leads_to_it()
    {
        var answer = await sites.GetAsync(Leeds + "?service=fostering");
        var links = answer.Page.QuerySelectorAll("#spending tbody a");

        Assert.Equal(
            ["2008-09", "2010-11", "2012-13", "2013-14"],
            links.Select(a => a.TextContent)
        );
        Assert.Equal(
            "/spending/fostering?area=E08000035&year=2008-09",
            links[0].GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_service_that_nobody_provides_here_can_still_be_shown()
    {
        var answer = await sites.GetAsync(Leeds + "?service=cafcass");

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Rows("sectors"));
    }

    [Fact]
    public async Task An_owner_of_the_area_leads_to_its_page_on_the_same_day()
    {
        var answer = await sites.GetAsync(Leeds + "?service=childrens-homes&as-of=2019-03-31");
        var link = answer.Page.QuerySelector("#owners tbody a")!;

        var owner = await sites.GetAsync(link.GetAttribute("href")!);

        Assert.EndsWith("as-of=2019-03-31", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(
            link.TextContent.Trim(),
            owner.Words("h1"),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task An_area_that_does_not_exist_is_not_found_and_the_nearest_is_named()
    {
        var answer = await sites.GetAsync("/areas/Leedz");

        Assert.Equal(404, answer.Status);
        Assert.Contains(
            "perhaps Leeds",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.NotNull(answer.Page.QuerySelector("main form[action='/areas'] input[name=q]"));
    }

    [Fact]
    public async Task A_service_that_does_not_exist_is_a_fault_of_the_question_and_others_are_offered()
    {
        var answer = await sites.GetAsync(Leeds + "?service=no-such");

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(
            answer.Page.QuerySelectorAll("main a[href='/areas/E08000035?service=fostering']")
        );
    }
}
