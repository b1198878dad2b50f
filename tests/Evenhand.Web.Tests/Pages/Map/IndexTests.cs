using Evenhand.Testing;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Map;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Every_service_is_listed_and_leads_to_its_map()
    {
        var page = (await sites.GetAsync("/map")).Page;

        Assert.Equal(
            TemporaryHome.Libraries.Services.Services.Select(s => (s.Name, "/map/" + s.Id)),
            page.QuerySelectorAll("#service a")
                .Select(a => (a.TextContent, a.GetAttribute("href")!))
        );
    }
}
