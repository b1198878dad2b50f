using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Mergers;

public sealed class ReplaysTests(Sites sites)
{
    [Fact]
    public async Task What_the_desk_would_have_said_stands_beside_what_happened_and_what_could_have_reached_the_other()
    {
        var page = await sites.GetAsync("/mergers/replays", Served.Empty);

        Assert.Contains(
            "Only 10 of 25 directors were in post",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("move the date", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Not counted, because it was done before",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(page.Rows("reached"), r => r[0].Contains("L001", StringComparison.Ordinal));
    }
}
