using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class DecideTests
{
    private static readonly string Path = TeamDesk.Live + "/decide/L002?decision=aside";

    [Fact]
    public async Task A_lesson_set_aside_needs_a_reason_and_goes_into_the_file_and_the_record()
    {
        await using var desk = await TeamDesk.StartAsync();

        var refused = await desk.SendAsync(
            Path,
            "#decide",
            ("by", "Programme director"),
            ("on", "27 November 2026")
        );
        var decided = await desk.SendAsync(
            Path,
            "#decide",
            ("by", "Programme director"),
            ("on", "27 November 2026"),
            ("reason", "The law leaves no other day")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "in the file and in the record",
            decided.Words("main"),
            StringComparison.Ordinal
        );
        var file = (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text;
        Assert.Contains("The law leaves no other day", file, StringComparison.Ordinal);
        Assert.Contains(
            "\"kind\":\"lesson-decided\"",
            (await desk.GetAsync(TeamDesk.Live + "/record.jsonl")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_lesson_of_ours_that_was_reviewed_is_decided_with_all_that_it_says()
    {
        await using var desk = await TeamDesk.StartAsync();
        const string Own = "/decide/W1?decision=gate";
        var before = await desk.GetAsync(TeamDesk.Live + Own);
        await desk.SendAsync(
            TeamDesk.Portfolio + "/library",
            $"section[aria-labelledby='own-{MadeUpReorganisations.Lesson}'] form",
            ("finding", "right"),
            ("note", "Compared with the report")
        );

        var decided = await desk.SendAsync(
            TeamDesk.Live + Own,
            "#decide",
            ("name", ""),
            ("by", "Programme director"),
            ("on", "27 November 2026")
        );

        Assert.Equal(404, before.Status);
        Assert.Contains(
            "in the file and in the record",
            decided.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
              - id: W1
                decision: gate
                by: 'Programme director'
                on: 2026-11-27
                name: 'Try the telephones on a Sunday'
                workstream: 'programme'
                phase: 'ready'

            """.ReplaceLineEndings("\n"),
            (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text,
            StringComparison.Ordinal
        );
        var lessons = await desk.GetAsync(TeamDesk.Live + "/lessons?words=telephones+Sunday");
        Assert.Contains("Became a gate", lessons.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "Try the telephones on a Sunday",
            (await desk.GetAsync(TeamDesk.Live + "/readiness/gates.csv")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_people_who_decide_one_lesson_at_once_are_told_and_the_first_decision_stands()
    {
        await using var desk = await TeamDesk.StartAsync();
        var mine = await desk.GetAsync(Path);
        await desk.SendAsync(Path, "#decide", ("by", "Chair"), ("reason", "Their reason"));

        var told = await Forms.SendAsync(
            desk.Client,
            mine,
            "#decide",
            ("by", "Programme director"),
            ("reason", "My reason")
        );

        Assert.Equal(400, told.Status);
        Assert.Contains(
            "Somebody else has changed this",
            told.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("My reason", told.Text, StringComparison.Ordinal);
        var file = (await desk.GetAsync(TeamDesk.Live + "/file/reorganisation.yaml")).Text;
        Assert.Contains("Their reason", file, StringComparison.Ordinal);
        Assert.DoesNotContain("My reason", file, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "My reason",
            (await desk.GetAsync(TeamDesk.Live + "/record.jsonl")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_lesson_that_the_library_does_not_have_is_not_found()
    {
        await using var desk = await TeamDesk.StartAsync();

        Assert.Equal(404, (await desk.GetAsync(TeamDesk.Live + "/decide/L999")).Status);
    }
}
