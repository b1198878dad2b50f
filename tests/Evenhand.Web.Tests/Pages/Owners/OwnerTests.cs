using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Owners;

public sealed class OwnerTests(Sites sites)
{
    private const string Owner = "/owners/cambian-childcare-limited";

    [Fact]
    public async Task The_places_of_an_owner_are_those_of_the_market_by_owner()
    {
        var owner = await sites.GetAsync(Owner + "?as-of=2025-03-31");
        var csv = (
            await sites.GetAsync("/market/childrens-homes/groups.csv?by=owner&as-of=2025-03-31")
        ).Csv;
        var expected = csv.Single(r => r[0] == "cambian childcare limited");

        var homes = owner.Rows("services").Where(r => r[0] == "Children's homes").ToList();

        Assert.Equal(expected[2], homes.Sum(r => Number(r[2])).ToString(null, null));
        Assert.Equal(expected[3], homes.Sum(r => Number(r[3])).ToString(null, null));
    }

    [Fact]
    public async Task Areas_services_and_days_of_an_owner_add_up_to_the_same()
    {
        var owner = await sites.GetAsync(Owner + "?as-of=2025-03-31");
        var day = owner.Rows("days").Single(r => r[0] == "31 March 2025");
        var areas = (await sites.GetAsync(Owner + "/areas.csv?as-of=2025-03-31")).Csv;

        Assert.Equal(Number(day[1]), owner.Rows("services").Sum(r => Number(r[2])));
        Assert.Equal(Number(day[1]), areas.Skip(1).Sum(r => Number(r[3])));
    }

    [Fact]
    public async Task Every_definition_says_yes_no_or_not_known_of_every_provider()
    {
        var owner = await sites.GetAsync(Owner + "?as-of=2025-03-31");
        var all = owner.Rows("services").Sum(r => Number(r[2]));

        Assert.All(
            owner.Rows("classes"),
            r => Assert.Equal(all, Number(r[1]) + Number(r[2]) + Number(r[3]))
        );
        Assert.Contains(owner.Rows("classes"), r => Number(r[3]) == all && Number(r[4]) > 0);
    }

    [Fact]
    public async Task What_is_not_known_comes_with_the_fact_and_the_register_that_would_settle_it()
    {
        var owner = await sites.GetAsync(Owner);

        Assert.Contains(
            owner.Rows("facts"),
            r => r[1].Contains("Companies House", StringComparison.Ordinal) && Number(r[2]) > 0
        );
        Assert.Contains(
            "A hint is not a fact",
            owner.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_owner_that_no_list_names_is_not_found_and_people_are_said_to_have_no_page()
    {
        var answer = await sites.GetAsync("/owners/cambian-childcar-limited");

        Assert.Equal(404, answer.Status);
        Assert.Contains(
            "perhaps cambian childcare limited",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("people", answer.Words("#owner"), StringComparison.Ordinal);
    }

    private static long Number(string text) =>
        long.Parse(text.Replace(",", "", StringComparison.Ordinal), null);
}
