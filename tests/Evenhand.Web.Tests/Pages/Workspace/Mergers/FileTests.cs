using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class FileTests
{
    private static readonly string Path = TeamDesk.Live + "/file";
    private static readonly string Text = MadeUpReorganisations.Text;

    [Fact]
    public async Task Two_browsers_that_edit_one_file_at_once_lose_nothing()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var another = desk.Another();
        var (first, second) = (await desk.GetAsync(Path), await Forms.GetAsync(another, Path));
        await Forms.SendAsync(
            desk.Client,
            first,
            "#save",
            ("file", Text.Replace("staff: 120", "staff: 130", StringComparison.Ordinal)),
            ("note", "Counted anew")
        );

        var merging = await Forms.SendAsync(
            another,
            second,
            "#save",
            (
                "file",
                Text.Replace("owner: Chief executive", "owner: Chair", StringComparison.Ordinal)
                    .ReplaceLineEndings("\r\n")
            ),
            ("note", "")
        );

        Assert.Equal(409, merging.Status);
        Assert.Contains("Counted anew", merging.Words("#between"), StringComparison.Ordinal);
        var saved = await Forms.SendAsync(another, merging, "#merge");
        Assert.Equal(302, saved.Status);
        var now = (await desk.GetAsync(Path + "/reorganisation.yaml")).Text;
        Assert.Contains("staff: 130", now, StringComparison.Ordinal);
        Assert.Contains("owner: Chair", now, StringComparison.Ordinal);
        Assert.Equal(
            3,
            (await desk.GetAsync(TeamDesk.Live + "/versions"))
                .Page.QuerySelectorAll("#versions li")
                .Length
        );
    }

    [Fact]
    public async Task A_line_that_both_changed_is_chosen_and_not_overwritten()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var another = desk.Another();
        var (first, second) = (await desk.GetAsync(Path), await Forms.GetAsync(another, Path));
        await Forms.SendAsync(
            desk.Client,
            first,
            "#save",
            (
                "file",
                Text.Replace("wished: 2027-10-01", "wished: 2027-11-01", StringComparison.Ordinal)
            ),
            ("note", "")
        );
        var merging = await Forms.SendAsync(
            another,
            second,
            "#save",
            (
                "file",
                Text.Replace("wished: 2027-10-01", "wished: 2028-01-01", StringComparison.Ordinal)
            ),
            ("note", "")
        );

        var radio = Assert
            .Single(merging.Page.QuerySelectorAll("#merge input[value=mine]"))
            .GetAttribute("name")!;
        var unchosen = await Forms.SendAsync(another, merging, "#merge");
        Assert.Equal(400, unchosen.Status);
        Assert.Contains(
            "Choose what stands",
            unchosen.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2027-11-01",
            (await desk.GetAsync(Path)).Words("#file"),
            StringComparison.Ordinal
        );

        var saved = await Forms.SendAsync(another, unchosen, "#merge", (radio, "mine"));
        Assert.Equal(302, saved.Status);
        Assert.Contains(
            "wished: 2028-01-01",
            (await desk.GetAsync(Path)).Words("#file"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "wished: 2027-11-01",
            (await desk.GetAsync(TeamDesk.Live + "/versions/2.yaml")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Somebody_who_saves_while_another_chooses_is_not_overwritten_either()
    {
        await using var desk = await TeamDesk.StartAsync();
        using var another = desk.Another();
        var (first, second) = (await desk.GetAsync(Path), await Forms.GetAsync(another, Path));
        var theirs = Text.Replace("staff: 120", "staff: 130", StringComparison.Ordinal);
        await Forms.SendAsync(desk.Client, first, "#save", ("file", theirs), ("note", ""));
        var merging = await Forms.SendAsync(
            another,
            second,
            "#save",
            (
                "file",
                Text.Replace("owner: Chief executive", "owner: Chair", StringComparison.Ordinal)
            ),
            ("note", "")
        );
        await desk.SendAsync(
            Path,
            "#save",
            ("file", theirs.Replace("nation: England", "nation: Wales", StringComparison.Ordinal)),
            ("note", "")
        );

        var again = await Forms.SendAsync(another, merging, "#merge");

        Assert.Equal(409, again.Status);
        await Forms.SendAsync(another, again, "#merge");
        var now = (await desk.GetAsync(Path + "/reorganisation.yaml")).Text;
        Assert.All(
            ["staff: 130", "owner: Chair", "nation: Wales"],
            t => Assert.Contains(t, now, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_not_saved_and_stays_in_the_form()
    {
        await using var desk = await TeamDesk.StartAsync();

        var refused = await desk.SendAsync(
            Path,
            "#save",
            ("file", Text + "old: [\n"),
            ("note", "")
        );

        Assert.Equal(400, refused.Status);
        Assert.EndsWith("old: [", refused.Words("#file"), StringComparison.Ordinal);
        Assert.Single(
            (await desk.GetAsync(TeamDesk.Live + "/versions")).Page.QuerySelectorAll("#versions li")
        );
    }
}
