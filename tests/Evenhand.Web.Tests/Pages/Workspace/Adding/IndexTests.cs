using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Adding;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task The_list_holds_every_finding_whatever_its_state_and_can_be_cut_to_one()
    {
        var all = await sites.GetAsync("/workspace/findings", Served.MadeUp);
        var some = await sites.GetAsync("/workspace/findings?state=reviewed", Served.MadeUp);
        var file = await sites.GetAsync(
            "/workspace/findings/all.csv?state=reviewed",
            Served.MadeUp
        );

        Assert.Equal(
            ["W1", "W2", "W3", "W4"],
            all.Rows("findings").Select(r => r[0].Split(' ')[0])
        );
        Assert.Equal(["W2"], some.Rows("findings").Select(r => r[0].Split(' ')[0]));
        Assert.Equal(["W2"], file.Csv.Skip(1).Select(r => r[0]));
    }

    [Fact]
    public async Task Before_the_first_finding_it_says_how_to_add_one_and_that_nobody_can_review()
    {
        var page = await sites.GetAsync("/workspace/findings", Served.Empty);

        Assert.Contains("No findings yet", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "nobody can be the second person",
            page.Words("main"),
            StringComparison.Ordinal
        );
    }
}
