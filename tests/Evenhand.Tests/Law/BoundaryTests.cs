using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Tables;
using Evenhand.Rules.Facts;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>The day before, of and after every date; a pound under, at and over every amount.</summary>
public sealed class BoundaryTests
{
    public static TheoryData<string, DateOnly, bool> Days
    {
        get
        {
            var days = new TheoryData<string, DateOnly, bool>();
            foreach (var (id, from, to) in Boundaries.Dates)
            {
                if (from is { } first)
                {
                    days.Add(id, first.AddDays(-1), false);
                    days.Add(id, first, true);
                    days.Add(id, first.AddDays(1), true);
                }

                if (to is { } last)
                {
                    days.Add(id, last.AddDays(-1), true);
                    days.Add(id, last, true);
                    days.Add(id, last.AddDays(1), false);
                }
            }

            return days;
        }
    }

    /// <summary>The amounts that a contract is compared with: instrument, kind, class, day, pounds.</summary>
    public static TheoryData<string, string, string, DateOnly, decimal> Amounts
    {
        get
        {
            var amounts = new TheoryData<string, string, string, DateOnly, decimal>();
            foreach (var row in Boundaries.Amounts.Where(r => Kinds.Contains(r.Kind)))
            {
                foreach (
                    var of in new[] { "central", "sub_central" }.Where(c =>
                        row.Authorities == c
                        || row.Authorities.StartsWith("any", StringComparison.Ordinal)
                    )
                )
                {
                    amounts.Add(row.Instrument, row.Kind, of, row.From, row.Pounds);
                    if (row.To is { } to)
                    {
                        amounts.Add(row.Instrument, row.Kind, of, to, row.Pounds);
                    }
                }
            }

            return amounts;
        }
    }

    public static TheoryData<string, string, double, bool, bool> Numbers => [.. Boundaries.Numbers];

    private static readonly string[] Kinds =
    [
        "goods_services",
        "works",
        "concession",
        "light_touch",
        "light_touch_concession",
    ];

    [Theory]
    [MemberData(nameof(Days))]
    public void Each_entry_is_in_force_from_its_first_day_to_its_last(
        string id,
        DateOnly day,
        bool inForce
    )
    {
        var lever = ShippedLaw.Book.Find(id)!;

        var answer = ShippedLaw.Desk.Ask(
            lever,
            ShippedLaw.Case(day, [$"jurisdiction: {lever.Jurisdictions[0]}"])
        );

        Assert.Equal(inForce, answer.Reasons.Single(r => r.Field == "decision.date").Met);
        var none =
            lever.Kind == LeverKind.Lever ? LeverOutcome.NotAvailable : LeverOutcome.DoesNotApply;
        if (inForce)
        {
            // With so little known nothing else rules it out, save where silence stands for a value.
            Assert.NotEqual(none, answer.Outcome);
        }
        else
        {
            Assert.Equal((none, "decision.date"), (answer.Outcome, answer.Deciding[0]));
        }
    }

    [Fact]
    public void Every_entry_and_every_amount_is_among_those_that_are_written_down()
    {
        Assert.Equal(
            ShippedLaw.Book.Levers.Select(l => l.Id),
            Boundaries.Dates.Select(d => d.Id).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ShippedLaw.Book.Thresholds.Rows.Select(r =>
                (r.Instrument, r.Kind, r.Authorities, r.Pounds, r.From, r.To)
            ),
            Boundaries.Amounts.Select(a =>
                (a.Instrument, a.Kind, a.Authorities, a.Pounds, a.From, a.To)
            )
        );
        Assert.Equal(
            Boundaries.Amounts.Select(a => a.Vat),
            ShippedLaw.Book.Thresholds.Rows.Select(r =>
                r.Vat switch
                {
                    VatBasis.Inc => "inc",
                    VatBasis.Ex => "ex",
                    _ => "not-applicable",
                }
            )
        );
        Assert.Equal(
            ShippedLaw.Book.TimeLimits.Limits.Select(l => l.Id).Order(StringComparer.Ordinal),
            Boundaries.Limits.Select(l => l.Id).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void A_pound_under_is_below_and_the_amount_itself_reaches(
        string instrument,
        string kind,
        string of,
        DateOnly day,
        decimal pounds
    )
    {
        Assert.Equal(
            [false, true, true],
            new[] { pounds - 1, pounds, pounds + 1 }.Select(value =>
                (bool?)Above(instrument, kind, of, day, $"contract.value_inc_vat: {value}")
            )
        );
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void A_value_without_VAT_is_never_compared_with_an_amount_that_holds_it(
        string instrument,
        string kind,
        string of,
        DateOnly day,
        decimal pounds
    ) => Assert.Null(Above(instrument, kind, of, day, $"contract.value_ex_vat: {pounds * 2}"));

    [Theory]
    [InlineData("central", 12_000)]
    [InlineData("sub_central", 30_000)]
    public void A_notice_is_due_below_the_threshold_from_the_amount_of_section_87(
        string of,
        int pounds
    )
    {
        Assert.Equal(
            [false, true, true],
            new[] { pounds - 1, pounds, pounds + 1 }.Select(v => Notifiable(of, v))
        );
        Assert.False(Notifiable(of, 10_000_000));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_number_in_a_condition_is_met_on_the_side_that_its_words_say(
        string id,
        string fact,
        double number,
        bool under,
        bool at
    )
    {
        Assert.Equal(
            [under, at, !under],
            new[] { number - 1, number, number + 1 }.Select(n =>
                ShippedLaw
                    .Desk.Ask(ShippedLaw.Book.Find(id)!, ShippedLaw.Case($"{fact}: {n}"))
                    .Reasons.Single(r => r.Field == fact)
                    .Met
            )
        );
    }

    [Fact]
    public void No_number_in_a_condition_is_left_out_of_these() =>
        Assert.Equal(
            [
                "NI.PPN0121 contract.value_inc_vat",
                "PA23.s33 contract.term_months_max",
                "PA23.s41.repeat existing.competed_within_months",
                "PA23.s43 tender.suitable_tenders",
                "PA23.s52_53 contract.value_inc_vat",
                "PA23.sch2.horizontal arrangement.pct_activity_other_purposes",
                "PA23.sch2.vertical supplier.pct_activity_for_authority",
                "PCR15.reg77 contract.term_months_max",
                "SCT14.s9 contract.value_ex_vat",
            ],
            ShippedLaw
                .Book.Levers.SelectMany(l =>
                    l.Conditions.SelectMany(c => ShippedLaw.Book.FactsIn(c.Condition))
                        .Where(f => f.Type == FactType.Number)
                        .Select(f => $"{l.Id} {f.Id}")
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Section_43_needs_that_no_suitable_tender_came_in() =>
        Assert.Equal(
            [true, false],
            new[] { 0, 1 }.Select(n =>
                ShippedLaw
                    .Desk.Ask(
                        ShippedLaw.Book.Find("PA23.s43")!,
                        ShippedLaw.Case($"tender.suitable_tenders: {n}")
                    )
                    .Reasons.Single(r => r.Field == "tender.suitable_tenders")
                    .Met
            )
        );

    private static bool? Above(
        string instrument,
        string kind,
        string of,
        DateOnly day,
        string value
    ) =>
        ShippedLaw
            .Case(
                day,
                [
                    "authority.devolution: "
                        + (
                            instrument == ThresholdTable.Scotland2015
                                ? "devolved_scottish"
                                : "reserved"
                        ),
                    $"authority.threshold_class: {of}",
                    $"contract.kind: {(kind == "works" ? "works" : "services")}",
                    $"contract.concession: {(kind.EndsWith("concession", StringComparison.Ordinal) ? "true" : "false")}",
                    kind.StartsWith("light_touch", StringComparison.Ordinal)
                        ? "contract.cpv_main: '85312100'"
                        : "contract.cpv_main: '77314000'",
                    value,
                ]
            )
            .Find(LawFacts.AboveThreshold)
            is { } fact
            ? fact.Value == FactValue.Of(true)
            : null;

    private static bool? Notifiable(string of, int pounds) =>
        ShippedLaw
            .Case(
                "authority.devolution: reserved",
                $"authority.threshold_class: {of}",
                "contract.kind: services",
                "contract.cpv_main: '77314000'",
                $"contract.value_inc_vat: {pounds}"
            )
            .Find(LawFacts.Notifiable)
            is { } fact
            ? fact.Value == FactValue.Of(true)
            : null;
}
