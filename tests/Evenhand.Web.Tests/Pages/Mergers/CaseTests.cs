using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Mergers;

public sealed class CaseTests(Sites sites)
{
    [Fact]
    public async Task A_case_shows_plan_against_outcome_its_lessons_and_its_sources()
    {
        var page = await sites.GetAsync("/mergers/cases/northants-2021", Served.Empty);

        Assert.Equal("2020-04", page.Rows("plan")[0][1]);
        Assert.NotEmpty(page.Rows("lessons"));
        Assert.Contains("Sources", page.Words("#sources"), StringComparison.Ordinal);
    }
}
