using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class SettingsTests
{
    private const string Form = "main form";
    private static readonly string Settings = TeamDesk.Live + "/settings";

    [Fact]
    public async Task What_is_said_stands_in_a_new_version_of_the_file_and_the_plan_is_drawn_so()
    {
        await using var desk = await TeamDesk.StartAsync();

        var refused = await desk.SendAsync(Settings, Form, ("passes", "1000000"));
        var plan = await desk.SendAsync(
            Settings,
            Form,
            ("passes", "2,000"),
            ("calendar", "off"),
            ("seed", "4")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Give a whole number from 1 to 200,000",
            refused.Words("#passes-error"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2,000 draws of PERT-beta durations, seed 4",
            plan.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Calendar: weeks of seven days",
            plan.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "passes: 2000",
            (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "How the plan is drawn: changed",
            (await desk.GetAsync(TeamDesk.Live + "/versions")).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_people_who_change_it_at_once_are_told_and_nothing_is_overwritten_in_silence()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var other = desk.Another();
        var (mine, theirs) = (await desk.GetAsync(Settings), await Forms.GetAsync(other, Settings));
        await Forms.SendAsync(other, theirs, Form, ("seed", "5"));

        var told = await Forms.SendAsync(desk.Client, mine, Form, ("correlation", "0.6"));

        Assert.Equal(400, told.Status);
        Assert.Contains(
            "Somebody else has changed this",
            told.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "0.6",
            told.Page.QuerySelector("input[name=correlation]")!.GetAttribute("value")
        );
        var file = (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text;
        Assert.Contains("seed: 5", file, StringComparison.Ordinal);
        Assert.Contains("correlation: 0.3", file, StringComparison.Ordinal);
        // Sent once more, knowing what stands there, it is taken.
        Assert.Equal(302, (await Forms.SendAsync(desk.Client, told, Form)).Status);
    }
}
