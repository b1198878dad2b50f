using System.Globalization;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Publishers;

public sealed class PublisherTests(Sites sites)
{
    [Fact]
    public async Task Oddities_are_counted_and_their_examples_lead_to_the_process()
    {
        var page = await sites.GetAsync("/publishers/ocds-b5fd17");
        var faults = (await sites.GetAsync("/publishers/ocds-b5fd17/faults.csv")).Csv;
        var all = (await sites.GetAsync("/publishers/faults.csv")).Csv;
        var link = page.Page.QuerySelector("#examples tbody a")!.GetAttribute("href")!;

        Assert.Equal(page.Rows("faults").Count + 1, faults.Count);
        Assert.All(faults.Skip(1), r => Assert.Contains(all, a => a.SequenceEqual(r)));
        Assert.All(page.Rows("faults"), r => Assert.True(Number(r[1]) > 0));
        Assert.Equal(200, (await sites.GetAsync(link.Split('#')[0])).Status);
    }

    [Fact]
    public async Task Every_path_has_a_share_above_nought_and_at_most_one()
    {
        var csv = (await sites.GetAsync("/publishers/ocds-b5fd17/coverage.csv")).Csv;

        Assert.True(csv.Count > 50);
        Assert.All(
            csv.Skip(1),
            r => Assert.InRange(double.Parse(r[2], CultureInfo.InvariantCulture), 0.000001, 1)
        );
    }

    [Fact]
    public async Task A_publisher_that_is_not_there_is_not_found()
    {
        var page = await sites.GetAsync("/publishers/ocds-none");

        Assert.Equal(404, page.Status);
        Assert.Single(page.Page.QuerySelectorAll(".govuk-error-summary a[href='#publisher']"));
    }

    [Fact]
    public async Task Before_the_first_load_the_page_says_what_to_do()
    {
        var page = await sites.GetAsync("/publishers/ocds-b5fd17", Served.Empty);

        Assert.Equal(200, page.Status);
        Assert.Single(page.Page.QuerySelectorAll(".govuk-inset-text"));
    }

    private static long Number(string text) =>
        long.Parse(text.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
