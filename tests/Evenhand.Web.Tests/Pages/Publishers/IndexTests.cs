using System.Globalization;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Publishers;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Each_publisher_is_counted_and_leads_to_its_page()
    {
        var page = await sites.GetAsync("/publishers");

        var rows = page.Rows("publishers");
        Assert.Equal(
            [("Contracts Finder ocds-b5fd17", 100), ("Find a Tender ocds-h6vhtk", 7)],
            rows.Select(r =>
                (r[0], int.Parse(r[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture))
            )
        );
        foreach (var link in page.Page.QuerySelectorAll("#publishers tbody a"))
        {
            Assert.Equal(200, (await sites.GetAsync(link.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    public async Task The_fields_that_questions_hang_on_have_a_share_for_each_publisher()
    {
        var page = await sites.GetAsync("/publishers");

        var bids = page.Rows("fields").Single(r => r[0] == "Bids");
        var buyer = page.Rows("fields").Single(r => r[0] == "Buyer");

        Assert.Equal(["Bids", "0.0%", "0.0%"], bids);
        Assert.Equal(["Buyer", "100.0%", "100.0%"], buyer);
    }

    [Theory]
    [InlineData(Served.MadeUp)]
    [InlineData(Served.Empty)]
    public async Task Where_no_release_is_loaded_the_page_says_what_to_do(Served home)
    {
        var page = await sites.GetAsync("/publishers", home);

        Assert.Equal(200, page.Status);
        Assert.Contains("oad", page.Words(".govuk-inset-text"), StringComparison.Ordinal);
    }
}
