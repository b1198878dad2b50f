using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers.Promises;

public sealed class PromiseTests(Sites sites)
{
    [Fact]
    public async Task The_page_shows_what_came_of_it_and_the_market_before_and_after()
    {
        var answer = await sites.GetAsync("/levers/promises/england-profit-cap");

        Assert.Contains(
            "Announced on 18 November 2024",
            answer.Words(".eh-lede"),
            StringComparison.Ordinal
        );
        Assert.Contains(answer.Rows("figures"), r => r[0] == "31 March 2023" && r[1] == "before");
        Assert.Contains(
            "The newest list after it, 31 March 2025",
            answer.Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_nothing_is_loaded_the_promise_stands_without_figures()
    {
        var answer = await sites.GetAsync("/levers/promises/england-profit-cap", Served.Empty);

        Assert.Equal(200, answer.Status);
        Assert.Contains("Nothing is loaded.", answer.Words("main"), StringComparison.Ordinal);
    }
}
