using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class SummaryTests(Sites sites)
{
    [Fact]
    public async Task Every_answer_has_a_level_and_every_step_a_reason()
    {
        var answer = await sites.GetAsync("/evidence/summary");

        Assert.All(
            answer.Rows("answers"),
            r => Assert.Contains(r[^1], new[] { "high", "moderate", "low", "very low" })
        );
        Assert.All(answer.Rows("domains"), r => Assert.NotEmpty(r[3]));
    }

    [Fact]
    public async Task The_answers_can_be_asked_again_without_interested_sources()
    {
        var page = await sites.GetAsync("/evidence/summary?without-interest=yes");

        Assert.Contains(
            "promote, oppose or deliver a model are left out",
            page.Words("main"),
            StringComparison.Ordinal
        );
        Assert.NotNull(page.Page.QuerySelector("input[name='without-interest'][checked]"));
        Assert.Equal(3, page.Rows("answers").Count);
    }
}
