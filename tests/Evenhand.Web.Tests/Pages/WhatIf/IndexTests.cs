using AngleSharp.Dom;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.WhatIf;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task A_simulation_at_its_address_shows_what_stays_and_what_goes()
    {
        var answer = await sites.GetAsync(Visit.Result);

        Assert.Equal(
            ["May go on 626 3,025", "May not go on 3,320 11,250", "Not known 0 0"],
            answer.Rows("totals").Select(r => string.Join(' ', r.Take(3)))
        );
        var lede = answer.Words(".eh-lede");
        Assert.Contains("626 of 3,946 providers", lede, StringComparison.Ordinal);
        Assert.Contains("3,025 of 14,275 places", lede, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_definition_stands_side_by_side_with_the_figures_of_the_csv_file()
    {
        var page = await sites.GetAsync(Visit.Result);
        var csv = (await sites.GetAsync(File("definitions.csv"))).Csv;

        Assert.Equal(
            csv.Skip(1)
                .Select(r =>
                    $"{r[4]} {r[5]} places | {r[6]} {r[7]} places | {r[8]} {r[9]} places | {r[10]} at most {r[11]}"
                ),
            page.Rows("definitions").Select(Figures)
        );
        Assert.All(
            csv.Skip(1).Zip(page.Rows("definitions")),
            pair =>
            {
                Assert.StartsWith(pair.First[1], pair.Second[0], StringComparison.Ordinal);
                Assert.Contains(
                    "Law of " + pair.First[2],
                    pair.Second[0],
                    StringComparison.Ordinal
                );
                Assert.Equal(
                    pair.First[3] == "no",
                    pair.Second[0].EndsWith(", not in force", StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public async Task The_pages_of_the_areas_hold_the_figures_of_the_csv_file_each_area_once()
    {
        var csv = (await sites.GetAsync(File("areas.csv"))).Csv;
        var rows = new List<IReadOnlyList<string>>();
        var next = Visit.Result;
        while (next is not null)
        {
            var answer = await sites.GetAsync(next);
            rows.AddRange(answer.Rows("areas"));
            next = answer.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(
            csv.Skip(1)
                .Select(r =>
                    $"{r[3]} {Places(r[6])} | {r[4]} {Places(r[7])} | {r[5]} {Places(r[8])}"
                ),
            rows.Select(Figures)
        );
        Assert.All(
            csv.Skip(1).Zip(rows),
            pair =>
            {
                Assert.StartsWith(pair.First[1], pair.Second[0], StringComparison.Ordinal);
                Assert.Contains(pair.First[0], pair.Second[0], StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Sorting_one_table_leaves_the_other_and_the_question_as_they_are()
    {
        var page = (await sites.GetAsync(Visit.Result + "&areas-page=2&unknowns=in")).Page;

        var sort = page.QuerySelectorAll("#definitions thead a")
            .First(a => a.TextContent == "places, sort")
            .GetAttribute("href")!;
        var sorted = await sites.GetAsync(sort);

        Assert.EndsWith("#definitions", sort, StringComparison.Ordinal);
        Assert.Equal(
            page.QuerySelector("h1")!.TextContent,
            sorted.Page.QuerySelector("h1")!.TextContent
        );
        Assert.Equal(
            "2",
            sorted
                .Page.QuerySelector(
                    "[aria-current=page].govuk-pagination__link, .govuk-pagination [aria-current=page]"
                )!
                .TextContent
        );
        Assert.Equal(
            "in",
            sorted.Page.QuerySelector("input[name=unknowns][checked]")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task The_form_asks_and_the_same_form_stands_folded_on_the_result_with_what_was_chosen()
    {
        var ask = (await sites.GetAsync("/what-if")).Page;
        var result = (await sites.GetAsync(Visit.Result + "&area=Leeds&unknowns=out")).Page;

        Assert.Null(ask.QuerySelector("details form"));
        Assert.Equal(
            ["bounds"],
            ask.QuerySelectorAll("form input[name=unknowns][checked]")
                .Select(i => i.GetAttribute("value"))
        );
        Assert.Equal(
            ["childrens-homes", "ofsted-voluntary-or-public", "E08000035", "2025-03-31"],
            result
                .QuerySelectorAll("details form option[selected]")
                .Select(o => o.GetAttribute("value"))
        );
        Assert.Equal(
            ["out"],
            result
                .QuerySelectorAll("details input[name=unknowns][checked]")
                .Select(i => i.GetAttribute("value"))
        );
    }

    [Fact]
    public async Task Unknown_providers_are_shown_apart_unless_one_says_how_to_count_them()
    {
        const string address =
            "/what-if?service=childrens-homes&as-of=2025-03-31&definition=charity";

        Assert.Equal(["0", "0", "3,946"], await Providers(address));
        Assert.Equal(["3,946", "0", "0"], await Providers(address + "&unknowns=in"));
        Assert.Equal(["0", "3,946", "0"], await Providers(address + "&unknowns=out"));

        async Task<IEnumerable<string>> Providers(string path) =>
            (await sites.GetAsync(path)).Rows("totals").Select(r => r[1]);
    }

    [Fact]
    public async Task A_definition_of_another_country_is_said_to_be_a_what_if()
    {
        var answer = await sites.GetAsync(
            "/what-if?service=childrens-homes&definition=wales-not-for-profit-entity"
        );

        Assert.Contains(
            "law in Wales, not in England",
            answer.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains("Not legal advice", answer.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_asks_for_service_and_policy()
    {
        var answer = await sites.GetAsync(
            "/what-if?service=&definition=&area=&as-of=2025-03-31&unknowns=bounds"
        );

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            [("#service", "Choose a service."), ("#policy", "Choose a policy.")],
            answer
                .Page.QuerySelectorAll(".govuk-error-summary a")
                .Select(a => (a.GetAttribute("href")!, a.TextContent))
        );
    }

    [Fact]
    public async Task Every_fault_leads_to_its_field_in_the_order_of_the_form()
    {
        var answer = await sites.GetAsync(Visit.Named("what-if-all-wrong"));

        var links = answer
            .Page.QuerySelectorAll(".govuk-error-summary a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.Equal(["#policy", "#as-of", "#unknowns", "#from", "#edition"], links);
        var fields = answer
            .Page.QuerySelectorAll("form [id]")
            .Select(e => "#" + e.Id)
            .Where(links.Contains);
        Assert.Equal(links, fields);
        Assert.All(links, l => Assert.NotNull(answer.Page.QuerySelector(l + "-error")));
    }

    [Theory]
    [InlineData("service=no-such&definition=charity", "#service")]
    [InlineData("service=childrens-homes&definition=no-such", "#definition")]
    [InlineData("service=childrens-homes&definition=charity&area=Nowhere", "#area")]
    [InlineData("service=childrens-homes&definition=charity&as-of=1999-01-01", "#as-of")]
    [InlineData("service=childrens-homes&definition=charity&unknowns=2", "#unknowns")]
    [InlineData("service=childrens-homes&definition=charity&edition=7", "#edition")]
    [InlineData("service=childrens-homes&definition=charity&from=tomorrow", "#from")]
    public async Task A_name_that_is_not_found_is_told_beside_its_field(string query, string field)
    {
        var answer = await sites.GetAsync("/what-if?" + query);

        Assert.Equal(400, answer.Status);
        var link = Assert.Single(answer.Page.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Equal(field, link.GetAttribute("href"));
        Assert.NotNull(answer.Page.QuerySelector("form " + field));
        Assert.Equal("Error: " + link.TextContent, answer.Words(field + "-error"));
    }

    [Theory]
    [InlineData("service")]
    [InlineData("definition")]
    [InlineData("area")]
    [InlineData("as-of")]
    [InlineData("unknowns")]
    [InlineData("from")]
    [InlineData("edition")]
    public async Task Markup_in_an_address_comes_back_as_words(string field)
    {
        const string markup = "%22%27%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["service"] = "childrens-homes",
            ["definition"] = "charity",
            [field] = markup,
        };

        var answer = await sites.GetAsync(
            "/what-if?" + string.Join('&', values.Select(v => $"{v.Key}={v.Value}"))
        );

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "<script>alert(1)",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Before_the_first_load_the_page_says_what_to_do_and_offers_no_form()
    {
        var answer = await sites.GetAsync("/what-if", Served.Empty);

        Assert.Equal(200, answer.Status);
        Assert.Contains("evenhand load data", answer.Words("main"), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("form"));
    }

    private static string Places(string count) => count + (count == "1" ? " place" : " places");

    private static string Figures(IReadOnlyList<string> row) =>
        string.Join(" | ", row.Skip(1)).Replace(",", "", StringComparison.Ordinal);

    private static string File(string name) =>
        Visit.Result.Replace("/what-if?", $"/what-if/{name}?", StringComparison.Ordinal);
}
