using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class ServicesTests(Sites sites)
{
    [Fact]
    public async Task Health_differs_by_the_fact_that_it_has_rules_of_its_own()
    {
        var answer = await sites.GetAsync("/levers/services" + Visit.LeverCase, Served.Empty);

        var mutuals = Assert.Single(
            answer.Rows("routes"),
            r => r[0] == "Reserve to public service mutuals"
        );
        Assert.Equal("not available", mutuals[4]);
        Assert.NotEqual("not available", mutuals[3]);
        Assert.Contains("Yes: Health care.", string.Join(' ', mutuals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_one_service_is_what_its_own_answer_says()
    {
        var all = await sites.GetAsync(
            "/levers/services/routes.csv" + Visit.LeverCase,
            Served.Empty
        );
        var page = await sites.GetAsync("/levers/services" + Visit.LeverCase, Served.Empty);
        var links = page.Page.QuerySelectorAll("main li a[href^='/levers/answer']");
        Assert.Equal(6, links.Length);
        foreach (var (i, link) in links.Index())
        {
            var own = await sites.GetAsync(
                link.GetAttribute("href")!
                    .Replace("/answer", "/answer/levers.csv", StringComparison.Ordinal),
                Served.Empty
            );
            foreach (var route in all.Csv.Skip(1))
            {
                Assert.Equal(own.Csv.Single(r => r[0] == route[0])[3], route[3 + i]);
            }
        }
    }
}
