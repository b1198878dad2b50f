using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Mergers;

public sealed class LessonTests(Sites sites)
{
    [Fact]
    public async Task A_lesson_leads_to_its_case_and_names_its_source()
    {
        var page = await sites.GetAsync("/mergers/lessons/L001", Served.Empty);

        Assert.NotNull(page.Page.QuerySelector("a[href='/mergers/cases/ehrc-2007']"));
        Assert.Contains("S003", page.Words("main"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Rows("lessons"));
    }
}
