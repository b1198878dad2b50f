using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Live_reorganisations_stand_side_by_side_with_dates_chance_and_gates()
    {
        var page = await sites.GetAsync(TeamDesk.Portfolio, Served.MadeUp);

        var rows = page.Rows("portfolio");
        Assert.Equal(2, rows.Count);
        Assert.All(
            rows,
            r => Assert.Contains("wished: 1 October 2027", r[1], StringComparison.Ordinal)
        );
        Assert.All(rows, r => Assert.Matches("^[0-9.]+%|^under|^over|^less|^0", r[2]));
        Assert.Contains("An agency that was closed", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_told_stands_in_the_portfolio_with_where_it_is_from()
    {
        var page = await sites.GetAsync(TeamDesk.Portfolio, Served.MadeUp);

        Assert.Contains(
            "Payroll was not tried before the opening.",
            page.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "told by A county and its districts",
            page.Words("main"),
            StringComparison.Ordinal
        );
    }
}
