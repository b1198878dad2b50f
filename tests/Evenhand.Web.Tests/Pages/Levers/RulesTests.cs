using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class RulesTests(Sites sites)
{
    [Fact]
    public async Task Every_entry_is_listed_and_a_filter_leaves_those_of_its_nation_and_kind()
    {
        var all = await sites.GetAsync("/levers/rules", Served.Empty);
        var some = await sites.GetAsync("/levers/rules?nation=Scotland&kind=lever", Served.Empty);

        Assert.Equal(95, all.Page.QuerySelectorAll("main li > a").Length);
        var left = some.Page.QuerySelectorAll("main li");
        Assert.NotEmpty(left);
        Assert.All(left, l => Assert.Contains("Scotland", l.TextContent, StringComparison.Ordinal));
        Assert.True(left.Length < 95);
    }
}
