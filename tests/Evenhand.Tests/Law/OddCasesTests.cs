using System.Diagnostics;
using CsCheck;
using Evenhand.Law.Answers;
using Evenhand.Law.Publishing;
using Evenhand.Law.Scenarios;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>No case, however odd, is more than an answer; and none takes long.</summary>
public sealed class OddCasesTests
{
    [Fact]
    public void Any_facts_of_any_kind_on_any_day_are_answered() =>
        RandomCases.Any.Sample(
            facts =>
            {
                var report = ShippedLaw.Desk.Ask(facts);
                Assert.Equal(95, report.Levers.Count);
                Assert.NotEmpty(ResultJson.Write(report));
                Assert.Equal(95, LeverTables.Of(report).Rows.Count);
            },
            iter: 500,
            print: RandomCases.Print
        );

    [Fact]
    public void Any_text_at_all_is_a_case_or_is_refused_by_name() =>
        Gen.Select(
                Gen.OneOf(ShippedLaw.Book.Facts.Select(f => f.Id).ToArray()),
                Gen.OneOf(
                    Gen.String,
                    Gen.OneOf(
                        "true",
                        "~",
                        "{value: 3}",
                        "{value: true, source: me}",
                        "[1]",
                        "{}",
                        "1e999",
                        "2026-05-01"
                    )
                )
            )
            .Array[0, 20]
            .Sample(
                lines =>
                {
                    var text =
                        "facts:\n" + string.Concat(lines.Select(l => $"  {l.Item1}: {l.Item2}\n"));
                    var outcome = CaseReader.Read(
                        new TextFile("odd.yaml", text),
                        ShippedLaw.Book,
                        null,
                        new DateOnly(2026, 5, 1)
                    );
                    Assert.True(
                        outcome.IsOk
                            ? ShippedLaw.Desk.Ask(outcome.Value).Levers.Count == 95
                            : outcome.Problems.All(p => p.File == "odd.yaml" && p.Line >= 1)
                    );
                },
                iter: 1000
            );

    [Fact]
    public void A_case_is_answered_against_all_rules_in_under_fifty_milliseconds()
    {
        // The middle of many, so that a busy machine does not decide; what it takes alone is a tenth of this.
        var times = ShippedLaw
            .Scenarios.SelectMany(s => Enumerable.Repeat(s.Case, 5))
            .Select(c =>
            {
                var watch = Stopwatch.StartNew();
                ShippedLaw.Desk.Ask(c);
                return watch.Elapsed.TotalMilliseconds;
            })
            .Order()
            .ToList();

        Assert.True(times[times.Count / 2] < 50, $"{times[times.Count / 2]:0.0} ms");
    }

    [Fact]
    public void Nothing_known_rules_nothing_out_but_what_the_day_does()
    {
        var report = ShippedLaw.Desk.Ask(
            ShippedLaw.Case(new DateOnly(2026, 5, 1), ["jurisdiction: unknown"])
        );

        Assert.All(
            report.Levers.Where(l =>
                l.Outcome is LeverOutcome.NotAvailable or LeverOutcome.DoesNotApply
            ),
            l => Assert.Equal(["decision.date"], l.Deciding)
        );
        Assert.DoesNotContain(
            report.Levers,
            l => l.Outcome is LeverOutcome.Available or LeverOutcome.Applies
        );
    }
}
