using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class ChangesTests(Sites sites)
{
    [Fact]
    public async Task The_day_on_which_the_Act_begins_changes_the_routes_of_a_case()
    {
        var answer = await sites.GetAsync(
            "/levers/changes" + Visit.LeverCase + "&from=2025-02-23&to=2025-02-24",
            Served.Empty
        );

        Assert.Contains(answer.Rows("answers"), r => r[0] == "PA23.s33" && r[2] == "not available");
        Assert.Contains(
            (await sites.GetAsync("/levers/changes/changes.csv?from=2025-02-23&to=2025-02-24")).Csv,
            r => r[2] == "PCR15.reg77"
        );
    }

    [Fact]
    public async Task Without_a_case_the_law_alone_is_compared()
    {
        var answer = await sites.GetAsync(
            "/levers/changes?from=2025-12-31&to=2026-12-31",
            Served.Empty
        );

        Assert.Null(answer.Page.GetElementById("answers"));
        Assert.NotEmpty(answer.Rows("changes"));
    }
}
