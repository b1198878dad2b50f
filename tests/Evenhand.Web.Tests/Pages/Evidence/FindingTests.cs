using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class FindingTests(Sites sites)
{
    [Fact]
    public async Task A_finding_tells_who_paid_and_leads_to_its_source()
    {
        var answer = await sites.GetAsync("/evidence/findings/E118");

        Assert.Contains(
            "Peer workers in another body",
            answer.Page.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(answer.Page.QuerySelector("a[href^='/evidence/sources/']"));
    }

    [Fact]
    public async Task A_finding_that_there_is_not_names_the_nearest()
    {
        var answer = await sites.GetAsync("/evidence/findings/E999");

        Assert.Equal(404, answer.Status);
        Assert.Contains("perhaps E", answer.Text, StringComparison.Ordinal);
    }
}
