using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;
using Xunit;

namespace Evenhand.Tests.Law;

public sealed class DerivedFactsTests
{
    private static readonly string[] Council =
    [
        "decision.date: 2026-05-01",
        "jurisdiction: England",
        "authority.threshold_class: sub_central",
        "authority.devolution: reserved",
        "contract.kind: services",
        "contract.cpv_main: '77314000'",
    ];

    [Theory]
    [InlineData("'85312100'", true, true, true)]
    [InlineData("85312100-3", true, true, true)]
    [InlineData("'98513310'", true, false, true)]
    [InlineData("'77314000'", false, false, false)]
    [InlineData("'85323000'", true, true, true)]
    [InlineData("'85324000'", false, false, false)]
    public void The_main_code_settles_what_the_lists_say(
        string code,
        bool lightTouch,
        bool reservable,
        bool scotland
    )
    {
        var facts = ShippedLaw.Case($"contract.cpv_main: {code}");

        Assert.Equal(
            [lightTouch, reservable, scotland],
            new[] { LawFacts.LightTouch, "contract.reservable", "contract.cpv_in_reg76A" }.Select(
                f => facts.Find(f)!.Value == FactValue.Of(true)
            )
        );
    }

    [Fact]
    public void The_lists_hold_as_many_codes_as_the_schedule() =>
        Assert.Equal(
            [
                ("light-touch", 421),
                ("reservable", ShippedLaw.Book.CodeLists[1].Codes.Count),
                ("scotland-76a", 11),
            ],
            ShippedLaw.Book.CodeLists.Select(l => (l.Id, l.Codes.Count))
        );

    [Fact]
    public void A_reservable_code_is_a_light_touch_one() =>
        Assert.All(
            ShippedLaw.Book.CodeLists[1].Codes,
            c => Assert.True(ShippedLaw.Book.CodeLists[0].Contains(c))
        );

    [Fact]
    public void What_is_missing_is_told_in_facts_that_a_person_can_state()
    {
        var none = ShippedLaw.Case("decision.date: 2026-05-01", "jurisdiction: England");

        Assert.Equal(
            [
                "contract.value_inc_vat",
                "authority.threshold_class",
                "authority.devolution",
                "contract.kind",
                "contract.cpv_main",
            ],
            none.Derive(LawFacts.AboveThreshold)!.Missing
        );
        var answer = ShippedLaw.Desk.Ask(ShippedLaw.Book.Find("PA23.s9")!, none);
        Assert.Contains("contract.cpv_main", answer.Missing);
        Assert.DoesNotContain("contract.light_touch", answer.Missing);
    }

    [Theory]
    [InlineData(100_000, false)]
    [InlineData(6_000_000, true)]
    [InlineData(300_000, null)]
    public void What_every_table_that_may_be_meant_says_is_known(int pounds, bool? above)
    {
        var facts = ShippedLaw.Case(
            "decision.date: 2026-05-01",
            "jurisdiction: England",
            $"contract.value_inc_vat: {pounds}"
        );

        Assert.Equal(above, Truth(facts.Find(LawFacts.AboveThreshold)));
    }

    [Fact]
    public void A_day_for_which_no_amount_is_held_is_unknown_and_not_below()
    {
        var facts = ShippedLaw.Case(
            new DateOnly(2019, 1, 1),
            [.. Council, "contract.value_inc_vat: 100000"]
        );

        Assert.Null(facts.Find(LawFacts.AboveThreshold));
        Assert.Contains("No amount is held", facts.Derive(LawFacts.AboveThreshold)!.Why);
    }

    [Fact]
    public void The_day_picks_the_amount()
    {
        string[] facts = [.. Council, "contract.value_inc_vat: 210000"];

        Assert.False(
            Truth(ShippedLaw.Case(new DateOnly(2025, 12, 31), facts).Find(LawFacts.AboveThreshold))
        );
        Assert.True(
            Truth(ShippedLaw.Case(new DateOnly(2026, 1, 1), facts).Find(LawFacts.AboveThreshold))
        );
    }

    [Fact]
    public void What_a_case_states_stands_before_what_the_tables_would_say()
    {
        var facts = ShippedLaw.Case([
            .. Council,
            "contract.value_inc_vat: 210000",
            "contract.above_threshold: false",
        ]);

        Assert.False(Truth(facts.Find(LawFacts.AboveThreshold)));
    }

    [Fact]
    public void How_it_was_worked_out_is_told_with_amount_instrument_and_day()
    {
        var facts = ShippedLaw.Case([.. Council, "contract.value_inc_vat: 210000"]);

        Assert.Equal(
            "£210,000 with VAT reaches £207,720 (Procurement Act 2023 Sch.1, goods services, from 1 January 2026).",
            facts.Find(LawFacts.AboveThreshold)!.Source
        );
    }

    private static bool? Truth(Fact? fact) =>
        fact is null ? null : fact.Value == FactValue.Of(true);
}
