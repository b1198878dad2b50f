using CsCheck;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>What would make a lever available.</summary>
public sealed class ChangesTests
{
    [Fact]
    public void Each_set_makes_the_lever_available_and_no_part_of_it_does() =>
        RandomCases
            .Near(ShippedLaw.Scenarios.Select(s => s.Case))
            .Sample(
                facts =>
                {
                    foreach (var answer in ShippedLaw.Desk.Ask(facts).Levers)
                    {
                        Check(facts, answer);
                    }
                },
                iter: 300,
                print: RandomCases.Print
            );

    [Fact]
    public void Random_cases_suggest_something_often_enough_to_be_a_test()
    {
        var sets = 0;
        RandomCases
            .Near(ShippedLaw.Scenarios.Select(s => s.Case))
            .Sample(
                facts =>
                    Interlocked.Add(
                        ref sets,
                        ShippedLaw.Desk.Ask(facts).Levers.Sum(l => l.WouldMakeAvailable.Count)
                    ),
                iter: 100
            );
        Assert.True(sets > 300, $"{sets} sets");
    }

    [Theory]
    [InlineData("S02", "PA23.s33", "contract.term_months_max=60")]
    [InlineData("S01", "LG.order2026", "")]
    [InlineData(
        "S10",
        "PA23.s23",
        "criteria.clear_measurable_specific=true,criteria.proportionate=true,criteria.relate_to_subject_matter=true"
    )]
    [InlineData(
        "S10",
        "GRANT",
        "contract.pecuniary_interest=false,grant.clawback_only_not_damages=true,subsidy.assessed=true"
    )]
    [InlineData("S06", "LG.sme_vcse", "contract.value_inc_vat=207719")]
    [InlineData(
        "S07",
        "PPN005",
        "reservation.area=single_county,reservation.location_based=true|reservation.area=single_london_borough,reservation.location_based=true|reservation.area=uk,reservation.location_based=true"
    )]
    [InlineData("S05", "LG.order2026", "contract.value_inc_vat=207719,decision.date=2026-02-04")]
    [InlineData("S13", "SCT.reg76A", "decision.date=2026-01-07")]
    [InlineData(
        "S14",
        "SCT.reg76A",
        "contract.value_inc_vat=663540,reservation.stated_in_notice=true"
    )]
    [InlineData("S03", "PA23.s33", "")]
    [InlineData("S20", "PA23.s33", "decision.date=2025-02-24")]
    public void The_ways_are_these_and_no_others(string scenario, string lever, string ways)
    {
        var answer = ShippedLaw.Desk.Ask(
            ShippedLaw.Book.Find(lever)!,
            ShippedLaw.Scenarios.Single(s => s.Id == scenario).Case
        );

        Assert.Equal(
            ways.Split('|', StringSplitOptions.RemoveEmptyEntries),
            answer.WouldMakeAvailable.Select(s =>
                string.Join(',', s.Select(c => $"{c.Field}={LeverWords.Value(c.To)}"))
            )
        );
        Assert.False(answer.WouldMakeAvailableTruncated);
    }

    [Fact]
    public void A_fact_that_the_authority_cannot_choose_is_kept_apart()
    {
        var answer = ShippedLaw.Desk.Ask(
            ShippedLaw.Book.Find("PA23.s33")!,
            ShippedLaw.Scenarios.Single(s => s.Id == "S03").Case
        );

        Assert.Empty(answer.WouldMakeAvailable);
        var beyond = Assert.Single(answer.BeyondChoice);
        Assert.Equal(
            ("contract.reservable", false, "true"),
            (beyond.Field, (bool)beyond.Value!, beyond.Expected)
        );
    }

    [Fact]
    public void What_would_move_an_authority_or_the_past_is_never_suggested() =>
        RandomCases
            .Near(ShippedLaw.Scenarios.Select(s => s.Case))
            .Sample(
                facts =>
                {
                    foreach (
                        var change in ShippedLaw
                            .Desk.Ask(facts)
                            .Levers.SelectMany(l => l.WouldMakeAvailable)
                            .SelectMany(s => s)
                    )
                    {
                        Assert.True(ShippedLaw.Book.CanChoose(change.Field), change.Field);
                        if (change.Field == LawFacts.Day)
                        {
                            Assert.True(
                                string.CompareOrdinal((string)change.To, $"{facts.AsOf:yyyy-MM-dd}")
                                    > 0
                            );
                        }
                    }
                },
                iter: 100,
                print: RandomCases.Print
            );

    [Fact]
    public void More_than_twenty_ways_are_cut_and_said_to_be()
    {
        var book = MadeUpLaw.WithWords(30);

        var answer = new LeverDesk(book).Ask(
            book.Find("MADE.up")!,
            MadeUpLaw.Case(book, new DateOnly(2026, 5, 1))
        );

        Assert.Equal(20, answer.WouldMakeAvailable.Count);
        Assert.True(answer.WouldMakeAvailableTruncated);
    }

    private static void Check(LawCase facts, LeverAnswer answer)
    {
        var lever = ShippedLaw.Book.Find(answer.Id)!;
        if (answer.Kind != LeverKind.Lever || answer.Outcome == LeverOutcome.Available)
        {
            Assert.Empty(answer.WouldMakeAvailable);
        }

        Assert.InRange(answer.WouldMakeAvailable.Count, 0, 20);
        foreach (var set in answer.WouldMakeAvailable)
        {
            Assert.InRange(set.Count, 1, 3);
            for (var part = 0; part < 1 << set.Count; part++)
            {
                var chosen = set.Where((_, i) => (part & (1 << i)) != 0).ToList();
                var changed = ShippedLaw.Desk.Ask(lever, RandomCases.Apply(facts, chosen)).Outcome;
                Assert.True(
                    chosen.Count == set.Count == (changed == LeverOutcome.Available),
                    $"{answer.Id}: {string.Join(", ", chosen)} of {set.Count} changes gives {changed}"
                );
            }
        }
    }
}
