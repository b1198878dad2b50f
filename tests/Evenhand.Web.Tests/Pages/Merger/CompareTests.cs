using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class CompareTests(Sites sites)
{
    private static readonly string Example = File.ReadAllText(
        Repository.At("mergers", "examples", "county-into-two-unitaries.yaml")
    );

    [Fact]
    public async Task Two_versions_show_what_has_changed_and_what_that_does_to_the_opening()
    {
        var later = Example.Replace(
            "weeks: [12, 24, 52]",
            "weeks: [60, 90, 120]",
            StringComparison.Ordinal
        );
        var answer = await Posting.PostAsync(
            sites,
            "/merger/compare",
            ("file1", Example),
            ("file2", later)
        );

        Assert.Equal(302, answer.Status);
        var page = await sites.GetAsync(answer.Headers["Location"], Served.Empty);
        Assert.Contains(
            "later than the first version",
            page.Words(".eh-lede"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            page.Rows("tasks"),
            r =>
                r[0].Contains("T03", StringComparison.Ordinal)
                && r[1].Contains("became", StringComparison.Ordinal)
        );
        Assert.Equal(4, page.Rows("openings").Count);
    }

    [Fact]
    public async Task What_is_wrong_with_either_is_told_and_both_stay_in_their_boxes()
    {
        var answer = await Posting.PostAsync(
            sites,
            "/merger/compare",
            ("file1", Example),
            ("file2", "id: x")
        );

        Assert.Equal(400, answer.Status);
        Assert.Contains("Wold and Vale", answer.Words("#file1"), StringComparison.Ordinal);
        Assert.Equal("id: x", answer.Words("#file2"));
    }
}
