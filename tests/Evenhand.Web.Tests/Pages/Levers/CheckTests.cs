using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class CheckTests(Sites sites)
{
    [Fact]
    public async Task Every_answer_stands_there_in_words_with_a_way_to_change_it()
    {
        var check = await sites.GetAsync("/levers/check" + Visit.LeverCase, Served.Empty);

        var rows = check.Page.QuerySelectorAll(".govuk-summary-list__row");
        Assert.Equal(15, rows.Length);
        Assert.All(
            rows,
            r =>
                Assert.StartsWith(
                    "/levers/question?",
                    r.QuerySelector("a")!.GetAttribute("href"),
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("Source: budget paper", check.Text, StringComparison.Ordinal);
        Assert.Contains(
            "I don\u2019t know",
            check.Page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }
}
