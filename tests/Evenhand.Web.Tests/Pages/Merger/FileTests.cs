using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

/// <summary>A merger given as a file.</summary>
public sealed class FileTests(Sites sites)
{
    private static readonly string Example = File.ReadAllText(
        Repository.At("mergers", "examples", "county-into-two-unitaries.yaml")
    );

    [Fact]
    public async Task A_file_that_is_pasted_becomes_a_link_to_its_plan_and_can_be_had_again()
    {
        var answer = await Posting.PostAsync(sites, "/merger/file", ("file", Example));

        Assert.Equal(302, answer.Status);
        var link = answer.Headers["Location"];
        Assert.StartsWith("/merger/results?file=", link, StringComparison.Ordinal);
        var again = await sites.GetAsync(
            link.Replace("/results?", "/results/merger.yaml?", StringComparison.Ordinal),
            Served.Empty
        );
        Assert.Equal(Example, again.Text);
    }

    [Theory]
    [InlineData("kind: council", "kind: marriage", "kind: This word is not known here")]
    [InlineData("flags: [has_stock]", "flags: [has_stok]", "There is no such flag")]
    [InlineData("wished: 2029-04-01", "wished: 2020-04-01", "wished opening does not lie after")]
    [InlineData("from: county", "from: shire", "from: This word is not known here")]
    [InlineData("before: [X02]", "before: [D01]", "circle")]
    [InlineData("old:", "old: [", "Line")]
    public async Task A_broken_file_is_told_of_and_stays_in_the_box(
        string was,
        string becomes,
        string says
    )
    {
        var broken = Example.Replace(was, becomes, StringComparison.Ordinal);

        var answer = await Posting.PostAsync(sites, "/merger/file", ("file", broken));

        Assert.Equal(400, answer.Status);
        Assert.Contains(
            says,
            answer.Words(".govuk-error-summary"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            broken.ReplaceLineEndings("\n").TrimEnd(),
            answer.Page.QuerySelector("#file")!.TextContent.TrimEnd()
        );
    }
}
