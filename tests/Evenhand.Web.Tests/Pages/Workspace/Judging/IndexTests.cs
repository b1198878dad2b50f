using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Judging;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task What_others_gave_is_shown_on_a_criterion_that_one_has_judged()
    {
        var page = await sites.GetAsync(Visit.Named("judgements"));

        var given = page.Words("#given-work");
        Assert.Contains(
            "you: 6, as likely as not between 4 and 8.5",
            given,
            StringComparison.Ordinal
        );
        Assert.Contains("assessor ", given, StringComparison.Ordinal);
        Assert.Contains("2 assessors have judged it", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_not_there_has_no_judgements() =>
        Assert.Equal(
            404,
            (
                await sites.GetAsync(
                    $"/workspace/drafts/{MadeUpWorkspace.None}/judgements",
                    Served.MadeUp
                )
            ).Status
        );
}
