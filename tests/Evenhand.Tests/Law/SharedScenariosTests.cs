using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>The twenty worked scenarios: what comes out, and which condition decides.</summary>
public sealed class SharedScenariosTests
{
    /// <summary>For each lever that is not available, the facts that the reason in the file names.</summary>
    public static TheoryData<string, string, string[]> NotAvailable =>
        new()
        {
            { "S01", "LG.order2026", ["contract.above_threshold"] },
            { "S01", "LG.sme_vcse", ["contract.above_threshold"] },
            { "S03", "PA23.s33", ["contract.reservable"] },
            { "S04", "PA23.s33", ["contract.above_threshold", "contract.reservable"] },
            { "S05", "LG.order2026", ["decision.date"] },
            { "S06", "LG.order2026", ["contract.above_threshold"] },
            { "S06", "LG.sme_vcse", ["contract.above_threshold"] },
            { "S07", "LG.sme_vcse", ["authority.best_value | authority.type"] },
            { "S07", "LG.order2026", ["decision.date", "authority.best_value | authority.type"] },
            { "S07", "PPN11_20", ["decision.date"] },
            { "S09", "PA23.s22.nfp", ["law.statute_requires_nfp_provider"] },
            { "S10", "PA23.s22.nfp", ["law.statute_requires_nfp_provider"] },
            { "S12", "SCT14.s12", ["contract.above_threshold"] },
            { "S12", "PA23.s33", ["jurisdiction", "authority.devolution"] },
            { "S13", "SCT.reg76A", ["decision.date"] },
            { "S14", "SCT.reg76A", ["contract.above_threshold"] },
            { "S14", "PA23.part6", ["jurisdiction", "authority.devolution"] },
            { "S15", "PSR.A", ["psr.only_existing_provider_capable"] },
            { "S15", "PA23.s33", ["service.psr_relevant_health"] },
            { "S16", "PSR.C", ["psr.considerable_change"] },
            { "S16", "PA23.s33", ["service.psr_relevant_health"] },
            { "S20", "PA23.s33", ["decision.date"] },
        };

    public static TheoryData<string, string> Expected =>
        new(ShippedLaw.Scenarios.SelectMany(s => s.Expected.Select(e => (s.Id, e.Lever))));

    [Fact]
    public void There_are_twenty_with_a_hundred_and_two_outcomes_and_nineteen_suppliers()
    {
        Assert.Equal(20, ShippedLaw.Scenarios.Count);
        Assert.Equal(102, ShippedLaw.Scenarios.Sum(s => s.Expected.Count));
        Assert.Equal(19, ShippedLaw.Scenarios.Sum(s => s.Suppliers.Count));
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Each_outcome_is_the_one_that_was_worked_out_by_hand(string scenario, string lever)
    {
        var worked = ShippedLaw.Scenarios.Single(s => s.Id == scenario);
        var expected = worked.Expected.Single(e => e.Lever == lever);

        Assert.Equal(expected.Outcome, ShippedLaw.Outcome(lever, worked.Case));
    }

    [Theory]
    [MemberData(nameof(NotAvailable))]
    public void What_is_not_available_fails_on_what_the_reason_names_and_on_nothing_else(
        string scenario,
        string lever,
        string[] fields
    )
    {
        var answer = ShippedLaw.Desk.Ask(
            ShippedLaw.Book.Find(lever)!,
            ShippedLaw.Scenarios.Single(s => s.Id == scenario).Case
        );

        Assert.Equal(fields, answer.Deciding);
    }

    [Fact]
    public void No_lever_that_is_not_available_is_left_out_of_that_list() =>
        Assert.Equal(
            ShippedLaw
                .Scenarios.SelectMany(s =>
                    s.Expected.Where(e => e.Outcome == LeverOutcome.NotAvailable)
                        .Select(e => $"{s.Id} {e.Lever}")
                )
                .Order(StringComparer.Ordinal),
            NotAvailable.Select(r => $"{r.Data.Item1} {r.Data.Item2}").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_supplier_is_what_the_scenario_says()
    {
        var report = ScenarioReport.Of("shared.yaml", ShippedLaw.Book, ShippedLaw.Scenarios);

        Assert.Equal((19, 0), (report.SuppliersAgree, report.SuppliersDiffer));
        Assert.Equal((102, 0), (report.Agree, report.Differ));
    }

    [Fact]
    public void An_outcome_that_is_not_so_is_told_with_what_decided()
    {
        var text = File.ReadAllText(Repository.At("rules", "scenarios", "shared.yaml"));
        var at = text.IndexOf("outcome: available", StringComparison.Ordinal);
        var wrong = text[..at] + "outcome: not_available" + text[(at + 18)..];

        var report = ScenarioReport.Of(
            "wrong.yaml",
            ShippedLaw.Book,
            ScenarioReader.Read(new TextFile("wrong.yaml", wrong), ShippedLaw.Book).Value.Scenarios
        );

        Assert.Equal((101, 1), (report.Agree, report.Differ));
        var line = Assert.Single(report.Outcomes, o => !o.Agrees);
        Assert.Equal(
            ("S01", "PA23.s9", "not_available", "available"),
            (line.Scenario, line.Lever, line.Expected, line.Found)
        );
    }

    [Fact]
    public void The_library_holds_ninety_five_entries_each_with_its_source()
    {
        var levers = ShippedLaw.Book.Levers;

        Assert.Equal(
            [
                (LeverKind.Lever, 43),
                (LeverKind.Constraint, 26),
                (LeverKind.Duty, 19),
                (LeverKind.Remedy, 7),
            ],
            levers.CountBy(l => l.Kind).OrderBy(k => k.Key).Select(k => (k.Key, k.Value))
        );
        Assert.All(levers, l => Assert.True(l.Citation.Length > 0 && l.Source.Length > 0));
        Assert.All(levers, l => Assert.Equal(new DateOnly(2026, 11, 22), l.ReadOn));
    }

    [Fact]
    public void Every_fact_that_levers_declare_is_asked_for_or_used_by_the_dated_tables()
    {
        var asked = ShippedLaw
            .Book.Levers.SelectMany(l => l.Conditions)
            .SelectMany(c => ShippedLaw.Book.FactsIn(c.Condition))
            .Select(f => f.Id)
            .Concat(ShippedLaw.Book.CodeLists.Select(l => l.Fact))
            .Concat(TemporaryHome.Libraries.Rules.Facts.Select(f => f.Id))
            .Append(LawFacts.Day)
            .Append(LawFacts.Jurisdiction)
            .Append(LawFacts.ThresholdClass)
            .Append(LawFacts.ValueIncVat)
            .Append(LawFacts.Cpv);

        Assert.Empty(ShippedLaw.Book.Facts.Select(f => f.Id).Except(asked));
    }
}
