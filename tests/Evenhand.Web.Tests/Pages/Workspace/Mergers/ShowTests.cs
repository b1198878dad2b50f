using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class ShowTests(Sites sites)
{
    [Fact]
    public async Task What_others_told_and_what_is_to_be_looked_at_stand_at_a_glance()
    {
        var page = await sites.GetAsync(TeamDesk.Live, Served.MadeUp);

        var words = page.Words("main");
        Assert.Contains(
            "Payroll was not tried before the opening.",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains("Review overdue since 30 June 2026", words, StringComparison.Ordinal);
        Assert.Contains("Contradicts M01 of the library", words, StringComparison.Ordinal);
        Assert.Contains("Move the date", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_the_next_review_is_set()
    {
        await using var desk = await TeamDesk.StartAsync();

        var page = await desk.SendAsync(TeamDesk.Live, "#next-review", ("review", "2027-02-03"));

        Assert.Contains("3 February 2027", page.Words("main"), StringComparison.Ordinal);
    }
}
