using AngleSharp.Dom;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.WhatIf;

public sealed class CompareTests(Sites sites)
{
    private const string Homes =
        "/what-if/compare?service=childrens-homes&definition=ofsted-voluntary-or-public&as-of=2025-03-31";

    [Fact]
    public async Task Seven_policies_stand_side_by_side_in_one_order_and_none_is_marked()
    {
        var answer = await sites.GetAsync(Homes);

        Assert.Equal(
            [
                "Open to all",
                "Public bodies only",
                "Only those who meet a definition",
                "A definition for new registrations only",
                "Others run off by a date",
                "Lift a restriction",
                "A cap on profit",
            ],
            answer.Rows("policies").Select(r => r[0])
        );
        Assert.Empty(
            answer.Page.QuerySelectorAll("#policies tbody :is(strong, b, mark, .govuk-tag)")
        );
    }

    [Fact]
    public async Task Each_policy_leads_to_its_own_result_with_the_same_figures()
    {
        var compared = await sites.GetAsync(Homes);
        var rows = compared.Rows("policies");
        foreach (var (i, link) in compared.Page.QuerySelectorAll("#policies tbody a").Index())
        {
            var result = await sites.GetAsync(link.GetAttribute("href")!);
            if (rows[i][0] == "Others run off by a date")
            {
                // A run-off needs a date that the comparison does not ask for.
                Assert.NotNull(result.Page.QuerySelector("#until"));
                continue;
            }

            Assert.Equal(
                rows[i].Skip(1).Take(3).Select(Providers),
                result.Rows("totals").Select(r => r[1])
            );
        }
    }

    [Fact]
    public async Task A_cap_on_profit_is_said_to_lack_data()
    {
        var answer = await sites.GetAsync(Homes);

        Assert.Equal("Not enough data", answer.Rows("policies")[^1][5]);
    }

    [Fact]
    public async Task Spending_is_of_another_year_and_has_a_table_of_its_own_that_names_it()
    {
        var answer = await sites.GetAsync(Homes);

        Assert.Contains("2013-14", answer.Words("#spending-caption"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "2013-14",
            answer.Words("#policies-caption"),
            StringComparison.Ordinal
        );
        Assert.All(
            answer.Rows("policies"),
            r => Assert.DoesNotContain("£", string.Concat(r), StringComparison.Ordinal)
        );
        Assert.Equal(7, answer.Rows("spending").Count);
    }

    [Fact]
    public async Task Without_a_definition_the_form_asks_for_one_beside_its_field()
    {
        var answer = await sites.GetAsync("/what-if/compare?service=childrens-homes&definition=");

        Assert.Equal(400, answer.Status);
        Assert.Equal("Error: Choose a definition.", answer.Words("#definition-error"));
    }

    [Fact]
    public async Task Before_the_first_load_the_page_says_what_to_do()
    {
        var answer = await sites.GetAsync("/what-if/compare", Served.Empty);

        Assert.Contains("evenhand load data", answer.Words("main"), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("form"));
    }

    private static string Providers(string cell) => cell.Split(' ')[0];
}
