using Evenhand.Law;
using Evenhand.Law.TenderChecks;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Xunit;

namespace Evenhand.Tests.Law.Tenders;

/// <summary>The checks that ship hold what they say.</summary>
public sealed class TenderChecksTests
{
    [Fact]
    public void Every_worked_tender_holds_and_each_check_has_one_each_way() =>
        Assert.Empty(LawLibrary.Check(ShippedTenders.Book, ShippedTenders.Scenarios).Problems);

    [Fact]
    public void Some_worked_tender_fails_whichever_line_is_moved_by_a_step()
    {
        var unmoved = ShippedTenders
            .Book.Rules.SelectMany(r => Leaves(r.BarrierWhen))
            .Where(l => l.Fact.Type == FactType.Number && l.Comparison != Comparison.Eq)
            .Count();
        Assert.True(unmoved > 15);

        foreach (var rule in ShippedTenders.Book.Rules)
        {
            foreach (
                var leaf in Leaves(rule.BarrierWhen)
                    .Where(l => l.Comparison is Comparison.Gt or Comparison.Lt or Comparison.Gte)
            )
            {
                var step = leaf.Fact.Id.StartsWith("turnover_to", StringComparison.Ordinal)
                    ? 0.01
                    : 1;
                foreach (var by in (double[])[-step, step])
                {
                    var moved = leaf with { Values = [FactValue.Of(leaf.Values[0].Number + by)] };
                    Assert.Contains(
                        ShippedTenders.Scenarios.Where(s => s.Expected.ContainsKey(rule.Id)),
                        s =>
                            s.Tender.Number(leaf.Fact.Id) is { } value
                            && moved.Holds(FactValue.Of(value)) != leaf.Holds(FactValue.Of(value))
                    );
                }
            }
        }
    }

    [Fact]
    public void What_a_tender_does_not_say_is_neither_a_barrier_nor_within_the_limit()
    {
        var report = ShippedTenders.Desk.Ask(ShippedTenders.Book.Tender("nothing", []));

        Assert.Empty(report.Findings);
        Assert.Empty(report.Clear);
        Assert.Equal(ShippedTenders.Book.Rules.Count, report.NotStated.Count);
        Assert.All(report.NotStated, g => Assert.NotEmpty(g.Missing));
    }

    [Fact]
    public void Each_check_is_counted_once()
    {
        foreach (var scenario in ShippedTenders.Scenarios)
        {
            var report = ShippedTenders.Desk.Ask(scenario.Tender);
            Assert.Equal(
                ShippedTenders.Book.Rules.Select(r => r.Id),
                report
                    .Findings.Select(f => f.Id)
                    .Concat(report.Clear.Select(c => c.Id))
                    .Concat(report.NotStated.Select(g => g.Id))
                    .Concat(report.DoesNotApply)
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void The_words_of_a_finding_hold_no_name_of_a_fact()
    {
        foreach (
            var finding in ShippedTenders.Scenarios.SelectMany(s =>
                ShippedTenders.Desk.Ask(s.Tender).Findings
            )
        )
        {
            Assert.DoesNotContain('{', finding.Found + finding.Suggestion);
        }
    }

    [Fact]
    public void Every_real_notice_is_checked_without_a_fault()
    {
        var material = Environment.GetEnvironmentVariable("EVENHAND_MATERIAL");
        Assert.SkipWhen(
            string.IsNullOrEmpty(material),
            "EVENHAND_MATERIAL names no folder with the real files, which may not be shipped."
        );
        var tally = new BarrierTally(ShippedTenders.Book);
        foreach (
            var file in Directory
                .EnumerateFiles(
                    Path.Combine(material!, "contracts"),
                    "*.json*",
                    SearchOption.AllDirectories
                )
                .Where(f =>
                    f.Contains("uk-", StringComparison.Ordinal)
                    || (
                        f.Contains("other-ocds", StringComparison.Ordinal)
                        && !f.Contains("malformed", StringComparison.Ordinal)
                    )
                )
        )
        {
            var read = ShippedTenders.Reader.Read(
                File.ReadAllBytes(file),
                Path.GetFileName(file),
                TestContext.Current.CancellationToken
            );
            Assert.True(read.IsOk, read.IsOk ? "" : read.Problems[0].ToString());
            foreach (var tender in read.Value)
            {
                Assert.NotEmpty(ShippedTenders.Desk.Ask(tender).Headline);
                tally.Add(tender);
            }
        }

        Assert.Equal(832, tally.Tenders);
    }

    private static IEnumerable<FactCondition> Leaves(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(Leaves),
            AnyOf any => any.Parts.SelectMany(Leaves),
            FactCondition leaf => [leaf],
            _ => [],
        };
}
