using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task A_filter_by_model_shows_findings_on_either_side_of_the_comparison()
    {
        var csv = (await sites.GetAsync("/evidence/all.csv?model=not_for_profit")).Csv;
        var (first, second) = (At(csv[0], "intervention_id"), At(csv[0], "comparator_id"));

        Assert.All(
            csv.Skip(1),
            r => Assert.Contains("not_for_profit", new[] { r[first], r[second] })
        );
        Assert.Contains(csv.Skip(1), r => r[first] != "not_for_profit");
    }

    [Fact]
    public async Task Findings_without_an_interested_source_are_fewer_and_none_of_them_promotes()
    {
        var all = await sites.GetAsync("/evidence?model=mutual_spinout");
        var some = await sites.GetAsync("/evidence?model=mutual_spinout&without-interest=yes");

        Assert.True(some.Rows("findings").Count < all.Rows("findings").Count);
        Assert.DoesNotContain("source: promotes", some.Text, StringComparison.Ordinal);
        Assert.Contains("source: promotes", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_fits_it_says_that_no_evidence_was_found()
    {
        var answer = await sites.GetAsync("/evidence?service=dialysis&maryland=5");

        Assert.Contains(
            "No evidence found that fits all of this",
            answer.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_search_says_why_each_was_found_and_marks_the_words()
    {
        var answer = await sites.GetAsync("/evidence?q=dialysis+deaths");
        var first = answer.Page.QuerySelector(".eh-hits li")!;

        Assert.Contains("were found among", answer.Words("main"), StringComparison.Ordinal);
        Assert.NotEmpty(first.QuerySelectorAll("dt"));
        Assert.Contains(
            first.QuerySelectorAll("mark"),
            m => m.TextContent.Equals("dialysis", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal("dialysis deaths", answer.Page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_found_is_cut_into_pages_that_hold_each_hit_once()
    {
        var first = await sites.GetAsync("/evidence?q=mortality");
        var second = await sites.GetAsync("/evidence?q=mortality&page=2");
        var all = (await sites.GetAsync("/evidence/search/hits.csv?q=mortality")).Csv.Count - 1;

        Assert.Equal(20, first.Page.QuerySelectorAll(".eh-hits > li").Length);
        Assert.True(all > 20);
        Assert.Empty(Links(first).Intersect(Links(second)));
        Assert.Equal("21", second.Page.QuerySelector(".eh-hits")!.GetAttribute("start"));

        static IEnumerable<string?> Links(Answered page) =>
            page.Page.QuerySelectorAll(".eh-hits h3 a").Select(a => a.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_nothing_is_found_it_says_what_to_try()
    {
        var answer = await sites.GetAsync("/evidence?q=mortalty");

        Assert.Equal("Nothing found", answer.Words("#hits"));
        Assert.Contains(
            answer.Page.QuerySelectorAll("main a"),
            a => a.GetAttribute("href") == "/evidence?q=mortality"
        );
    }

    private static int At(IReadOnlyList<string> headings, string key) =>
        headings.Index().First(h => h.Item == key).Index;
}
