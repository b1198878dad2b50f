using Evenhand.Testing.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class NewTests
{
    [Fact]
    public async Task A_file_that_can_be_read_begins_a_reorganisation_and_one_that_cannot_stays_in_the_form()
    {
        await using var desk = await TeamDesk.StartAsync();
        var path = TeamDesk.Portfolio + "/new";

        var refused = await desk.SendAsync(path, "#begin", ("file", "id: x\nflags: [new_bord]\n"));
        var kept = await desk.SendAsync(path, "#begin", ("file", MadeUpReorganisations.Text));

        Assert.Equal(400, refused.Status);
        Assert.Contains("Line 2", refused.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("new_bord", refused.Words("#file"), StringComparison.Ordinal);
        Assert.Contains("Two boards become one", kept.Words("h1"), StringComparison.Ordinal);
    }
}
