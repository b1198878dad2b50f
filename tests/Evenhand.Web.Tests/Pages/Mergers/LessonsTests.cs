using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Mergers;

public sealed class LessonsTests(Sites sites)
{
    [Fact]
    public async Task A_question_finds_its_lesson_says_why_and_shows_a_screenful_at_most()
    {
        var page = await sites.GetAsync(
            "/mergers/lessons?words=Directors+missing+on+the+opening+day",
            Served.Empty
        );
        var rows = page.Rows("lessons");

        Assert.InRange(rows.Count, 1, 10);
        Assert.Contains(rows.Take(5), r => r[0].Contains("L001", StringComparison.Ordinal));
        Assert.All(
            rows,
            r => Assert.Contains("has words of the question", r[2], StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_words_those_on_which_most_hung_come_first()
    {
        var csv = (
            await sites.GetAsync("/mergers/lessons/found.csv?workstream=people", Served.Empty)
        ).Csv;
        var (why, workstream) = (
            csv[0].Index().First(h => h.Item == "why").Index,
            csv[0].Index().First(h => h.Item == "workstream").Index
        );

        Assert.Contains("the opening itself", csv[1][why], StringComparison.Ordinal);
        Assert.All(csv.Skip(1), r => Assert.Equal("people", r[workstream]));
    }

    [Fact]
    public async Task A_flag_leaves_those_alone_that_matter_under_it()
    {
        var page = await sites.GetAsync("/mergers/lessons?flag=exits_planned", Served.Empty);

        Assert.NotEmpty(page.Rows("lessons"));
        Assert.All(
            page.Rows("lessons"),
            r =>
                Assert.Contains("matters where people are to leave", r[2], StringComparison.Ordinal)
        );
    }
}
