using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Mergers;

public sealed class CasesTests(Sites sites)
{
    [Fact]
    public async Task All_53_cases_are_on_two_pages_and_in_one_download()
    {
        var first = await sites.GetAsync("/mergers/cases", Served.Empty);
        var second = await sites.GetAsync("/mergers/cases?cases-page=2", Served.Empty);
        var csv = (await sites.GetAsync("/mergers/cases/all.csv", Served.Empty)).Csv;

        Assert.Equal(53, first.Rows("cases").Count + second.Rows("cases").Count);
        Assert.Equal(54, csv.Count);
    }

    [Fact]
    public async Task A_filter_by_kind_and_nation_leaves_those_alone()
    {
        var csv = (
            await sites.GetAsync("/mergers/cases/all.csv?kind=council&nation=England", Served.Empty)
        ).Csv;
        var (kind, nation) = (At(csv[0], "kind"), At(csv[0], "nation"));

        Assert.True(csv.Count > 5);
        Assert.All(csv.Skip(1), r => Assert.Equal(("council", "England"), (r[kind], r[nation])));
    }

    [Fact]
    public async Task A_stated_price_stands_beside_the_year_of_its_prices_and_a_year_beyond_the_index_is_not_deflated()
    {
        var csv = (await sites.GetAsync("/mergers/cases/all.csv", Served.Empty)).Csv;
        var (spent, year, real) = (
            At(csv[0], "cost_actual"),
            At(csv[0], "price_year"),
            At(csv[0], "cost_real")
        );
        var equality = csv.Single(r => r[0] == "ehrc-2007");
        var later = csv.Single(r => r[0] == "nhse-dhsc-2025");

        Assert.Equal(("38.8", "2007"), (equality[spent], equality[year]));
        Assert.True(
            double.Parse(equality[real], System.Globalization.CultureInfo.InvariantCulture) > 50
        );
        Assert.Equal(("2025", ""), (later[year], later[real]));
    }

    private static int At(IReadOnlyList<string> headings, string key) =>
        headings.Index().First(h => h.Item == key).Index;
}
