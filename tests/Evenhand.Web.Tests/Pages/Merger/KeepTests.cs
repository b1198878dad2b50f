using Evenhand.Web.Tests.Pages.Workspace.Mergers;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class KeepTests
{
    [Fact]
    public async Task A_merger_is_kept_as_a_reorganisation_with_its_file()
    {
        // A home of its own: what is kept here would stand on the pages that other tests share.
        await using var desk = await TeamDesk.StartAsync();

        var answer = await Forms.SendAsync(
            desk.Client,
            await desk.GetAsync("/merger/keep?example=county"),
            "main form"
        );

        Assert.Equal(302, answer.Status);
        var kept = answer.Headers["Location"];
        Assert.StartsWith("/workspace/mergers/", kept, StringComparison.Ordinal);
        Assert.Contains(
            "Wold and Vale",
            (await desk.GetAsync(kept)).Words("main"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (await desk.GetAsync("/merger/results/merger.yaml?example=county")).Text,
            (await desk.GetAsync(kept + "/file/reorganisation.yaml")).Text
        );
    }
}
