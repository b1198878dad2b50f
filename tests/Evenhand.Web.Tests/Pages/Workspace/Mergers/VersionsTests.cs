using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class VersionsTests
{
    [Fact]
    public async Task Any_two_versions_are_compared_as_plans_and_line_by_line()
    {
        await using var desk = await TeamDesk.StartAsync();
        await desk.SendAsync(
            TeamDesk.Live + "/file",
            "#save",
            ("file", MadeUpReorganisations.Text + "    - {id: D03, weeks: [30, 40, 60]}\n"),
            ("note", "Slower")
        );

        var page = await desk.GetAsync(TeamDesk.Live + "/versions?first=1&second=2");

        Assert.Contains(page.Rows("tasks"), r => r[0] == "D03");
        Assert.Contains(
            "{id: D03, weeks: [30, 40, 60]}",
            page.Words("main"),
            StringComparison.Ordinal
        );
        var versions = page.Page.QuerySelectorAll("#versions li").Select(Answered.Words).ToList();
        Assert.StartsWith("Version 2, saved", versions[0], StringComparison.Ordinal);
        Assert.EndsWith("by you: Slower", versions[0], StringComparison.Ordinal);
        Assert.StartsWith("Version 1, saved", versions[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_told_and_the_list_stays()
    {
        await using var desk = await TeamDesk.StartAsync();

        var page = await desk.GetAsync(TeamDesk.Live + "/versions?first=1&second=9");

        Assert.Equal(400, page.Status);
        Assert.Single(page.Page.QuerySelectorAll("#versions li"));
    }
}
