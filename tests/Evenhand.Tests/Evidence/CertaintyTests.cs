using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Questions;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Evidence;

/// <summary>How sure pooled answers are.</summary>
public sealed class CertaintyTests
{
    private static readonly EvidenceDesk Desk = EvidenceDesk.Read(Repository.Root).Value;

    [Fact]
    public void Studies_by_lot_start_high_and_others_low()
    {
        var rows = Rows("version: 1\n");

        Assert.Equal(CertaintyLevel.High, rows["hospital-at-home-mortality"].Start);
        Assert.Equal(CertaintyLevel.Low, rows["dialysis-mortality"].Start);
    }

    [Fact]
    public void An_interval_with_appreciable_effects_either_way_goes_down_two_steps()
    {
        // Readmission at home: 0.805 to 1.367 by REML covers 1.25 and not 0.75.
        var imprecision = Domain(
            Rows("version: 1\n")["hospital-at-home-readmission"],
            "imprecision"
        );

        Assert.Equal(-1, imprecision.Suggested);
        Assert.Contains("0.805 to 1.367", imprecision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Spread_beyond_chance_goes_down() =>
        Assert.True(
            Domain(Rows("version: 1\n")["dialysis-mortality"], "inconsistency").Suggested < 0
        );

    [Fact]
    public void What_a_person_decided_counts_and_what_the_rule_suggests_stays_beside_it()
    {
        var row = Rows(
            "version: 1\ndecisions:\n  - {question: dialysis-mortality, domain: inconsistency, change: 0, reason: One outlier explained, by: A reviewer, on: 2026-11-27}\n"
        )["dialysis-mortality"];
        var domain = Domain(row, "inconsistency");

        Assert.Equal(0, domain.Steps);
        Assert.True(domain.Suggested < 0);
        Assert.True(row.Level >= row.Suggested);
        Assert.Equal("A reviewer", domain.Decided!.By);
    }

    [Theory]
    [InlineData("domain: luck", "domain")]
    [InlineData("change: -3", "change")]
    [InlineData("on: soon", "on")]
    public void A_decision_that_cannot_be_is_refused_with_its_line(string broken, string field)
    {
        var text =
            "version: 1\ndecisions:\n  - {question: dialysis-mortality, domain: inconsistency, change: 0, reason: r, by: b, on: 2026-11-27}\n";
        var key = broken.Split(':')[0];
        var sound = System
            .Text.RegularExpressions.Regex.Match(
                text,
                $", {key}: [^,}}]+",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Value;

        var read = CertaintyDesk.Read(
            new TextFile(
                "certainty.yaml",
                text.Replace(sound, ", " + broken, StringComparison.Ordinal)
            ),
            Desk
        );

        Assert.False(read.IsOk);
        Assert.Contains(read.Problems, p => p.Field == field && p.Line == 3);
    }

    private static Dictionary<string, SummaryRow> Rows(string decisions) =>
        CertaintyDesk
            .Read(new TextFile("certainty.yaml", decisions), Desk)
            .Value.Ask(null)
            .Value.Rows.ToDictionary(r => r.Answer.Question.Id, StringComparer.Ordinal);

    private static DomainRating Domain(SummaryRow row, string name) =>
        row.Domains.First(d => d.Domain == name);
}
