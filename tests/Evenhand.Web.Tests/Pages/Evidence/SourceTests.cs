using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class SourceTests(Sites sites)
{
    [Fact]
    public async Task A_source_shows_its_interest_and_every_finding_that_was_read_in_it()
    {
        var answer = await sites.GetAsync("/evidence/sources/S035");
        var csv = (await sites.GetAsync("/evidence/all.csv")).Csv;
        var source = csv[0].Index().First(h => h.Item == "source").Index;

        Assert.Contains("promotes a model", answer.Text, StringComparison.Ordinal);
        Assert.Equal(csv.Count(r => r[source] == "S035"), answer.Rows("findings").Count);
    }

    [Fact]
    public async Task A_source_without_numbers_says_what_it_is_cited_for() =>
        Assert.Contains(
            "no number from it",
            (await sites.GetAsync("/evidence/sources/S096")).Text,
            StringComparison.Ordinal
        );
}
