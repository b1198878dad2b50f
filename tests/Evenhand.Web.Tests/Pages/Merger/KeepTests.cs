using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class KeepTests(Sites sites)
{
    [Fact]
    public async Task A_merger_is_kept_as_a_reorganisation_with_its_file()
    {
        var answer = await Posting.PostAsync(sites, "/merger/keep?example=county");

        Assert.Equal(302, answer.Status);
        var kept = answer.Headers["Location"];
        Assert.StartsWith("/workspace/mergers/", kept, StringComparison.Ordinal);
        Assert.Contains(
            "Wold and Vale",
            (await sites.GetAsync(kept, Served.Empty)).Words("main"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (await sites.GetAsync("/merger/results/merger.yaml?example=county", Served.Empty)).Text,
            (await sites.GetAsync(kept + "/file/reorganisation.yaml", Served.Empty)).Text
        );
    }
}
