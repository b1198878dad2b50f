using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class DatesTests(Sites sites)
{
    [Fact]
    public async Task Openings_stand_with_how_surely_and_later_ones_are_surer()
    {
        var csv = (
            await sites.GetAsync("/merger/results/dates/vesting.csv?example=county", Served.Empty)
        ).Csv;
        var days = csv.Skip(2).Select(r => r[2]).ToList();

        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        var page = await sites.GetAsync("/merger/results/dates?example=county", Served.Empty);
        Assert.Equal(4, page.Rows("vesting").Count);
        Assert.NotEmpty(page.Rows("movers"));
        Assert.Contains(
            "wished day, 1 April 2029",
            page.Words(".eh-lede"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("plan.xml", "application/xml", "<Project")]
    [InlineData("plan.ics", "text/calendar", "BEGIN:VEVENT")]
    [InlineData("gantt.svg", "image/svg+xml", "<svg")]
    [InlineData("network.svg", "image/svg+xml", "<svg")]
    [InlineData("tornado.svg", "image/svg+xml", "<svg")]
    public async Task The_plan_leaves_in_every_form(string file, string type, string holds)
    {
        var answer = await sites.GetAsync(
            $"/merger/results/dates/{file}?example=county",
            Served.Empty
        );

        Assert.Equal((200, type), (answer.Status, answer.Type));
        Assert.Contains(holds, answer.Text, StringComparison.Ordinal);
    }
}
