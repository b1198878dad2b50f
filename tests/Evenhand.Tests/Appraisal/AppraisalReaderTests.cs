using Evenhand.Appraisal.Files;
using Xunit;

namespace Evenhand.Tests.Appraisal;

/// <summary>An appraisal file is read strictly: what cannot be is refused with its line.</summary>
public sealed class AppraisalReaderTests
{
    [Fact]
    public void The_example_has_three_options_five_scored_criteria_and_two_scores_from_evidence()
    {
        var file = ExampleAppraisal.Whole;

        Assert.Equal(3, file.Options.Count);
        Assert.Equal(
            ["independent-living", "inspection", "hospital", "work", "cost"],
            file.Tree().Leaves.Select(l => l.Id)
        );
        Assert.Equal(2, file.Scores.Count(s => s.Basis is ScoreBasis.Evidence));
    }

    [Theory]
    [InlineData("area: Wexmoor", "aria: Wexmoor", "aria", "This key is not known here")]
    [InlineData(
        "    name: People who draw on care\n",
        "    name: People who draw on care\n    under: independent-living\n",
        "under",
        "The value tree goes round in a loop"
    )]
    [InlineData(
        "under: people\n    name: Independent",
        "under: peopel\n    name: Independent",
        "under",
        "There is no such group"
    )]
    [InlineData("from: cost #", "from: scores #", "scores", "Scores are missing")]
    [InlineData("kind: charity\n", "kind: cheap\n", "kind", "This word is not known here")]
    [InlineData("findings: [E014]", "findings: [E999]", "findings", "no such finding")]
    [InlineData(
        "findings: [E014]",
        "findings: [E013]",
        "findings",
        "No interval or standard error"
    )]
    [InlineData("findings: [E014]", "findings: [E014, E007]", "findings", "are not pooled")]
    [InlineData(
        "findings: [E014]",
        "findings: [E150, E156]",
        "findings",
        "another outcome are not pooled"
    )]
    [InlineData("findings: [E014]", "question: dialysis-mortalty", "question", "no such question")]
    [InlineData(
        "lower: 48, median: 55",
        "lower: 58, median: 55",
        "quartiles",
        "not in rising order"
    )]
    [InlineData(
        "data: {events: 4, of: 22}",
        "data: {events: 24, of: 22}",
        "events",
        "More had it than there are"
    )]
    [InlineData("data: {value: 16, se: 1.5}", "data: {value: 16, se: -1.5}", "se", "out of range")]
    [InlineData(
        "data: {value: 16, se: 1.5}",
        "data: {value: 66, se: 1.5}",
        "scores",
        "beyond the scale"
    )]
    [InlineData(
        "value: {worst: 40, best: 0}",
        "value: {worst: 40, best: 40}",
        "best",
        "Worst and best are the same"
    )]
    [InlineData("{at: 0.6, value: 0.5}", "{at: 0.6, value: 1.5}", "value", "out of range")]
    [InlineData("{at: 0.6, value: 0.5}", "{at: 0.2, value: 0.5}", "points", "no value function")]
    [InlineData(
        "independent-living: 100, inspection: 80",
        "independent-living: 90, inspection: 80",
        "points",
        "The largest swing is 100"
    )]
    [InlineData(
        "discount: standard\n  reference",
        "discount: kind\n  reference",
        "discount",
        "This word is not known here"
    )]
    [InlineData("amount: 600000", "amount: -600000", "amount", "A cost is 0 or more")]
    [InlineData(
        "capital: {low: 0.02, high: 0.24}",
        "capital: {low: 0.24, high: 0.02}",
        "low",
        "The bounds are swapped"
    )]
    [InlineData("on: 2026-02-10", "on: 2026-02-30", "on", "This is not a date")]
    [InlineData("about: [work]", "about: [werk]", "about", "This is not known here")]
    [InlineData(
        "format: evenhand-appraisal-1",
        "format: evenhand-appraisal-9",
        "format",
        "not an appraisal file of this version"
    )]
    public void What_cannot_be_is_refused_with_its_line(
        string old,
        string other,
        string field,
        string said
    )
    {
        var read = ExampleAppraisal.With(old, other);

        Assert.False(read.IsOk);
        Assert.Contains(
            read.Problems,
            p =>
                p.Field == field
                && p.What.Contains(said, StringComparison.Ordinal)
                && p is { File: "appraisal.yaml", Line: > 0 }
        );
    }

    [Theory]
    [InlineData(
        "ranges: [{criterion: people, high: 0.3}, {criterion: work, high: 0.2}, {criterion: cost, high: 0.4}]",
        "people at most 30.0%; work at most 20.0%; cost at most 40.0%"
    )]
    [InlineData(
        "ranges: [{criterion: inspection, low: 0.6}, {criterion: cost, low: 0.5}]",
        "inspection at least 60.0%; cost at least 50.0%"
    )]
    [InlineData(
        "order: [{criteria: [cost]}, {criteria: [inspection]}]\n  ranges: [{criterion: cost, high: 0.2}, {criterion: inspection, low: 0.3}]",
        "cost at most 20.0%; inspection at least 30.0%; cost at least inspection"
    )]
    public void Weights_that_cannot_all_hold_are_refused_and_those_that_clash_are_named(
        string weights,
        string clash
    )
    {
        var read = ExampleAppraisal.Read(Weighted(weights));

        var problem = Assert.Single(read.Problems);
        Assert.Equal("The weights cannot all hold", problem.What);
        Assert.Equal(
            clash.Split("; ").Order(StringComparer.Ordinal),
            problem.Found!.Split("; ").Order(StringComparer.Ordinal)
        );
        Assert.True(problem.Line > 0);
    }

    [Fact]
    public void Narrow_ranges_of_many_weights_are_no_reason_to_refuse()
    {
        var read = ExampleAppraisal.Read(
            Weighted(
                "points: {independent-living: 30, inspection: 25, hospital: 20, work: 10, cost: 15}\n  within: 0.01"
            )
        );

        Assert.True(read.IsOk);
    }

    [Fact]
    public void Findings_on_peer_workers_in_another_bodys_service_say_nothing_of_user_led_organisations()
    {
        // E118 is of peer workers in a service that others run; the real question is asked of the library as it ships.
        var text = ExampleAppraisal.Text.Replace(
            "findings: [E014]",
            "findings: [E118]",
            StringComparison.Ordinal
        );
        Assert.True(ExampleAppraisal.Read(text).IsOk);

        var led = ExampleAppraisal.Read(
            text.Replace(
                "  - id: firm\n    kind: firm",
                "  - id: firm\n    kind: user_led_organisation",
                StringComparison.Ordinal
            )
        );

        Assert.Contains(
            led.Problems,
            p =>
                p.Field == "evidence"
                && p.What.Contains("user-led organisation", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_swing_that_contradicts_what_was_said_beside_it_is_told()
    {
        var file = ExampleAppraisal
            .With(
                "{better: [independent-living, inspection], than: [cost]}",
                "{better: [work], than: [cost]}"
            )
            .Value;

        var told = file.Weights.Contradictions(file.Tree());
        Assert.Contains(told, t => t.StartsWith("finance lead: “Jobs", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.StartsWith("residents", StringComparison.Ordinal));
    }

    internal static string Weighted(string weights)
    {
        var text = ExampleAppraisal.Text;
        var (from, to) = (
            text.IndexOf("weights:\n", StringComparison.Ordinal),
            text.IndexOf("# Money.", StringComparison.Ordinal)
        );
        return $"{text[..from]}weights:\n  {weights}\n\n{text[to..]}";
    }
}
