using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Spending;

public sealed class ServiceTests(Sites sites)
{
    private const string Residential = "/spending/residential-care";

    [Fact]
    public async Task The_page_shows_what_the_return_of_2013_14_holds_with_year_and_unit()
    {
        var answer = await sites.GetAsync(Residential + "?year=2013-14");

        Assert.Equal(
            [
                "The authority's own provision £339",
                "Private providers £624",
                "Other public bodies £13",
                "Voluntary providers £43",
            ],
            answer.Rows("groups").Select(r => $"{r[0]} {r[1].Split(',')[0]}")
        );
        Assert.Contains("2013-14", answer.Words("#groups-caption"), StringComparison.Ordinal);
        Assert.Contains("pounds", answer.Words("#groups-caption"), StringComparison.Ordinal);
        Assert.Contains(
            "another year",
            answer.Words(".govuk-inset-text"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Own_provision_that_the_return_does_not_give_is_not_known_and_never_nought()
    {
        var answer = await sites.GetAsync(Residential + "?year=2008-09");

        Assert.Equal("not known", answer.Rows("groups")[0][1]);
        Assert.Contains("not nought", answer.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_year_of_the_table_leads_to_that_year()
    {
        var years = await sites.GetAsync(Residential + "?by=year");
        var links = years.Page.QuerySelectorAll("#groups tbody a").ToList();

        Assert.Equal(
            ["2008-09", "2010-11", "2012-13", "2013-14"],
            links.Select(a => a.TextContent)
        );
        foreach (var link in links)
        {
            var one = await sites.GetAsync(link.GetAttribute("href")!);
            Assert.Contains(
                link.TextContent,
                one.Words("#groups-caption"),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task The_file_holds_the_figures_of_the_page()
    {
        var page = await sites.GetAsync(Residential + "?by=region&year=2013-14");
        var csv = (await sites.GetAsync(Residential + "/groups.csv?by=region&year=2013-14")).Csv;

        Assert.Equal(
            csv.Skip(1).Select(r => $"{r[1]} {decimal.Parse(r[2], null):£#,0}"),
            page.Rows("groups")
                .Select(r =>
                    $"{r[0].Replace(" E12", "|", StringComparison.Ordinal).Split('|')[0]} {r[1]}"
                )
        );
    }

    [Fact]
    public async Task A_service_without_a_line_in_the_return_is_not_found_and_others_are_offered()
    {
        var answer = await sites.GetAsync("/spending/boarding-schools");

        Assert.Equal(404, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelectorAll("#service a[href^='/spending/']"));
    }

    [Fact]
    public async Task A_year_that_is_not_loaded_is_told_beside_its_field()
    {
        var answer = await sites.GetAsync(Residential + "?year=1999-00");

        Assert.Equal(400, answer.Status);
        Assert.Contains("2013-14", answer.Words("#year-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_return_the_page_says_that_none_is_loaded()
    {
        var answer = await sites.GetAsync(Residential, Served.MadeUp);

        Assert.Contains(
            "No spending return is loaded",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }
}
