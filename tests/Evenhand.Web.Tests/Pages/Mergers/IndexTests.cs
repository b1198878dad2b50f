using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Mergers;

/// <summary>Where mergers begin.</summary>
public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Every_way_on_leads_to_a_page()
    {
        var page = await sites.GetAsync("/mergers", Served.Empty);

        foreach (var link in page.Page.QuerySelectorAll("main h2 a"))
        {
            var answer = await sites.GetAsync(link.GetAttribute("href")!, Served.Empty);
            Assert.Equal(200, answer.Status);
        }

        Assert.Contains("53 reorganisations", page.Text, StringComparison.Ordinal);
    }
}
