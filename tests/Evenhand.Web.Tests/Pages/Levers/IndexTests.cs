using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task The_example_on_the_first_page_is_answered()
    {
        var start = await sites.GetAsync("/levers", Served.Empty);
        var example = Assert.Single(start.Page.QuerySelectorAll("main a[href^='/levers/answer']"));

        var answer = await sites.GetAsync(example.GetAttribute("href")!, Served.Empty);

        Assert.Equal(200, answer.Status);
        Assert.Contains(
            "Have a public service mutual provide",
            answer.Words("#routes"),
            StringComparison.Ordinal
        );
    }
}
