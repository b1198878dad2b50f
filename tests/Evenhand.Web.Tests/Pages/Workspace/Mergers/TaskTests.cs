using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class TaskTests
{
    private const string Form = "main form";
    private static readonly string M03 = TeamDesk.Live + "/task?task=M03";

    [Fact]
    public async Task A_changed_task_stands_in_the_plan_and_the_file_keeps_both_versions()
    {
        await using var desk = await TeamDesk.StartAsync();

        var plan = await desk.SendAsync(
            M03,
            Form,
            ("owner", "Director of people"),
            ("worst", "60")
        );

        Assert.Contains("The plan was changed", plan.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "owner: Director of people",
            plan.Words("#tasks"),
            StringComparison.Ordinal
        );
        var file = await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml");
        Assert.Contains("owner: 'Director of people'", file.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Task M03: changed",
            (await desk.GetAsync(TeamDesk.Live + "/versions")).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_task_is_added_taken_out_and_put_back()
    {
        await using var desk = await TeamDesk.StartAsync();

        var added = await desk.SendAsync(
            TeamDesk.Live + "/task?task=new",
            Form,
            ("name", "Move the archive"),
            ("workstream", "services"),
            ("phase", "build"),
            ("day-one", "no"),
            ("best", "1"),
            ("likely", "2"),
            ("worst", "4"),
            ("before-1", "X02")
        );
        var without = await desk.SendAsync(
            M03 + "&doing=out",
            Form,
            ("reason", "There is one already")
        );
        var back = await desk.SendAsync(M03, Form);

        Assert.Contains("The plan was changed", added.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "OWN1,Move the archive",
            (await desk.GetAsync(TeamDesk.Live + "/plan/tasks.csv")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "There is one already",
            without.Words("#dropped"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("There is one already", back.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_change_two_tasks_at_once_both_find_their_change()
    {
        await using var desk = await TeamDesk.StartAsync();
        var mine = await desk.GetAsync(M03);
        await desk.SendAsync(TeamDesk.Live + "/task?task=R01", Form, ("owner", "Somebody else"));

        var sent = await Forms.SendAsync(desk.Client, mine, Form, ("owner", "Director of people"));

        Assert.Equal(302, sent.Status);
        var file = (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text;
        Assert.Contains("owner: 'Somebody else'", file, StringComparison.Ordinal);
        Assert.Contains("owner: 'Director of people'", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_change_one_task_at_once_are_told_and_nothing_is_overwritten_in_silence()
    {
        await using var desk = await TeamDesk.StartAsync();
        var mine = await desk.GetAsync(M03);
        await desk.SendAsync(M03, Form, ("owner", "Somebody else"));

        var told = await Forms.SendAsync(desk.Client, mine, Form, ("owner", "Director of people"));

        Assert.Equal(400, told.Status);
        Assert.Contains(
            "Somebody else has changed this",
            told.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("Director of people", told.Text, StringComparison.Ordinal);
        var file = (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text;
        Assert.Contains("owner: 'Somebody else'", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Director of people", file, StringComparison.Ordinal);
        // Sent once more, knowing what stands there, it is taken.
        Assert.Equal(302, (await Forms.SendAsync(desk.Client, told, Form)).Status);
    }

    [Fact]
    public async Task A_task_that_there_is_not_is_not_found()
    {
        await using var desk = await TeamDesk.StartAsync();

        Assert.Equal(404, (await desk.GetAsync(TeamDesk.Live + "/task?task=Z99")).Status);
    }

    [Fact]
    public async Task A_loop_of_tasks_is_refused_with_the_tasks_named_and_nothing_is_saved()
    {
        await using var desk = await TeamDesk.StartAsync();

        var refused = await desk.SendAsync(M03, Form, ("after-1", "X02"));

        Assert.Equal(400, refused.Status);
        Assert.Contains("X02", refused.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "M03",
            (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text,
            StringComparison.Ordinal
        );
    }
}
