using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Contracts;

public sealed class IndexTests(Sites sites)
{
    private const int OnAPage = 50;

    [Fact]
    public async Task A_search_finds_what_is_as_all_its_conditions_say()
    {
        var answer = await Get(
            "?buyer=exampleshire&supplier=helping&cpv=853113,99&live=2026-01-01&at-least=1000"
        );

        var row = Assert.Single(answer.Rows("contracts"));
        Assert.Contains("Short breaks, north", row[0], StringComparison.Ordinal);
        Assert.Equal(
            ["Exampleshire Council", "Helping Hands Ltd", "£125,000"],
            row.Skip(1).Take(3)
        );
        Assert.Equal("from 1 April 2025 to 31 March 2027", row[4]);
    }

    [Fact]
    public async Task A_contract_leads_to_its_process()
    {
        var answer = await Get("?supplier=carers");
        var link = Assert.Single(answer.Page.QuerySelectorAll("#contracts tbody a"));

        var process = await sites.GetAsync(link.GetAttribute("href")!, Served.Contracts);

        Assert.EndsWith(
            "Short breaks for disabled children",
            process.Words("h1"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pages_of_a_sorted_table_hold_all_rows_once_and_those_without_a_value_last()
    {
        var first = await Get("?contracts-sort=value_gbp&contracts-order=ascending");
        var second = await Get(
            "?contracts-sort=value_gbp&contracts-order=ascending&contracts-page=2"
        );
        var csv = (await sites.GetAsync("/contracts/found.csv", Served.Contracts)).Csv;

        Assert.Equal(OnAPage, first.Rows("contracts").Count);
        Assert.Equal(csv.Count - 1, first.Rows("contracts").Count + second.Rows("contracts").Count);
        var values = first
            .Rows("contracts")
            .Concat(second.Rows("contracts"))
            .Select(r => r[3])
            .ToList();
        var known = values.TakeWhile(v => v != "not known").Select(Number).ToList();
        Assert.Equal(known.Order(), known);
        Assert.All(values.Skip(known.Count), v => Assert.Equal("not known", v));
        Assert.True(known.Count < values.Count);
    }

    [Fact]
    public async Task The_file_holds_what_the_conditions_of_the_page_leave()
    {
        var csv = await sites.GetAsync("/contracts/found.csv?supplier=carers", Served.Contracts);

        Assert.Equal(2, csv.Csv.Count);
        Assert.Contains("Carers' Trust", csv.Csv[1][1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_told_at_its_field()
    {
        var answer = await Get("?live=2025-02-30&at-least=much&cpv=care");

        Assert.Equal(400, answer.Status);
        Assert.All(
            ["live", "at-least", "cpv"],
            field =>
                Assert.Single(
                    answer.Page.QuerySelectorAll($".govuk-error-summary a[href='#{field}']")
                )
        );
        Assert.True(answer.Page.QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task An_edition_without_contracts_says_how_to_load_some()
    {
        var answer = await sites.GetAsync("/contracts", Served.MadeUp);

        Assert.Contains(
            "No contract is loaded",
            answer.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
        Assert.Empty(answer.Page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task Markup_in_a_title_is_shown_as_words()
    {
        var answer = await Get("?supplier=script");

        Assert.Contains(
            ServedHomes.Hostile,
            answer.Rows("contracts")[0][0],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
    }

    private static decimal Number(string pounds) =>
        decimal.Parse(
            pounds.TrimStart('£').Replace(",", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private Task<Answered> Get(string question) =>
        sites.GetAsync("/contracts" + question, Served.Contracts);
}
