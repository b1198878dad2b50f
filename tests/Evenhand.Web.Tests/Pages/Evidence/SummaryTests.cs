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
}
