using System.Globalization;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Contracts;

public sealed class EndingTests(Sites sites)
{
    [Fact]
    public async Task Every_contract_ends_within_the_months_that_were_asked_and_the_first_to_end_stands_first()
    {
        var page = await sites.GetAsync("/contracts/ending?from=2022-11-01&months=12");
        var link = page
            .Page.QuerySelector("a[href^='/contracts/found.csv']")!
            .GetAttribute("href")!;
        var csv = (await sites.GetAsync(link)).Csv;
        var end = csv[0].ToList().FindIndex(c => c is "end" or "End");

        var ends = csv.Skip(1)
            .Select(r => DateOnly.Parse(r[end], CultureInfo.InvariantCulture))
            .ToList();

        Assert.True(ends.Count > 3);
        Assert.All(ends, d => Assert.InRange(d, new(2022, 11, 1), new(2023, 11, 1)));
        Assert.Equal(ends.Order(), ends);
        Assert.Equal(Math.Min(50, ends.Count), page.Rows("contracts").Count);
    }

    [Fact]
    public async Task More_months_find_no_fewer()
    {
        var found = new List<int>();
        foreach (var months in new[] { 3, 6, 12, 24 })
        {
            var page = await sites.GetAsync($"/contracts/ending?from=2022-11-01&months={months}");
            found.Add(page.Rows("contracts").Count);
        }

        Assert.Equal(found.Order(), found);
        Assert.True(found[0] < found[^1]);
    }

    [Fact]
    public async Task Without_a_day_it_looks_ahead_from_today()
    {
        var page = await sites.GetAsync("/contracts/ending", Served.Contracts);

        Assert.Equal(200, page.Status);
        Assert.Equal(
            TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            page.Page.GetElementById("from")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task What_cannot_be_asked_is_told_at_its_field()
    {
        var page = await sites.GetAsync("/contracts/ending?from=soon&months=7");
        var months = await sites.GetAsync("/contracts/ending?months=7");

        Assert.Equal((400, 400), (page.Status, months.Status));
        Assert.Single(page.Page.QuerySelectorAll(".govuk-error-summary a[href='#from']"));
        Assert.Single(months.Page.QuerySelectorAll(".govuk-error-summary a[href='#months']"));
    }
}
