using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class ForecastTests(Sites sites)
{
    [Fact]
    public async Task The_class_is_in_the_open_with_those_left_out_and_the_back_test_beside()
    {
        var page = await sites.GetAsync("/merger/results/forecast?example=county", Served.Empty);

        Assert.True(page.Rows("cases").Count >= 12);
        Assert.All(page.Rows("left-out"), r => Assert.NotEmpty(r[2]));
        Assert.Contains("80% would be right", page.Text, StringComparison.Ordinal);
    }
}
