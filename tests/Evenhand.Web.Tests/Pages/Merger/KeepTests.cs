using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class KeepTests(Sites sites)
{
    [Fact]
    public async Task A_merger_is_kept_as_a_draft_of_its_kind()
    {
        var answer = await Posting.PostAsync(sites, "/merger/keep?example=county");

        Assert.Equal(302, answer.Status);
        var draft = await sites.GetAsync(answer.Headers["Location"], Served.Empty);
        Assert.Contains("Draft: merger", draft.Words("h1"), StringComparison.Ordinal);
        Assert.Contains("Wold and Vale", draft.Words("h1"), StringComparison.Ordinal);
    }
}
