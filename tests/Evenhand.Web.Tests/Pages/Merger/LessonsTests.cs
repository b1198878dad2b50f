using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class LessonsTests(Sites sites)
{
    [Fact]
    public async Task Ten_lessons_say_why_they_are_here_and_where_they_are_from()
    {
        var page = await sites.GetAsync("/merger/results/lessons?example=county", Served.Empty);
        var lessons = page.Page.QuerySelectorAll(".eh-gate");

        Assert.Equal(10, lessons.Length);
        Assert.All(
            lessons,
            l =>
            {
                Assert.Contains("Why it is here: ", l.TextContent, StringComparison.Ordinal);
                Assert.Contains("Source: S", l.TextContent, StringComparison.Ordinal);
                // The example has set one of them aside already.
                Assert.True(
                    l.QuerySelectorAll(".eh-parts a").Length == 4
                        || l.TextContent.Contains("Set aside, by", StringComparison.Ordinal)
                );
            }
        );
    }
}
