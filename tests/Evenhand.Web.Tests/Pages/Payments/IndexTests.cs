using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Payments;

public sealed class IndexTests(Sites sites)
{
    private const int All = 126;
    private const int OnAPage = 100;

    [Fact]
    public async Task A_search_finds_what_is_as_all_its_conditions_say()
    {
        var answer = await Get(
            "?body=madeup&supplier=alpha+ltd&purpose=grounds&from=2025-04-01&to=2025-04-30&min=501&max=2,000"
        );

        var row = Assert.Single(answer.Rows("payments"));
        Assert.Equal(["Alpha Ltd", "Madeup Council", "1 April 2025", "Grounds", "£1,000"], row);
        Assert.Contains("1 payment of 1 body", answer.Words(".eh-lede"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credits_are_found_below_nought()
    {
        var answer = await Get("?max=-0.01");

        Assert.Equal("−£250", Assert.Single(answer.Rows("payments"))[4]);
    }

    [Fact]
    public async Task Pages_of_a_sorted_table_hold_all_rows_once_in_either_direction()
    {
        var links = new List<string>();
        foreach (var order in new[] { "ascending", "descending" })
        {
            var first = await Get($"?payments-sort=amount_gbp&payments-order={order}");
            var second = await Get(
                $"?payments-sort=amount_gbp&payments-order={order}&payments-page=2"
            );
            Assert.Equal(OnAPage, first.Rows("payments").Count);
            Assert.Equal(order == "ascending" ? "−£250" : "£2,000", first.Rows("payments")[0][4]);
            links =
            [
                .. new[] { first, second }.SelectMany(p =>
                    p.Page.QuerySelectorAll("#payments tbody a")
                        .Select(a => a.GetAttribute("href")!)
                ),
            ];
            Assert.Equal(All, links.Distinct().Count());
        }

        Assert.Equal(All, links.Count);
    }

    [Fact]
    public async Task The_file_holds_all_pages_of_what_was_asked()
    {
        var csv = (await sites.GetAsync("/payments/found.csv?supplier=beta", Served.Contracts)).Csv;

        Assert.Equal(121, csv.Count);
    }

    [Fact]
    public async Task The_address_of_a_paper_leads_to_the_page_with_the_same_rows()
    {
        var paper = await sites.GetAsync(
            "/payments/paper.html?supplier=alpha&by=supplier&payments-sort=payments&payments-order=ascending",
            Served.Contracts
        );

        // A paper has no links: the address stands in it as words.
        var at = paper.Page.Body!.TextContent.IndexOf("/payments?", StringComparison.Ordinal);
        var address = paper.Page.Body.TextContent[at..].Split([' ', '\n', ')', ','])[0];
        Assert.Equal(
            "/payments?supplier=alpha&by=supplier&order=count&reversed=yes&edition=4",
            address.TrimEnd('.')
        );
        var page = await sites.GetAsync(address.TrimEnd('.'), Served.Contracts);

        var row = Assert.Single(page.Rows("payments"));
        Assert.Equal(("ALPHA LIMITED", "3", "£1,250"), (row[0], row[1], row[5]));
        Assert.Equal(
            "ascending",
            Assert
                .Single(page.Page.QuerySelectorAll("#payments th[aria-sort]"))
                .GetAttribute("aria-sort")
        );
    }

    [Fact]
    public async Task A_page_and_limit_of_the_prompt_name_the_same_rows_here()
    {
        var page = await Get("?order=amount&limit=2&page=2");

        Assert.Equal(["£500", "£120"], page.Rows("payments").Select(r => r[4]));
        Assert.Contains(
            "Rows 3 to 4 of 126",
            page.Page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_month_leads_to_its_payments_and_a_row_without_a_name_nowhere()
    {
        var months = await Get("?by=month");
        var link = months.Page.QuerySelectorAll("#payments tbody a")[0].GetAttribute("href")!;
        var suppliers = await Get("?by=supplier");

        var april = await sites.GetAsync(link, Served.Contracts);

        Assert.Equal(5, april.Rows("payments").Count);
        Assert.Equal(5, suppliers.Rows("payments").Count);
        Assert.Equal(3, suppliers.Page.QuerySelectorAll("#payments tbody a").Length);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_told_at_its_field()
    {
        var answer = await Get("?from=2025-02-30&min=much&by=colour&order=up");

        Assert.Equal(400, answer.Status);
        Assert.All(
            ["from", "min", "by", "order"],
            field =>
            {
                Assert.Single(
                    answer.Page.QuerySelectorAll($".govuk-error-summary a[href='#{field}']")
                );
                Assert.NotNull(answer.Page.GetElementById(field));
            }
        );
    }

    [Fact]
    public async Task An_edition_without_payments_says_how_to_load_some()
    {
        var answer = await sites.GetAsync("/payments", Served.MadeUp);

        Assert.Equal(200, answer.Status);
        Assert.Contains(
            "No file of payments is loaded",
            answer.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Persons_and_markup_stand_nowhere()
    {
        var answer = await Get("?from=2025-04-01&to=2025-05-06");

        Assert.DoesNotContain("Mrs A", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
        Assert.Contains(
            answer.Rows("payments"),
            r => r[0].Contains("A person, name not kept", StringComparison.Ordinal)
        );
    }

    private Task<Answered> Get(string question) =>
        sites.GetAsync("/payments" + question, Served.Contracts);
}
