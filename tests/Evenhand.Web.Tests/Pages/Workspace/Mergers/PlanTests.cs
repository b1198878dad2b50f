using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class PlanTests
{
    private static readonly string Path = TeamDesk.Live + "/plan";

    [Fact]
    public async Task The_plan_of_what_is_kept_shows_dates_tasks_and_pictures_and_leads_to_each_task()
    {
        await using var desk = await TeamDesk.StartAsync();

        var page = await desk.GetAsync(Path);

        Assert.Contains("can open on", page.Words(".eh-lede"), StringComparison.Ordinal);
        Assert.Contains($"{TeamDesk.Live}/task?task=M01", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "<svg",
            (await desk.GetAsync(Path + "/gantt.svg")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(200, (await desk.GetAsync(Path + "/plan.xml")).Status);
    }

    [Fact]
    public async Task Its_forecast_and_board_pack_are_worked_out_from_the_version_that_is_kept()
    {
        await using var desk = await TeamDesk.StartAsync();
        var page = await desk.GetAsync(Path);

        var pack = await desk.GetAsync(
            page.Page.QuerySelectorAll("main a")
                .Single(a => a.TextContent.StartsWith("Forecast from", StringComparison.Ordinal))
                .GetAttribute("href")!
        );

        Assert.Equal(200, pack.Status);
        Assert.Contains("Two boards become one", pack.Words("main"), StringComparison.Ordinal);
    }
}
