using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task The_example_that_is_downloaded_is_the_one_that_opens_by_a_link()
    {
        var page = await sites.GetAsync("/merger", Served.Empty);
        var file = await sites.GetAsync("/merger/results/merger.yaml?example=county", Served.Empty);
        var result = await sites.GetAsync("/merger/results?example=county", Served.Empty);

        Assert.NotNull(page.Page.QuerySelector("a[href='/merger/results?example=county']"));
        Assert.Contains("id: wold-and-vale", file.Text, StringComparison.Ordinal);
        Assert.Contains("Wold and Vale", result.Words("h1"), StringComparison.Ordinal);
    }
}
