using Evenhand.Testing;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Market;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Every_service_is_listed_and_leads_to_its_market()
    {
        var page = (await sites.GetAsync("/market")).Page;

        Assert.Equal(
            TemporaryHome.Libraries.Services.Services.Select(s => (s.Name, "/market/" + s.Id)),
            page.QuerySelectorAll("#service a")
                .Select(a => (a.TextContent, a.GetAttribute("href")!))
        );
    }
}
