using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.TenderCheck;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Barriers_come_with_their_limit_and_with_what_to_write_instead()
    {
        var page = (
            await sites.GetAsync(
                "/tender-check?min_turnover_gbp=5,000,000&contract_value_gbp=1000000",
                Served.Empty
            )
        ).Page;

        Assert.NotNull(page.QuerySelector("#turnover-over-twice-value"));
        Assert.Contains("5 times the contract value", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Who_could_bid_is_counted_from_the_edition()
    {
        var page = (
            await sites.GetAsync(
                "/tender-check?min_turnover_gbp=5000000&service=childrens-homes",
                Served.Real
            )
        ).Page;

        Assert.Contains(
            "0 could surely bid as it stands, 0 could not",
            page.QuerySelector("main")!.TextContent
        );
    }

    [Fact]
    public async Task A_field_that_cannot_be_is_told_beside_it()
    {
        var page = (await sites.GetAsync("/tender-check?lots=many", Served.Empty)).Page;

        Assert.NotNull(page.QuerySelector("a[href='#lots']"));
    }
}
