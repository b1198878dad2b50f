using Evenhand.Testing.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_review_is_kept_as_it_was_whatever_the_file_says_later()
    {
        await using var desk = await TeamDesk.StartAsync();
        var path = TeamDesk.Live + "/readiness";

        var review = await desk.SendAsync(
            path,
            "#hold",
            ("held", "2026-11-27"),
            ("present", "Chair"),
            ("note", "All said")
        );
        await desk.SendAsync(
            TeamDesk.Live + "/file",
            "#save",
            (
                "file",
                MadeUpReorganisations.Text.Replace(
                    "done: no",
                    "done: yes",
                    StringComparison.Ordinal
                )
            ),
            ("note", "")
        );

        Assert.Contains("Review of 27 November 2026", review.Words("h1"), StringComparison.Ordinal);
        var list = await desk.GetAsync(path);
        Assert.Contains(
            "27 November 2026: not ready, 1 gate not met",
            list.Words("main"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Move the date. What moving it",
            list.Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_gate_that_is_not_met_moves_the_date_with_what_that_cost_others()
    {
        await using var desk = await TeamDesk.StartAsync();

        var page = await desk.GetAsync(TeamDesk.Live + "/readiness");

        Assert.Contains("Move the date.", page.Words("main"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Rows("moved"));
        Assert.NotEmpty(page.Rows("not-moved"));
    }
}
