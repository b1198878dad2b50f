using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class LocalTests(Sites sites)
{
    private static readonly string Path = TeamDesk.Live + "/local";

    [Fact]
    public async Task Local_knowledge_and_the_library_stand_side_by_side_with_the_contradiction()
    {
        var page = await sites.GetAsync(Path, Served.MadeUp);

        var words = Answered.Words(page.Page.GetElementById($"note-{MadeUpReorganisations.Note}")!);
        Assert.Contains("The board meets in May alone", words, StringComparison.Ordinal);
        Assert.Contains("Library, M01:", words, StringComparison.Ordinal);
        Assert.Contains("It cannot be done in six weeks", words, StringComparison.Ordinal);
        Assert.Contains("Review overdue", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_not_to_be_named_is_named_nowhere()
    {
        await using var desk = await TeamDesk.StartAsync();

        var page = await desk.SendAsync(
            Path,
            "#add",
            ("about-kind", "system"),
            ("about", "Case system"),
            ("note", "It is switched off on Fridays"),
            ("naming", "anonymous"),
            ("name", "Somebody Unnamed"),
            ("review", "2027-05-01")
        );

        Assert.Contains("It is switched off on Fridays", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody Unnamed", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_with_something_that_the_library_does_not_have_is_refused()
    {
        await using var desk = await TeamDesk.StartAsync();
        var form = $"#note-{MadeUpReorganisations.Note} form[action$='handler=flag']";

        var refused = await desk.SendAsync(Path, form, ("contradicts", "Z99"), ("how", "It does"));
        var flagged = await desk.SendAsync(Path, form, ("contradicts", "L001"), ("how", "It does"));

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "They contradict each other: It does",
            flagged.Words("main"),
            StringComparison.Ordinal
        );
    }
}
