using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Drafts_in_use_and_drafts_put_away_stand_apart_each_with_a_link_to_it()
    {
        var page = await sites.GetAsync("/workspace", Served.MadeUp);

        Assert.Contains(
            page.Page.QuerySelectorAll("#drafts a"),
            a => a.GetAttribute("href") == $"/workspace/drafts/{MadeUpWorkspace.Draft}"
        );
        Assert.Contains(
            page.Rows("archived"),
            r => r[0].StartsWith("Fostering", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            page.Rows("drafts"),
            r => r[0].StartsWith("Fostering", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Before_anything_is_written_the_page_says_so()
    {
        var page = await sites.GetAsync("/workspace", Served.Empty);

        Assert.Empty(page.Page.QuerySelectorAll("table"));
        Assert.Contains("There are no drafts yet", page.Words("main"), StringComparison.Ordinal);
    }
}
