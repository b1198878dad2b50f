using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.TenderCheck;

public sealed class AnswerTests(Sites sites)
{
    private const string Answer = "/tender-check/answer";

    [Fact]
    public async Task Barriers_come_with_their_limit_and_with_what_to_write_instead()
    {
        var page = (
            await sites.GetAsync(
                Answer + "?min_turnover_gbp=5,000,000&contract_value_gbp=1000000",
                Served.Empty
            )
        ).Page;

        Assert.NotNull(page.QuerySelector("#turnover-over-twice-value"));
        Assert.Contains("5 times the contract value", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Who_could_bid_is_counted_from_the_edition()
    {
        var page = (
            await sites.GetAsync(Answer + "?min_turnover_gbp=5000000&service=childrens-homes")
        ).Page;

        Assert.Contains(
            "0 could surely bid as it stands, 0 could not",
            page.QuerySelector("main")!.TextContent
        );
    }

    [Theory]
    [InlineData("?lots=many", "Lots cannot be this")]
    [InlineData("?lots=1&service=nothing", "service")]
    [InlineData("?lots=1&area=Leeds", "The providers of no service can be counted")]
    public async Task What_cannot_be_is_told(string query, string told)
    {
        var answer = await sites.GetAsync(Answer + query);

        Assert.Equal(400, answer.Status);
        Assert.Contains(told, answer.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }
}
