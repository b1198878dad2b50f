using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class MapTests(Sites sites)
{
    [Fact]
    public async Task A_model_without_findings_says_so_in_every_cell()
    {
        var row = (await sites.GetAsync("/evidence/map"))
            .Rows("map")
            .First(r => r[0] == "User-led organisation");

        Assert.All(row.Skip(1), c => Assert.Equal("no evidence found", c));
    }

    [Fact]
    public async Task A_cell_leads_to_as_many_findings_as_it_counts()
    {
        var answer = await sites.GetAsync("/evidence/map");
        var cell = answer.Page.QuerySelector("#map tbody a[href*='model=mutual_spinout']")!;

        var findings = await sites.GetAsync(cell.GetAttribute("href")!);

        var counted = int.Parse(Answered.Words(cell).Split(' ')[0], null);
        Assert.Equal(
            counted,
            findings
                .Rows("findings")
                .Count(r => r[1].StartsWith("Mutual", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_picture_has_a_circle_for_each_cell_with_findings_and_words_for_the_others()
    {
        var svg = (await sites.GetAsync("/evidence/map")).Page.QuerySelector(".eh-map svg")!;

        Assert.Equal(svg.QuerySelectorAll("a circle").Length, svg.QuerySelectorAll("a").Length);
        Assert.Contains(": no evidence found", svg.TextContent, StringComparison.Ordinal);
    }
}
