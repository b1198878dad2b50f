using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Recording;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Each_record_is_listed_and_leads_to_its_page()
    {
        var page = await sites.GetAsync(Visit.Named("records"));

        Assert.Contains(
            page.Page.QuerySelectorAll("main tbody a"),
            a => a.GetAttribute("href") == $"/workspace/records/{MadeUpWorkspace.Record}"
        );
    }

    [Fact]
    public async Task Where_there_is_none_the_page_says_how_one_begins() =>
        Assert.Contains(
            "A record begins when",
            (await sites.GetAsync(Visit.Named("records-none"))).Words("main"),
            StringComparison.Ordinal
        );
}
