using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Sources;

public sealed class RejectsTests(Sites sites)
{
    [Fact]
    public async Task Every_row_that_was_left_out_is_told_once_with_its_line_and_the_reason()
    {
        var first = await sites.GetAsync("/sources/rejects", Served.MadeUp);
        var second = await sites.GetAsync(
            first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!,
            Served.MadeUp
        );

        var rows = first.Rows("rejects").Concat(second.Rows("rejects")).ToList();
        // Title, header and the one good row stand before them.
        Assert.Equal(
            Enumerable
                .Range(4, ServedHomes.Rejected)
                .Select(line => $"provider_at_march_2022.csv Line {line}"),
            rows.Select(r => r[0])
        );
        Assert.All(
            rows,
            r =>
            {
                Assert.Equal(("Places", ServedHomes.Hostile), (r[1], r[2]));
                Assert.Contains("Expected: a whole number", r[3], StringComparison.Ordinal);
            }
        );
        Assert.Null(second.Page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Markup_in_a_rejected_row_is_shown_as_words()
    {
        var answer = await sites.GetAsync("/sources/rejects", Served.MadeUp);

        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Served.Contracts)]
    [InlineData(Served.Empty)]
    public async Task Where_no_row_was_left_out_the_page_says_so(Served home)
    {
        var answer = await sites.GetAsync("/sources/rejects", home);

        Assert.Equal(200, answer.Status);
        Assert.Contains("No row was left out.", answer.Words("main"), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("table"));
    }
}
