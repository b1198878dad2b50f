using Evenhand.Testing.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class LessonsTests
{
    private static readonly string Path = TeamDesk.Live + "/lessons";

    [Fact]
    public async Task What_is_told_reaches_the_page_of_another_reorganisation_at_once()
    {
        await using var desk = await TeamDesk.StartAsync();

        await desk.SendAsync(
            Path,
            "#tell",
            ("kind", "lesson"),
            ("about", "estates"),
            ("what", "Ask for the keys"),
            ("consequence", "Nobody could get in")
        );

        var other = await desk.GetAsync($"{TeamDesk.Portfolio}/{MadeUpReorganisations.Other}");
        Assert.Contains(
            "Ask for the keys Nobody could get in",
            other.Words("main"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Ask for the keys",
            (await desk.GetAsync(TeamDesk.Live)).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_lesson_asks_for_consequence_and_evidence()
    {
        await using var desk = await TeamDesk.StartAsync();
        (string, string)[] said =
        [
            ("workstream", "programme"),
            ("phase", "ready"),
            ("weight", "2"),
            ("lesson", "Try the lifts"),
            ("came", "They stood still"),
        ];

        var refused = await desk.SendAsync(Path, "#write", [.. said, ("evidence", "")]);
        var kept = await desk.SendAsync(Path, "#write", [.. said, ("evidence", "Report")]);

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Enter what shows that",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "W2: Try the lifts To be reviewed",
            kept.Words("main"),
            StringComparison.Ordinal
        );
        var found = await desk.GetAsync(Path + "?words=lifts");
        Assert.DoesNotContain(
            "W2: Try the lifts They",
            found.Words("main"),
            StringComparison.Ordinal
        );
    }
}
