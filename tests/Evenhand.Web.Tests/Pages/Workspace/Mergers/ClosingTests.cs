using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class ClosingTests
{
    private static readonly string Path = TeamDesk.Live + "/closing";

    [Fact]
    public async Task Closing_sets_the_outcome_beside_the_forecast_and_consultants_beside_the_plan()
    {
        await using var desk = await TeamDesk.StartAsync();

        var refused = await desk.SendAsync(
            Path,
            "#close",
            ("opened", "2027-10-01"),
            ("days", "many"),
            ("note", "")
        );
        var page = await desk.SendAsync(
            Path,
            "#close",
            ("opened", "2027-10-01"),
            ("cost", "£1,250,000"),
            ("days-planned", "400"),
            ("days", "90"),
            ("note", "")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "This is not a number",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        var words = page.Words("main");
        Assert.Contains("90 days; planned: 400 days", words, StringComparison.Ordinal);
        Assert.Contains("not said; planned: not said", words, StringComparison.Ordinal);
        Assert.Contains("20.8", words, StringComparison.Ordinal);
        Assert.Contains("like changes took", words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "id=\"save\"",
            (await desk.GetAsync(TeamDesk.Live + "/file")).Text,
            StringComparison.Ordinal
        );
    }
}
