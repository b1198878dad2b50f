using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class NotObtainedTests(Sites sites)
{
    [Fact]
    public async Task What_was_not_read_is_named()
    {
        var rows = (await sites.GetAsync("/evidence/not-obtained")).Rows("not-obtained");

        Assert.Contains(rows, r => r[0].StartsWith("APSE", StringComparison.Ordinal));
    }
}
