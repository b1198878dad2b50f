using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Journey;
using Evenhand.Appraisal.Publishing;
using Evenhand.Appraisal.Reading;
using Evenhand.Appraisal.Results;
using Evenhand.Testing.Appraisal;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Appraisal.Journey;

/// <summary>An appraisal carries the findings of the organisation's own that it rests on.</summary>
public sealed class CarriedFindingsTests
{
    private static readonly AppraisalShelf Shelf = ExampleAppraisal.Shelf;
    private static readonly Guid Row = new(7, 0, 7, new byte[8]);

    [Fact]
    public void A_file_carries_the_findings_that_it_names_and_is_then_read_where_nobody_has_them()
    {
        var text = OwnFindingAppraisal.Text();

        var alone = Read(text);
        var whole = Into(text, [Own(), Own("W2", study: "made2023")]).Value;
        var file = Read(whole).Value;

        Assert.Contains("no such finding", Assert.Single(alone.Problems).What, Ordinal);
        Assert.Equal(["W1"], file.Own.Select(o => o.Id));
        Assert.Equal(
            (new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 27), Row),
            (file.Own[0].AddedOn, file.Own[0].ReviewedOn, file.Own[0].WorkspaceId)
        );
        Assert.True(file.Own[0].SaysTheSame(Own()));
        var body = Assert.IsType<ScoreBasis.Evidence>(file.Scores[0].Basis).Body;
        Assert.Equal(Math.Log(1.2), Assert.Single(body.Findings).Effect, 1e-12);
        Assert.Equal(whole, Into(whole, [Own()]).Value);
    }

    [Fact]
    public void What_the_file_carries_counts_whatever_becomes_of_the_finding_where_it_comes_from()
    {
        var whole = Into(OwnFindingAppraisal.Text(), [Own()]).Value;

        var elsewhere = Into(whole, [Own(hazard: 0.7, row: Guid.Empty)]).Value;

        Assert.Equal(whole, elsewhere);
        Assert.Equal(whole, Into(whole, []).Value);
    }

    [Fact]
    public void A_finding_of_one_name_and_other_content_is_told_of()
    {
        var whole = Into(OwnFindingAppraisal.Text(), [Own()]).Value;
        var changed = whole.Replace("estimate: '1.2'", "estimate: '1.1'", Ordinal);
        var unmarked = whole.Replace($"    workspace_id: {Row:D}\n", "", Ordinal);

        var ours = Into(changed, [Own()]);
        var other = Into(unmarked, [Own(hazard: 0.7)]);

        Assert.NotEqual(whole, changed);
        Assert.NotEqual(whole, unmarked);
        foreach (var told in new[] { ours, other })
        {
            var problem = Assert.Single(told.Problems);
            Assert.Equal(("own_findings", "W1"), (problem.Field, problem.Found));
        }

        Assert.Equal(unmarked, Into(unmarked, [Own()]).Value);
    }

    [Theory]
    [InlineData("measure: 'HR'", "measure: 'HRR'", "measure", "word is not known")]
    [InlineData("ci_low: '1.043478'", "ci_low: '1.3'", "estimate", "outside its interval")]
    [InlineData("estimate: '1.2'", "estimat: '1.2'", "estimat", "key is not known")]
    [InlineData("- id: W1", "- id: E014", "id", "has a finding of this id")]
    [InlineData("added: 2026-11-20", "added: lately", "added", "not a date")]
    [InlineData("source: 'made2024'", "source: 'S001'", "source", "Another source has this id")]
    public void The_section_is_read_as_strictly_as_an_import(
        string old,
        string other,
        string field,
        string says
    )
    {
        var whole = Into(OwnFindingAppraisal.Text(), [Own()]).Value;
        Assert.Contains(old, whole, Ordinal);

        var read = Read(whole.Replace(old, other, Ordinal));

        Assert.Contains(
            read.Problems,
            p => p.Field == field && p.What.Contains(says, Ordinal) && p.Line > 20
        );
    }

    [Fact]
    public void A_question_pools_what_ships_and_what_the_file_carries_and_nothing_else()
    {
        var text = OwnFindingAppraisal.Text("question: dialysis-mortality");

        var shipped = Body(Read(Into(text, [Own()]).Value).Value);
        var with = Body(Read(Into(text, [Own()], "W1").Value).Value);

        Assert.DoesNotContain("W1", shipped);
        Assert.Equal([.. shipped, "W1"], with);
    }

    [Fact]
    public void An_own_finding_that_was_registered_as_eligible_counts_in_the_test_of_selection()
    {
        var text = OwnFindingAppraisal.Text("findings: [E052]");
        Assert.True(Read(text).IsOk);
        var registered = """
            registered:
              on: 2026-02-10
              criteria: [deaths, travel]
              options: [firm, charity]
              eligible: [E052, W1]

            """;
        var file = Read(Into(text + registered, [Own(hazard: 2)]).Value).Value;

        var selection = Assert.Single(Ask(file).Selection);

        Assert.Equal(["E052"], selection.Cited);
        Assert.Equal(["W1"], selection.NotCited);
        Assert.NotNull(selection.PooledOfAll);
        Assert.Equal(2, selection.Selections);

        // Where an earlier file registered it, the later one need not carry it.
        var earlier = file;
        var later = Read(text).Value;
        var eligible = EligibleFindings.Of(later, earlier.Registered, Shelf, earlier);
        Assert.Equal(["E052", "W1"], Assert.Single(eligible).Value.Select(f => f.Id));
    }

    [Fact]
    public void Result_paper_and_test_say_which_findings_are_own_and_name_days_and_no_people()
    {
        var file = Read(Into(OwnFindingAppraisal.Text(), [Own(reviewed: false)]).Value).Value;
        var report = AppraisalDesk.Ask(file, Shelf.Prices, 500, 1).Value;

        var own = Assert.Single(report.OwnFindings);
        Assert.Equal(("W1", (DateOnly?)null, true), (own.Id, own.ReviewedOn, own.IsCited));
        const string Says = "W1: the organisation's own, added on 20 November 2026, not reviewed";
        Assert.Contains(report.Notes, n => n.Contains(Says, Ordinal));
        Assert.Contains(Ask(file).Notes, n => n.Contains(Says, Ordinal));
        var section = Assert.Single(
            AppraisalPaper.Of(report, file, "a.yaml").Sections,
            s => s.Tables.Any(t => t.Id == "own")
        );
        Assert.Single(section.Tables[0].Table.Rows);
        Assert.Empty(
            AppraisalDesk.Ask(ExampleAppraisal.Whole, Shelf.Prices, 500, 1).Value.OwnFindings
        );
    }

    [Fact]
    public void The_journey_offers_own_findings_under_names_that_no_other_organisation_has()
    {
        var ours = Shelf.With([Own()]);
        var offered = DraftEvidence.Of(ours, "dialysis");
        var finding = Assert.Single(offered, e => e.Name == "W1");
        var draft = AppraisalDraft.Empty with
        {
            Service = "dialysis",
            Criteria = ["safety"],
            Sources = new Dictionary<string, DraftSource>
            {
                ["safety"] = new DraftSource { From = finding.Id },
            },
        };

        Assert.Equal(["W1"], offered.Single(e => e.Id == "dialysis-mortality").Own);
        Assert.Equal("W1", DraftEvidence.Taken(ours, draft)["safety"].Name);
        Assert.Empty(DraftEvidence.AtHand(ours, draft).Lost);
        foreach (var theirs in new[] { Shelf, Shelf.With([Own(row: Guid.Empty)]) })
        {
            var (kept, lost) = DraftEvidence.AtHand(theirs, draft);
            Assert.Equal(["safety"], lost);
            Assert.Empty(kept.Sources);
        }
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static OwnFinding Own(
        string id = "W1",
        double hazard = 1.2,
        string study = "made2024",
        Guid? row = null,
        bool reviewed = true
    ) =>
        new(
            OwnFindingAppraisal.Finding(id, hazard, study),
            new DateOnly(2026, 11, 20),
            reviewed ? new DateOnly(2026, 11, 27) : null,
            row ?? Row
        );

    private static Outcome<string> Into(
        string text,
        IReadOnlyList<OwnFinding> own,
        params string[] also
    ) =>
        CarriedFindings
            .Into(new TextFile("a.yaml", text), own, Shelf, also)
            .Then(f => Outcome<string>.Ok(f.Text));

    private static Outcome<AppraisalFile> Read(string text) => ExampleAppraisal.Read(text);

    private static IEnumerable<string> Body(AppraisalFile file) =>
        Assert.IsType<ScoreBasis.Evidence>(file.Scores[0].Basis).Body.Findings.Select(f => f.Id);

    private static AuditReport Ask(AppraisalFile file) =>
        AuditDesk
            .Ask(
                new AuditQuestion
                {
                    File = file,
                    Eligible = EligibleFindings.Of(file, file.Registered, Shelf),
                },
                Shelf.Prices
            )
            .Value;
}
