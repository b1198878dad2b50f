using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class DeadlinesTests(Sites sites)
{
    private const string Asked =
        "?nation=england&regime=act&light-touch=no&contract-award-notice=2026-12-18&known=2026-12-18";

    [Fact]
    public async Task The_days_of_a_law_are_asked_for_and_those_of_another_are_not()
    {
        var act = await Get("");
        var health = await Get("?regime=psr&known=2026-12-18");

        Assert.NotNull(act.Page.QuerySelector("#contract-award-notice"));
        Assert.Null(act.Page.QuerySelector("#intention-notice"));
        Assert.NotNull(health.Page.QuerySelector("#intention-notice"));
        // The day was one of the law chosen before.
        Assert.Equal(200, health.Status);
        Assert.Null(health.Page.QuerySelector(".eh-days"));
    }

    [Fact]
    public async Task Each_deadline_stands_with_its_day_and_how_it_was_counted()
    {
        var answer = await Get(Asked);

        Assert.Contains(
            "ends at midnight at the end of Thursday 31 December 2026 (mandatory standstill); 1 January 2027",
            answer.Words(".eh-lede"),
            StringComparison.Ordinal
        );
        Assert.Equal(3, answer.Page.QuerySelectorAll(".eh-days > li").Length);
        Assert.Contains(
            "Monday 28 December 2026: passed over: Boxing Day (substitute day) in the whole United Kingdom",
            answer.Words(".eh-days"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_calendar_holds_each_deadline_on_its_day_under_its_number()
    {
        var page = (await Get(Asked)).Page;

        var december = page.QuerySelectorAll(".eh-month")
            .Single(t => t.QuerySelector("caption")!.TextContent == "December 2026");
        var last = december
            .QuerySelectorAll("td")
            .Single(d => d.TextContent.Trim().StartsWith("31", StringComparison.Ordinal));
        Assert.Contains("1: Mandatory standstill.", last.TextContent, StringComparison.Ordinal);
        Assert.All(december.QuerySelectorAll("tbody tr"), r => Assert.Equal(7, r.Children.Length));
    }

    [Fact]
    public async Task The_files_hold_the_same_days_as_the_page()
    {
        var csv = (await sites.GetAsync("/levers/deadlines/all.csv" + Asked, Served.Empty)).Csv;
        var ics = await sites.GetAsync("/levers/deadlines/calendar.ics" + Asked, Served.Empty);

        Assert.Equal(4, csv.Count);
        Assert.Equal("text/calendar", ics.Type);
        Assert.Equal(
            csv.Skip(1).Select(r => r[0].Replace("-", "", StringComparison.Ordinal)),
            ics.Text.Split("\r\n")
                .Where(l => l.StartsWith("DTSTART", StringComparison.Ordinal))
                .Select(l => l[^8..])
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field()
    {
        var answer = await Get("?nation=wales&regime=psr&intention-notice=2026-06-01");
        var day = await Get("?known=2026-02-30");

        Assert.Equal(400, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector(".govuk-error-summary a[href='#nation']"));
        Assert.Equal(400, day.Status);
        Assert.NotNull(day.Page.QuerySelector("#known-error"));
    }

    private Task<Answered> Get(string query) =>
        sites.GetAsync("/levers/deadlines" + query, Served.Empty);
}
