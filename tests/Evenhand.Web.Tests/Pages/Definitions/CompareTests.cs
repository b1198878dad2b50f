using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Definitions;

public sealed class CompareTests(Sites sites)
{
    private const string Homes = "/definitions/compare?service=childrens-homes&as-of=2025-03-31";

    [Fact]
    public async Task Every_definition_has_the_figures_of_the_market_by_definition()
    {
        var compared = (
            await sites.GetAsync(
                Homes.Replace("compare?", "compare/definitions.csv?", StringComparison.Ordinal)
            )
        ).Csv;
        var market = (
            await sites.GetAsync(
                "/market/childrens-homes/groups.csv?by=definition&as-of=2025-03-31"
            )
        ).Csv;

        Assert.Equal(
            market.Skip(1).Select(r => string.Join(' ', r.Take(1).Concat(r.Skip(2)))).Order(),
            compared
                .Skip(1)
                .Select(r => string.Join(' ', r.Take(1).Concat(r.Skip(4).Take(6))))
                .Order()
        );
    }

    [Fact]
    public async Task What_cannot_be_settled_comes_with_facts_and_where_to_find_them()
    {
        var answer = await sites.GetAsync(Homes);
        var open = answer
            .Rows("definitions")
            .Where(r => !r[3].StartsWith("0 ", StringComparison.Ordinal));

        Assert.NotEmpty(open);
        Assert.All(open, r => Assert.NotEqual("0", r[4]));
        Assert.NotEmpty(answer.Rows("facts"));
    }

    [Fact]
    public async Task A_service_must_be_chosen()
    {
        var answer = await sites.GetAsync("/definitions/compare?service=");

        Assert.Equal(400, answer.Status);
        Assert.Equal("Error: Choose a service.", answer.Words("#service-error"));
    }
}
