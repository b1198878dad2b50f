using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class RiskTests(Sites sites)
{
    private const string Risk = "/merger/results/risk?example=county";
    private const string Given =
        "&answering=yes&name=The+order+is+late&probability=15&task-1=L05&best=8&likely=13&worst=26";

    [Fact]
    public async Task A_risk_that_is_added_changed_and_taken_out_goes_on_in_the_address_and_on_the_page_of_dates()
    {
        var added = await FollowAsync(Risk + "&risk=new" + Given);
        var changed = await FollowAsync(
            (Link(added, "The order is late") + Given).Replace(
                "probability=15",
                "probability=40",
                StringComparison.Ordinal
            )
        );
        var without = await FollowAsync(
            Link(changed, "The order is late") + "&doing=out&answering=yes"
        );

        Assert.Equal(3, added.Rows("risks").Count);
        Assert.Contains("15.0%", added.Words("#risks"), StringComparison.Ordinal);
        Assert.Contains("40.0%", changed.Words("#risks"), StringComparison.Ordinal);
        Assert.Equal(2, without.Rows("risks").Count);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_given_stays()
    {
        var page = await sites.GetAsync(
            Risk
                + "&risk=R-ORDER"
                + Given.Replace("probability=15", "probability=150", StringComparison.Ordinal),
            Served.Empty
        );

        Assert.Equal(400, page.Status);
        Assert.Equal(
            "#probability",
            page.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")
        );
        Assert.Contains(
            "Give a number from 0 to 100",
            page.Words("#probability-error"),
            StringComparison.Ordinal
        );
        Assert.Contains("value=\"The order is late\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_risk_that_a_lesson_became_leads_to_its_decision()
    {
        var decided = await sites.GetAsync(
            "/merger/results/decide?example=county&lesson=L001&decision=risk&answering=yes"
                + "&best=1&likely=2&worst=3&probability=20&task=M03&by=Programme+director&on=11+January+2027",
            Served.Empty
        );

        var dates = await sites.GetAsync(
            decided
                .Headers["Location"]
                .Replace("/results/lessons?", "/results/dates?", StringComparison.Ordinal),
            Served.Empty
        );

        Assert.Contains(
            dates.Page.QuerySelectorAll("#risks a").Select(a => a.GetAttribute("href")!),
            h =>
                h.StartsWith("/merger/results/decide?", StringComparison.Ordinal)
                && h.Contains("lesson=L001", StringComparison.Ordinal)
        );
    }

    private static string Link(Answered page, string name) =>
        page
            .Page.QuerySelectorAll("#risks a")
            .Single(a => a.TextContent.Trim() == name)
            .GetAttribute("href")!;

    private async Task<Answered> FollowAsync(string path)
    {
        var sent = await sites.GetAsync(path, Served.Empty);
        Assert.Equal(302, sent.Status);
        return await sites.GetAsync(sent.Headers["Location"], Served.Empty);
    }
}
