using Evenhand.Testing.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class LibraryTests
{
    private const string Path = TeamDesk.Portfolio + "/library";

    [Fact]
    public async Task A_lesson_that_somebody_else_has_reviewed_is_found_by_the_search()
    {
        await using var desk = await TeamDesk.StartAsync();
        var search = TeamDesk.Live + "/lessons?words=telephones+Sunday";
        var before = await desk.GetAsync(search);

        var page = await desk.SendAsync(
            Path,
            $"section[aria-labelledby='own-{MadeUpReorganisations.Lesson}'] form",
            ("finding", "right"),
            ("note", "Compared with the report")
        );

        Assert.DoesNotContain(
            "W1: Try the telephones",
            before.Words("main").Split("What this one leaves behind")[0],
            StringComparison.Ordinal
        );
        Assert.Contains("Compared with the report", page.Words("main"), StringComparison.Ordinal);
        var after = await desk.GetAsync(search);
        Assert.Contains(
            "W1: Try the telephones on a Sunday",
            after.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Report of the service desk",
            after.Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Lessons_that_were_never_used_stand_first()
    {
        await using var desk = await TeamDesk.StartAsync();
        await desk.SendAsync(
            TeamDesk.Live + "/decide/L002?decision=aside",
            "#decide",
            ("by", "Programme director"),
            ("on", "27 November 2026"),
            ("reason", "Not here")
        );

        var page = await desk.GetAsync(Path + "?lessons-sort=uses&lessons-order=descending");

        Assert.Equal("1", page.Rows("lessons")[0][2]);
        Assert.Contains("have decided on 1 of them", page.Words("main"), StringComparison.Ordinal);
    }
}
