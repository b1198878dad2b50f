using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

/// <summary>What becomes of a lesson.</summary>
public sealed class DecideTests(Sites sites)
{
    private const string Decide = "/merger/results/decide?example=county&answering=yes&lesson=";

    [Fact]
    public async Task A_lesson_made_a_task_appears_in_the_plan_with_its_source()
    {
        var answer = await sites.GetAsync(
            Decide
                + "L001&decision=task&name=Fill+the+director+posts&best=4&likely=8&worst=16&before=X02&by=Programme+director",
            Served.Empty
        );

        Assert.Equal(302, answer.Status);
        var location = answer.Headers["Location"];
        var lessons = await sites.GetAsync(location, Served.Empty);
        var decided = lessons
            .Rows("decisions")
            .Single(r => r[0].Contains("L001", StringComparison.Ordinal));
        Assert.Equal("Made a task (L001)", decided[1]);
        Assert.StartsWith("Programme director", decided[3], StringComparison.Ordinal);
        var tasks = (
            await sites.GetAsync(
                location.Replace("/lessons?", "/dates/tasks.csv?", StringComparison.Ordinal),
                Served.Empty
            )
        ).Csv;
        var task = tasks.Single(r => r[0] == "L001");
        Assert.Equal("Fill the director posts", task[1]);
        Assert.Equal("L001 S003", task[^1]);
    }

    [Fact]
    public async Task A_lesson_made_a_gate_stands_on_the_board_and_can_be_taken_back()
    {
        var answer = await sites.GetAsync(
            Decide + "L002&decision=gate&evidence=Letter+of+the+accounting+officer&by=Chair",
            Served.Empty
        );
        var location = answer.Headers["Location"];
        var board = await sites.GetAsync(
            location.Replace("/lessons?", "/ready?", StringComparison.Ordinal),
            Served.Empty
        );
        var back = await sites.GetAsync(
            location.Replace("/lessons?", "/decide?", StringComparison.Ordinal)
                + "&lesson=L002&answering=back",
            Served.Empty
        );
        var after = await sites.GetAsync(back.Headers["Location"], Served.Empty);

        Assert.Contains("L002", board.Words("#unknown + ul"), StringComparison.Ordinal);
        Assert.DoesNotContain("Made a gate", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_made_a_risk_is_drawn()
    {
        var answer = await sites.GetAsync(
            Decide
                + "L003&decision=risk&probability=60&task=P04&best=10&likely=20&worst=40&by=Chair",
            Served.Empty
        );
        var movers = (
            await sites.GetAsync(
                answer
                    .Headers["Location"]
                    .Replace("/lessons?", "/dates/movers.csv?", StringComparison.Ordinal),
                Served.Empty
            )
        ).Csv;

        Assert.Contains(movers, r => r[0] == "L003");
    }

    [Theory]
    [InlineData("L001&decision=aside&by=Chair", "Say why it is set aside")]
    [InlineData("L001&decision=aside&reason=x", "Say who decided")]
    [InlineData("L001&decision=task&by=x&best=4&likely=2&worst=1", "The three must rise")]
    [InlineData(
        "L001&decision=risk&by=x&best=1&likely=2&worst=3&probability=10",
        "Choose the task"
    )]
    public async Task A_decision_without_its_reason_its_person_or_its_figures_is_not_taken(
        string given,
        string says
    )
    {
        var page = await sites.GetAsync(Decide + given, Served.Empty);

        Assert.Equal(400, page.Status);
        Assert.Contains(says, page.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }
}
