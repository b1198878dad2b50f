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
    public async Task The_sources_lead_to_the_releases_and_payments_of_each_file_that_holds_any()
    {
        var contracts = await sites.GetAsync("/sources", Served.Contracts);
        var lists = await sites.GetAsync("/sources", Served.MadeUp);

        Assert.Equal(9, contracts.Page.QuerySelectorAll("a[href^='/sources/file/']").Length);
        Assert.Empty(lists.Page.QuerySelectorAll("a[href^='/sources/file/']"));
    }

    [Fact]
    public async Task A_file_lists_all_its_payments_in_its_order_each_leading_to_its_page_and_back()
    {
        var address = "/sources/file/" + Visit.MadeUpPaymentsFile;
        var pages = new List<Answered>();
        foreach (var page in new[] { 1, 2, 3 })
        {
            pages.Add(await sites.GetAsync(address + "?payments-page=" + page, Served.Contracts));
        }

        var links = pages
            .SelectMany(p => p.Page.QuerySelectorAll("#payments tbody a"))
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        var csv = (await sites.GetAsync(address + "/payments.csv", Served.Contracts)).Csv;
        var last = await sites.GetAsync(links[^1], Served.Contracts);

        Assert.Equal([50, 50, 26], pages.Select(p => p.Rows("payments").Count));
        Assert.Equal(
            Enumerable.Range(2, 126).Select(line => $"{Visit.MadeUpPayments}/{line}"),
            links
        );
        Assert.Equal(127, csv.Count);
        Assert.Equal(
            address,
            last.Page.QuerySelector("main a[href^='/sources/file/']")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_page_of_payments_beyond_the_last_is_the_last()
    {
        var address = "/sources/file/" + Visit.MadeUpPaymentsFile;

        var beyond = await sites.GetAsync(address + "?payments-page=99", Served.Contracts);

        Assert.Equal(26, beyond.Rows("payments").Count);
    }

    [Fact]
    public async Task A_file_that_the_edition_does_not_have_is_not_found()
    {
        var answer = await sites.GetAsync("/sources/file/abc", Served.Contracts);

        Assert.Equal(404, answer.Status);
    }
}
