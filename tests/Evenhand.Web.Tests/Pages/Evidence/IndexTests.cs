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

    private static int At(IReadOnlyList<string> headings, string key) =>
        headings.Index().First(h => h.Item == key).Index;
}
