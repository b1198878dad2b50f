using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers.Precedents;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Every_lever_has_a_row_and_one_that_is_not_looked_for_says_so()
    {
        var answer = await sites.GetAsync("/levers/precedents?levers-sort=id", Served.Contracts);
        var csv = (await sites.GetAsync("/levers/precedents/all.csv", Served.Contracts)).Csv;

        Assert.Equal(200, answer.Status);
        Assert.Equal(43, csv.Count - 1);
        Assert.Contains(
            answer.Rows("levers"),
            r => r[4] == "PA23.s22.nfp" && r[1] == "not searched"
        );
        Assert.Contains(answer.Rows("levers"), r => r[4] == "PA23.s33" && r[1] == "0");
    }

    [Fact]
    public async Task An_edition_without_notices_is_told_as_such()
    {
        var answer = await sites.GetAsync("/levers/precedents", Served.MadeUp);

        Assert.Contains(
            "No contracting process is loaded",
            answer.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
    }
}
