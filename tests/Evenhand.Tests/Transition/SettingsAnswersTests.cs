using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary>What a form says of how a plan is drawn, and what then stands in the file.</summary>
public sealed class SettingsAnswersTests
{
    private static readonly (string, string)[] Other =
    [
        ("correlation", "0.55"),
        ("durations", "triangular"),
        ("calendar", "off"),
        ("passes", "3,000"),
        ("seed", "0"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("plan:\n  correlation: 0.1 # few people\n\n# What is wished.\nwished: 2029-01-01")]
    public void What_was_given_reads_back_the_same_and_the_plan_is_drawn_so(string more)
    {
        var text = Mergers.Text(more);
        var merger = Mergers.Read(text).Value;

        var written = MergerFileText.WithSettings(
            text,
            SettingsAnswers.Take(merger, Given(Other)).Value
        );

        var read = Mergers.Read(written).Value;
        Assert.Equal(
            new PlanSettings(0.55, SpreadShape.Triangular, Calendar: false, 3000, 0),
            read.Settings
        );
        Assert.Equal(
            more.Length > 0,
            written.Contains("# What is wished.\nwished: 2029-01-01", StringComparison.Ordinal)
        );
        var plan = Mergers.Desk.Plan(read).Value;
        Assert.Equal(
            (3000, 0, 0.55, "triangular", "weeks of seven days"),
            (
                plan.Draws.Passes,
                plan.Draws.Seed,
                plan.Draws.Correlation,
                plan.Draws.Shape,
                plan.Calendar
            )
        );
    }

    [Fact]
    public void A_file_that_says_nothing_is_drawn_as_by_default_and_whoever_asks_otherwise_is_heard()
    {
        var merger = Mergers.Read(Mergers.Text("plan:\n  passes: 400\n  seed: 7")).Value;

        Assert.Equal(PlanSettings.Default, Mergers.Read(Mergers.Text("")).Value.Settings);
        Assert.Equal(PlanSettings.Default with { Passes = 400, Seed = 7 }, merger.Settings);
        Assert.Equal((400, 7), Drawn(null, null));
        Assert.Equal((500, 9), Drawn(500, 9));

        (int, int) Drawn(int? passes, int? seed)
        {
            var draws = Mergers.Desk.Plan(merger, passes, seed).Value.Draws;
            return (draws.Passes, draws.Seed);
        }
    }

    [Theory]
    [InlineData("passes", "0")]
    [InlineData("passes", "200001")]
    [InlineData("passes", "1.5")]
    [InlineData("seed", "-1")]
    [InlineData("correlation", "1")]
    [InlineData("calendar", "sometimes")]
    public void A_file_with_a_wrong_setting_is_refused_with_its_key_and_line(
        string key,
        string value
    )
    {
        var problem = Assert.Single(
            Mergers.Read(Mergers.Text($"plan:\n  {key}: {value}")).Problems
        );

        Assert.Equal((key, 15L), (problem.Field, problem.Line));
    }

    [Theory]
    [InlineData("correlation", "1", "from 0 to below 1")]
    [InlineData("correlation", "", "from 0 to below 1")]
    [InlineData("durations", "flat", "Choose a shape")]
    [InlineData("calendar", "", "Say what a week is")]
    [InlineData("passes", "200001", "whole number from 1 to 200,000")]
    [InlineData("passes", "0", "whole number from 1 to 200,000")]
    [InlineData("seed", "1.5", "whole number from 0 to 2,147,483,647")]
    public void What_cannot_be_taken_is_told_with_its_field(string field, string value, string says)
    {
        var taken = SettingsAnswers.Take(
            Mergers.Read(Mergers.Text("")).Value,
            Given([.. Other.Where(o => o.Item1 != field), (field, value)])
        );

        var problem = Assert.Single(taken.Problems);
        Assert.Equal(field, problem.Field);
        Assert.Contains(says, problem.What, StringComparison.Ordinal);
    }

    private static Func<string, IReadOnlyList<string>> Given(
        IReadOnlyList<(string Field, string Value)> given
    ) => field => [.. given.Where(g => g.Field == field).Select(g => g.Value)];
}
