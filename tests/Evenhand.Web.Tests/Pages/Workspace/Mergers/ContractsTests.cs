using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

public sealed class ContractsTests(Sites sites)
{
    [Fact]
    public async Task Bodies_with_contracts_with_payments_and_with_nothing_are_told_apart()
    {
        var page = await sites.GetAsync(TeamDesk.Live + "/contracts", Served.Contracts);

        var bodies = page.Rows("bodies");
        Assert.Equal(3, bodies.Count);
        Assert.Contains(
            bodies,
            r =>
                r[0].StartsWith("Exampleshire Council", StringComparison.Ordinal)
                && r[1].StartsWith("contracts", StringComparison.Ordinal)
        );
        Assert.Contains(
            bodies,
            r =>
                r[0].StartsWith("Madeup Council", StringComparison.Ordinal)
                && r[1].StartsWith("payments", StringComparison.Ordinal)
        );
        Assert.NotEmpty(page.Rows("list"));
    }

    [Fact]
    public async Task Where_nothing_is_loaded_of_a_body_that_is_said()
    {
        var page = await sites.GetAsync(TeamDesk.Live + "/contracts", Served.MadeUp);

        Assert.Contains(
            "Nothing is loaded of Exampleshire Council",
            page.Words("main"),
            StringComparison.Ordinal
        );
    }
}
