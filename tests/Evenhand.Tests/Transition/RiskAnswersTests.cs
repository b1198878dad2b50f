using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Xunit;

namespace Evenhand.Tests.Transition;

/// <summary>What a form says of a risk, and what then stands in the file.</summary>
public sealed class RiskAnswersTests
{
    private const string OfLesson = """
        lessons:
          - id: L001
            decision: risk
            by: Programme director
            on: 2027-06-14
            probability: 0.4
            tasks: [M03]
            weeks: [1, 2, 3]
        """;

    private static readonly string County = File.ReadAllText(Mergers.Path(Mergers.County))
        .ReplaceLineEndings("\n");

    private static readonly (string, string)[] Flood =
    [
        ("name", "The archive is flooded: 'all' of it"),
        ("probability", "12.5 %"),
        ("task-1", "M10"),
        ("task-3", "W-CH1"),
        ("best", "2"),
        ("likely", "4.5"),
        ("worst", "1,0"),
    ];

    [Fact]
    public void A_changed_risk_reads_back_as_it_was_given_and_the_rest_of_the_file_stays()
    {
        var text = MergerFileText.WithRisks(County, Take(County, "R-ORDER", null, Flood));

        var (before, read) = (Mergers.Read(County).Value, Mergers.Read(text).Value);
        var risk = read.Risks[0];
        Assert.Equal(
            ("R-ORDER", "The archive is flooded: 'all' of it", 0.125),
            (risk.Id, risk.Name, risk.Probability)
        );
        Assert.Equal(["M10", "W-CH1"], risk.Tasks);
        Assert.Equal(
            (2, 4.5, 10),
            (risk.Weeks.Optimistic, risk.Weeks.Likely, risk.Weeks.Pessimistic)
        );
        Assert.Equal(MergerFileText.RiskOf(before, "R-ICT"), MergerFileText.RiskOf(read, "R-ICT"));
        Assert.Equal(before.Evidence, read.Evidence);
        Assert.Equal(before.Settings, read.Settings);
    }

    [Fact]
    public void A_new_risk_gets_an_id_of_its_own_and_is_drawn_with_the_plan()
    {
        var once = Mergers.Text("");
        var text = MergerFileText.WithRisks(
            once,
            Take(
                once,
                "new",
                null,
                [
                    ("name", "The order is late"),
                    ("probability", "100"),
                    ("task-1", "X02"),
                    ("best", "30"),
                    ("likely", "30"),
                    ("worst", "30"),
                ]
            )
        );
        var twice = Take(text, "new", null, Flood[..3].Concat(Flood[4..]).ToArray());

        Assert.Equal(["RISK1", "RISK2"], twice.Risks.Select(r => r.Id));
        Assert.Equal(
            Mergers.Plan(once).Vesting.P50.Weeks + 30,
            Mergers.Plan(text).Vesting.P50.Weeks,
            1.0
        );
        Assert.Equal(
            ("RISK1", "The order is late", 1.0, 30.0),
            Mergers.Plan(text).Risks.Select(r => (r.Id, r.Name, r.Probability, r.Likely)).Single()
        );
    }

    [Fact]
    public void A_risk_taken_out_is_gone_and_the_last_one_takes_its_part_of_the_file_along()
    {
        var one = MergerFileText.WithRisks(County, Take(County, "R-ORDER", RiskAnswers.Out, []));
        var none = MergerFileText.WithRisks(one, Take(one, "R-ICT", RiskAnswers.Out, []));

        Assert.Equal(["R-ICT"], Mergers.Read(one).Value.Risks.Select(r => r.Id));
        Assert.Empty(Mergers.Read(none).Value.Risks);
        Assert.DoesNotContain("\nrisks:", none, StringComparison.Ordinal);
    }

    [Fact]
    public void A_risk_that_a_lesson_became_is_changed_with_the_decision_and_is_not_written_twice()
    {
        var text = Mergers.Text(OfLesson);
        var merger = Mergers.Read(text).Value;

        var refused = RiskAnswers.Take(
            merger,
            Mergers.Desk.Library.Playbook,
            "L001",
            null,
            Given(Flood)
        );
        var added = MergerFileText.WithRisks(
            text,
            Take(text, "new", null, Flood.Where(f => f.Item2 != "W-CH1").ToArray())
        );

        Assert.Equal("Change the decision.", Assert.Single(refused.Problems).ToDo);
        Assert.True(merger.IsRiskOfLesson("L001"));
        var read = Mergers.Read(added).Value;
        Assert.Equal(["RISK1", "L001"], read.Risks.Select(r => r.Id));
        Assert.False(read.IsRiskOfLesson("RISK1"));
    }

    [Fact]
    public void An_id_that_yaml_would_take_for_its_own_and_a_small_chance_survive_the_change_of_another_risk()
    {
        var text = Mergers.Text(
            """
            risks:
              - {id: '1: #a', name: Rare, probability: 0.00005, tasks: [M10], weeks: [1, 1.23456, 2]}
              - {id: B, name: Other, probability: 0.5, tasks: [M10], weeks: [1, 2, 3]}
            """
        );
        var before = Mergers.Read(text).Value.Risks[0];

        var after = Mergers
            .Read(MergerFileText.WithRisks(text, Take(text, "B", RiskAnswers.Out, [])))
            .Value.Risks.Single();

        Assert.Equal(
            (before.Id, before.Probability, before.Weeks),
            (after.Id, after.Probability, after.Weeks)
        );
    }

    [Fact]
    public void Two_risks_of_one_id_are_not_changed_as_if_they_were_one()
    {
        var risk = "  - {id: A, name: A, probability: 0.5, tasks: [M10], weeks: [1, 2, 3]}";
        var merger = Mergers.Read(Mergers.Text($"risks:\n{risk}\n{risk}")).Value;

        Assert.Equal("Several risks have this id", RiskAnswers.Refusal(merger, "A")!.What);
    }

    [Theory]
    [InlineData("name", "", "Say what may happen")]
    [InlineData("probability", "", "Give a number from 0 to 100")]
    [InlineData("probability", "101", "Give a number from 0 to 100")]
    [InlineData("probability", "perhaps", "Give a number from 0 to 100")]
    [InlineData("task-1", "Z99", "Choose a task")]
    [InlineData("task-3", "M10", "This task is named twice")]
    [InlineData("best", "soon", "Give a number of weeks from 0 to 520")]
    [InlineData("worst", "1", "must rise")]
    public void What_cannot_be_taken_is_told_with_its_field(string field, string value, string says)
    {
        var taken = RiskAnswers.Take(
            Mergers.Read(County).Value,
            Mergers.Desk.Library.Playbook,
            "new",
            null,
            Given([.. Flood.Where(f => f.Item1 != field), (field, value)])
        );

        var problem = Assert.Single(taken.Problems);
        Assert.Equal(field, problem.Field);
        Assert.Contains(says, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_risk_without_a_task_and_one_that_there_is_not_are_refused()
    {
        var merger = Mergers.Read(County).Value;
        var without = RiskAnswers.Take(
            merger,
            Mergers.Desk.Library.Playbook,
            "R-ICT",
            null,
            Given([.. Flood.Where(f => !f.Item1.StartsWith("task", StringComparison.Ordinal))])
        );

        Assert.Equal("task-1", Assert.Single(without.Problems).Field);
        Assert.Equal("There is no such risk", RiskAnswers.Refusal(merger, "Z99")!.What);
    }

    private static MergerFile Take(string text, string id, string? doing, (string, string)[] given)
    {
        var taken = RiskAnswers.Take(
            Mergers.Read(text).Value,
            Mergers.Desk.Library.Playbook,
            id,
            doing,
            Given(given)
        );
        Assert.True(taken.IsOk, string.Join('\n', taken.Problems));
        return taken.Value;
    }

    private static Func<string, IReadOnlyList<string>> Given(
        IReadOnlyList<(string Field, string Value)> given
    ) => field => [.. given.Where(g => g.Field == field).Select(g => g.Value)];
}
