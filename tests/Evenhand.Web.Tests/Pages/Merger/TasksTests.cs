using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class TasksTests(Sites sites)
{
    [Fact]
    public async Task Each_task_says_why_it_is_critical_or_not_and_local_knowledge_stands_beside()
    {
        var page = await sites.GetAsync("/merger/results/tasks?example=county", Served.Empty);

        Assert.All(
            page.Rows("tasks"),
            r =>
                Assert.True(
                    r[5].Contains("Critical", StringComparison.Ordinal)
                        || r[5].Contains("May slip", StringComparison.Ordinal),
                    r[0]
                )
        );
        Assert.Equal(2, page.Rows("local").Count);
    }
}
