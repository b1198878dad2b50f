using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class ReformsTests(Sites sites)
{
    [Fact]
    public async Task Each_wish_says_who_could_change_what_and_where_it_is_law()
    {
        var page = (await sites.GetAsync("/levers/reforms", Served.Empty)).Page;

        var wishes = page.QuerySelectorAll("main h2").Select(h => h.Id).ToList();
        Assert.Contains("user-led-reservation", wishes);
        Assert.Equal(
            wishes.Count,
            page.QuerySelectorAll("main h3")
                .Count(h => h.TextContent == "What would have to change")
        );
        Assert.Contains("the United Kingdom Parliament", page.QuerySelector("main")!.TextContent);
    }
}
