using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Sources;

public sealed class FileTests(Sites sites)
{
    [Fact]
    public async Task A_file_lists_all_its_releases_in_its_order_on_as_many_pages_as_that_takes()
    {
        var address = "/sources/file/" + Visit.MadeUpReleases;
        var first = await sites.GetAsync(address, Served.Contracts);
        var second = await sites.GetAsync(address + "?releases-page=2", Served.Contracts);
        var csv = (await sites.GetAsync(address + "/releases.csv", Served.Contracts)).Csv;

        var rows = first.Rows("releases").Concat(second.Rows("releases")).ToList();

        Assert.Equal(csv.Count - 1, rows.Count);
        Assert.Equal(
            csv.Skip(1).Select(r => int.Parse(r[5], null)),
            Enumerable.Range(1, rows.Count)
        );
    }

    [Fact]
    public async Task The_sources_lead_to_the_processes_of_each_file_that_holds_releases()
    {
        var contracts = await sites.GetAsync("/sources", Served.Contracts);
        var lists = await sites.GetAsync("/sources");

        Assert.Equal(8, contracts.Page.QuerySelectorAll("a[href^='/sources/file/']").Length);
        Assert.Empty(lists.Page.QuerySelectorAll("a[href^='/sources/file/']"));
    }

    [Fact]
    public async Task A_file_that_the_edition_does_not_have_is_not_found()
    {
        var answer = await sites.GetAsync("/sources/file/abc", Served.Contracts);

        Assert.Equal(404, answer.Status);
    }
}
