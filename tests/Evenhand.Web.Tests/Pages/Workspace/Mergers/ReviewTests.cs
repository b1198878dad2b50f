using Evenhand.Testing.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class ReviewTests
{
    private static readonly string Path = $"{TeamDesk.Live}/reviews/{MadeUpReorganisations.Review}";

    [Fact]
    public async Task To_go_against_the_advice_needs_a_reason_which_is_recorded_in_a_file_that_verifies()
    {
        await using var desk = await TeamDesk.StartAsync();
        (string, string)[] said =
        [
            ("decision", "go"),
            ("opens", "2027-10-01"),
            ("by", "Accounting officer"),
            ("words", "I have weighed it"),
        ];

        var refused = await desk.SendAsync(Path, "#decide", [.. said, ("against", "")]);
        var decided = await desk.SendAsync(
            Path,
            "#decide",
            [.. said, ("against", "The law names the day")]
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "why to open although",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("I have weighed it", refused.Words("#words"), StringComparison.Ordinal);
        Assert.Contains("The law names the day", decided.Words("main"), StringComparison.Ordinal);
        var record = (await desk.GetAsync(TeamDesk.Live + "/record.jsonl")).Text;
        Assert.Contains("The law names the day", record, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"opening-go\"", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_shows_gates_and_costs_as_they_were()
    {
        await using var desk = await TeamDesk.StartAsync();

        var page = await desk.GetAsync(Path);

        Assert.Contains(
            "X01 Rehearsal of the first day",
            page.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "It opened four months later, at £0.4m",
            page.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            404,
            (await desk.GetAsync($"{TeamDesk.Live}/reviews/{MadeUpWorkspace.None}")).Status
        );
        Assert.Equal(
            404,
            (
                await desk.GetAsync(
                    $"{TeamDesk.Portfolio}/{MadeUpReorganisations.Other}/reviews/{MadeUpReorganisations.Review}"
                )
            ).Status
        );
    }
}
