using System.Globalization;
using System.Text.Json;
using CsCheck;
using Evenhand.Statistics.Discounting;
using Xunit;

namespace Evenhand.Tests.Statistics.Discounting;

/// <summary>Factors and worked examples of the Green Book's discounting, to 18 places.</summary>
public sealed class DiscountingTests
{
    private static readonly JsonElement Golden = GoldenResults.Json("greenbook", "greenbook.json");

    private static readonly int[] Years = [0, 31, 76, 126, 201, 301];

    private static readonly Dictionary<string, DiscountSchedule> Schedules = new()
    {
        ["standard"] = Schedule(0.035m, 0.03m, 0.025m, 0.02m, 0.015m, 0.01m),
        ["health"] = Schedule(0.015m, 0.01286m, 0.01071m, 0.00857m, 0.00643m, 0.00429m),
        ["flat_3.5"] = DiscountSchedule.Of([new(0, 0.035m)]).Value,
    };

    [Theory]
    [InlineData("standard")]
    [InlineData("health")]
    [InlineData("flat_3.5")]
    public void Factors_of_350_years_agree(string schedule)
    {
        var lines = File.ReadAllLines(GoldenResults.At("greenbook", "discount-factors.csv"));
        var column = Array.IndexOf(lines[0].Split(','), schedule);
        var factors = Schedules[schedule].Factors(350);

        Assert.Equal(factors.Count, lines.Length - 1);
        for (var year = 0; year < factors.Count; year++)
        {
            Same(Decimal(lines[year + 1].Split(',')[column]), factors[year], $"year {year}");
        }
    }

    [Fact]
    public void Worked_examples_agree()
    {
        foreach (var golden in Golden.GetProperty("cases").EnumerateArray())
        {
            var name = golden.GetProperty("name").GetString()!;
            var schedule = Schedules[golden.GetProperty("schedule").GetString()!];
            var flows = Decimals(golden.GetProperty("flows_year0_first"));
            Same(Decimal(golden, "npv"), PresentValue.Of(flows, schedule), name);
            Same(
                Decimal(golden, "equivalent_annual"),
                PresentValue.EquivalentAnnual(flows, schedule),
                name
            );
            Same(
                Decimal(golden, "annuity_factor_1_to_n"),
                PresentValue.AnnuityFactor(flows.Length - 1, schedule),
                name
            );
        }
    }

    [Fact]
    public void Whole_life_costs_with_optimism_bias_agree()
    {
        var golden = Golden.GetProperty("whole_life_cost")[0];
        foreach (var option in golden.GetProperty("options").EnumerateObject())
        {
            var bias = option.Value.GetProperty("optimism_bias");
            decimal[] Flows(decimal capital, decimal running)
            {
                decimal[] flows =
                [
                    Decimal(option.Value, "capex_year0") * (1 + capital),
                    .. Decimals(option.Value.GetProperty("opex_year1_on"))
                        .Select(o => o * (1 + running)),
                ];
                flows[^1] -= Decimal(option.Value, "residual_last_year");
                return flows;
            }

            var adjusted = Flows(Decimal(bias, "capex"), Decimal(bias, "opex"));
            var expected = golden.GetProperty("results").GetProperty(option.Name);
            Same(
                Decimal(expected, "npc_unadjusted"),
                PresentValue.Of(Flows(0, 0), Schedules["standard"]),
                option.Name
            );
            Same(
                Decimal(expected, "npc_adjusted"),
                PresentValue.Of(adjusted, Schedules["standard"]),
                option.Name
            );
            Same(
                Decimal(expected, "eac_adjusted"),
                PresentValue.EquivalentAnnual(adjusted, Schedules["standard"]),
                option.Name
            );
        }
    }

    [Fact]
    public void The_uplift_at_which_two_options_cost_the_same_agrees()
    {
        var golden = Golden.GetProperty("switching")[0];
        var schedule = Schedules["standard"];
        var running = PresentValue.Of(
            [
                0,
                .. golden
                    .GetProperty("b")
                    .GetProperty("opex")
                    .EnumerateArray()
                    .Select(o => o.GetDecimal()),
            ],
            schedule
        );

        Same(
            Decimal(golden, "switching_uplift_on_b_opex"),
            PresentValue
                .SwitchingUplift(Decimal(golden, "npc_a"), Decimal(golden, "npc_b"), running)!
                .Value,
            "uplift"
        );
        Assert.Null(PresentValue.SwitchingUplift(1, 2, 0));
    }

    [Fact]
    public void Real_terms_and_weights_of_incomes_agree()
    {
        var golden = Golden.GetProperty("real_terms");
        var real = PriceBase.Real(
            Decimals(golden.GetProperty("nominal")),
            [.. Decimals(golden.GetProperty("deflator_growth_pct")).Select(g => g / 100)]
        );
        Assert.All(
            real.Zip(Decimals(golden.GetProperty("real"))),
            p => Same(p.Second, p.First, "real")
        );
        Same(Decimal(golden, "npv_real"), PresentValue.Of(real, Schedules["standard"]), "npv");

        var weights = Golden.GetProperty("distributional_weight");
        var (incomes, expected) = (
            Decimals(weights.GetProperty("incomes")),
            Decimals(weights.GetProperty("weights"))
        );
        for (var i = 0; i < incomes.Length; i++)
        {
            GoldenResults.Same(
                (double)expected[i],
                PriceBase.DistributionalWeight(
                    (double)Decimal(weights, "reference_income"),
                    (double)incomes[i],
                    (double)Decimal(weights, "eta")
                ),
                1e-13,
                $"income {incomes[i]}"
            );
        }
    }

    [Fact]
    public void An_amount_comes_back_from_other_prices_and_a_year_without_an_index_is_a_problem()
    {
        var prices = new PriceBase(new Dictionary<int, decimal> { [2020] = 80m, [2024] = 100m });

        Assert.Equal(125m, prices.Convert(100m, 2020, 2024).Value);
        Assert.Equal(
            100m,
            prices.Convert(prices.Convert(100m, 2020, 2024).Value, 2024, 2020).Value
        );
        Assert.Equal(
            "2020 to 2024",
            Assert.Single(prices.Convert(1m, 2030, 2024).Problems).Expected
        );
    }

    [Fact]
    public void Factors_fall_and_a_later_flow_is_worth_less() =>
        Gen.Int[1, 349]
            .Sample(year =>
            {
                var factors = Schedules["standard"].Factors(year + 1);
                return factors[year + 1] < factors[year] && factors[year] > 0;
            });

    [Fact]
    public void What_is_laid_out_is_paid_back_in_the_first_year_that_makes_up_for_it()
    {
        var flat = DiscountSchedule.Of([new(0, 0m)]).Value;

        Assert.Equal(3, PresentValue.Payback([-100, 40, 40, 40], flat));
        Assert.Null(PresentValue.Payback([-100, 40, 40, 10], flat));
    }

    [Fact]
    public void Bands_that_do_not_start_now_or_do_not_rise_are_refused()
    {
        Assert.False(DiscountSchedule.Of([]).IsOk);
        Assert.False(DiscountSchedule.Of([new(1, 0.03m)]).IsOk);
        Assert.False(DiscountSchedule.Of([new(0, 0.03m), new(0, 0.02m)]).IsOk);
    }

    private static DiscountSchedule Schedule(params decimal[] rates) =>
        DiscountSchedule.Of([.. Years.Zip(rates, (y, r) => new DiscountBand(y, r))]).Value;

    private static void Same(decimal expected, decimal found, string what) =>
        Assert.True(
            Math.Abs(expected - found) <= 1e-18m * Math.Max(1, Math.Abs(expected)),
            $"{what}: expected {expected}, found {found}"
        );

    private static decimal Decimal(JsonElement parent, string name) =>
        Decimal(parent.GetProperty(name).GetString()!);

    private static decimal Decimal(string text) =>
        decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal[] Decimals(JsonElement array) =>
        [.. array.EnumerateArray().Select(e => Decimal(e.GetString()!))];
}
