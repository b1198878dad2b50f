using CsCheck;
using Evenhand.Contracts.Indicators;
using Evenhand.Market.Publishing;
using Evenhand.Testing;
using Evenhand.Tests.Contracts.Indicators;
using Xunit;

namespace Evenhand.Tests.Contracts.Health;

/// <summary>Measures over eight made-up processes, each worked out by hand.</summary>
public sealed class MarketRunTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Repository.At("tests", "Evenhand.Tests", "Contracts", "Health", "processes.jsonl")
    );

    private static readonly IndicatorReport Report = IndicatorCases.Ask(
        Lines,
        IndicatorSettings.Standard
    );

    private static MarketMeasure Measure(string id, string? group = null) =>
        Report.Health.Concat(Report.Access).Single(m => m.Id == id && m.Group == group);

    [Theory]
    // Lots of process 1 have 3 bids and 1, process 2 has 5 tenderers; 3, 4, 5 and 8 say nothing.
    [InlineData("bidders_per_lot_mean", null, 3.0, 3, 4)]
    [InlineData("bidders_per_lot_median", null, 3.0, 3, 4)]
    // Of six awarded processes one gives no method.
    [InlineData("procedure_share_by_count", "open", 0.6, 5, 1)]
    [InlineData("procedure_share_by_value", "open", 0.75, 5, 1)]
    [InlineData("direct_award_share_by_count", null, 0.2, 5, 1)]
    [InlineData("direct_award_share_by_value", null, 500.0 / 6000, 5, 1)]
    [InlineData("award_without_call_by_count", null, 0.4, 5, 1)]
    [InlineData("award_without_call_by_value", null, 0.25, 5, 1)]
    // 12, 20, 1 and 12 days; 3 has no end, 8 was awarded before the end.
    [InlineData("decision_days_median", null, 12.0, 4, 2)]
    [InlineData("decision_days_mean", null, 11.25, 4, 2)]
    [InlineData("cancelled_share", null, 0.25, 8, 0)]
    [InlineData("cancelled_value", null, 700.0, 1, 1)]
    [InlineData("amended_share", null, 1.0, 1, 0)]
    [InlineData("amended_value", null, 500.0, 1, 0)]
    [InlineData("unique_suppliers", null, 3.0, 6, 0)]
    // Alpha had an award in 2024; Beta and Gamma (whose award has a date) are new in 2025.
    [InlineData("new_suppliers_share", "2025", 2.0 / 3, 3, 0)]
    // Alpha 3000 + 1000 + 500, Beta 1000, Gamma 500 of 6000, in five awards to one supplier.
    [InlineData("largest_supplier_share_of_buyer_median", null, 0.75, 1, 1)]
    [InlineData("largest_supplier_share_of_buyer", "Bordon Council", 0.75, 5, 0)]
    // 3500, 1000 and 500 of 5000: 70, 20 and 10 per cent.
    [InlineData("hhi_by_division", "85", 5400.0, 4, 1)]
    [InlineData("hhi_by_division", "80", 10000.0, 1, 1)]
    [InlineData("hhi_by_region", "UKD", 10000.0, 1, 1)]
    // Alpha is in LS as the buyer is, in four awards; Beta in M, in two; Gamma has no postcode.
    [InlineData("local_share", null, 4.0 / 6, 6, 1)]
    [InlineData("sme_share_by_count", null, 4.0 / 6, 6, 1)]
    [InlineData("sme_share_by_value", null, 4500.0 / 5500, 4, 3)]
    [InlineData("vcse_share_by_count", null, 1.0 / 7, 7, 0)]
    [InlineData("charity_share_by_count", null, 2.0 / 6, 6, 1)]
    [InlineData("charity_flagged_otherwise", null, 1.0, 2, 0)]
    // Process 1 alone gives bids of SMEs: 2, of which one won.
    [InlineData("sme_conversion", null, 0.5, 1, 5)]
    [InlineData("vcse_conversion", null, null, 0, 6)]
    [InlineData("conversion", null, 0.25, 1, 5)]
    [InlineData("lots_share", null, 1.0 / 3, 3, 5)]
    [InlineData("no_lots_reason_share", null, 0.5, 2, 0)]
    [InlineData("reserved_use", null, 1.0, 1, 7)]
    [InlineData("reserved_use_by_kind", "vcse", 1.0, 1, 7)]
    [InlineData("suitable_sme_share", null, 1.0, 1, 7)]
    [InlineData("suitable_vcse_share", null, 0.0, 1, 7)]
    [InlineData("value_to_local_income", null, null, 0, 6)]
    public void Each_measure_is_what_it_comes_to_by_hand(
        string id,
        string? group,
        double? value,
        long n,
        long lacking
    )
    {
        var measure = Measure(id, group);

        Assert.Equal((n, lacking), (measure.N, measure.Lacking));
        if (value is { } known)
        {
            Assert.Equal(known, measure.Value!.Value, 9);
        }
        else
        {
            Assert.Null(measure.Value);
        }
    }

    [Fact]
    public void Neither_the_order_of_processes_nor_the_number_of_workers_changes_a_measure()
    {
        var expected = ResultJson.Write(Report);

        (
            from order in Gen.Shuffle(Lines)
            from workers in Gen.Int[1, 4]
            select (order, workers)
        ).Sample(
            s =>
                ResultJson.Write(
                    IndicatorCases.Ask(s.order, IndicatorSettings.Standard, workers: s.workers)
                ) == expected,
            iter: 50
        );
    }

    [Fact]
    public void Of_nothing_no_measure_is_known()
    {
        var report = IndicatorCases.Ask([], IndicatorSettings.Standard);

        Assert.NotEmpty(report.Health);
        Assert.All(
            report.Health.Concat(report.Access),
            m => Assert.True(m.Value is null or 0 && m.N == 0, m.Id)
        );
    }

    [Fact]
    public void Measures_are_left_out_where_single_indicators_are_asked_for() =>
        Assert.Empty(IndicatorCases.Ask(Lines, IndicatorSettings.Standard, ["R018"]).Health);
}
