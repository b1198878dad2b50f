using System.Text.Json;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.TenderCheck;

/// <summary>A loaded contracting process is checked from what its releases say.</summary>
public sealed class ProcessTests(Sites sites)
{
    private const string Process = "/tender-check/ocds-b5fd17-made-up-1";

    [Fact]
    public async Task The_page_shows_every_finding_that_its_file_for_programs_holds()
    {
        const string barred = "/tender-check/ocds-h6vhtk-059c19";
        var page = (await sites.GetAsync(barred, Served.Contracts)).Page;
        var json = JsonDocument
            .Parse((await sites.GetAsync(barred + "/result.json", Served.Contracts)).Text)
            .RootElement;

        var ids = json.GetProperty("findings")
            .EnumerateArray()
            .Select(f => f.GetProperty("id").GetString()!)
            .ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.NotNull(page.GetElementById(id)));
    }

    [Fact]
    public async Task It_leads_back_to_the_contracting_process()
    {
        var page = (await sites.GetAsync(Process, Served.Contracts)).Page;

        Assert.NotNull(page.QuerySelector("a[href='/contracts/process/ocds-b5fd17-made-up-1']"));
    }

    [Fact]
    public async Task A_process_that_is_not_loaded_is_told_with_a_way_to_check_its_notice()
    {
        var answer = await sites.GetAsync("/tender-check/ocds-none", Served.Contracts);

        Assert.Equal(404, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/tender-check/notice']"));
    }
}
