using System.Globalization;
using System.Text.Json;
using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Results;
using Evenhand.Tests.Statistics;
using Xunit;

namespace Evenhand.Tests.Appraisal;

/// <summary>Cost over the whole life by the rates that ship, against the worked examples to the penny.</summary>
public sealed class WholeLifeTests
{
    private static readonly DateOnly Day = new(2026, 5, 1);
    private static readonly JsonElement Golden = GoldenResults.Json("greenbook", "greenbook.json");

    [Theory]
    [InlineData("standard", "standard")]
    [InlineData("standard-reduced", "standard_reduced_no_pure_stp")]
    [InlineData("health", "health")]
    [InlineData("health-reduced", "health_reduced_no_pure_stp")]
    public void The_factors_of_each_schedule_that_ships_agree_for_350_years(
        string id,
        string golden
    )
    {
        var lines = File.ReadAllLines(GoldenResults.At("greenbook", "discount-factors.csv"));
        var column = Array.IndexOf(lines[0].Split(','), golden);
        var factors = ExampleAppraisal
            .Shelf.Prices.Discounting.Find(id, Day)
            .Value.Schedule.Factors(350);

        for (var year = 0; year < factors.Count; year++)
        {
            // The golden figures are rounded to 20 places.
            Assert.True(
                Math.Abs(Number(lines[year + 1].Split(',')[column]) - factors[year]) < 1e-18m,
                $"year {year}"
            );
        }
    }

    [Fact]
    public void Worked_examples_come_out_to_the_penny()
    {
        foreach (var golden in Golden.GetProperty("cases").EnumerateArray())
        {
            var flows = golden
                .GetProperty("flows_year0_first")
                .EnumerateArray()
                .Select(f => Number(f.GetString()!))
                .ToList();
            var life = Life(
                Plan(
                    flows.Count - 1,
                    golden.GetProperty("schedule").GetString()!,
                    [
                        .. flows
                            .Index()
                            .Where(f => f.Item != 0)
                            .Select(f =>
                                f.Item > 0
                                    ? Line("a", CostKind.Income, f.Index, f.Item)
                                    : Line("a", CostKind.Capital, f.Index, -f.Item)
                            ),
                    ]
                )
            );

            var cost = Assert.Single(life.Table(["a"]));

            Penny(Number(golden.GetProperty("npv").GetString()!), -cost.PresentCost);
            Penny(
                Number(golden.GetProperty("equivalent_annual").GetString()!),
                -cost.EquivalentAnnualCost!.Value
            );
        }
    }

    [Fact]
    public void Optimism_bias_turns_the_order_of_three_models_as_worked_out()
    {
        var golden = Golden.GetProperty("whole_life_cost")[0];
        var (lines, biases) = (new List<CostLine>(), new List<OptimismBias>());
        foreach (var option in golden.GetProperty("options").EnumerateObject())
        {
            var bias = option.Value.GetProperty("optimism_bias");
            lines.Add(
                Line(
                    option.Name,
                    CostKind.Capital,
                    0,
                    Number(option.Value.GetProperty("capex_year0").GetString()!)
                )
            );
            var running = option
                .Value.GetProperty("opex_year1_on")
                .EnumerateArray()
                .Select(o => Number(o.GetString()!))
                .ToList();
            lines.AddRange(
                running.Select((amount, i) => Line(option.Name, CostKind.Running, i + 1, amount))
            );
            lines.Add(
                Line(
                    option.Name,
                    CostKind.Residual,
                    running.Count,
                    Number(option.Value.GetProperty("residual_last_year").GetString()!)
                )
            );
            biases.Add(
                new(
                    option.Name,
                    Share(bias.GetProperty("capex")),
                    Share(bias.GetProperty("opex")),
                    ShareRange.None,
                    "golden"
                )
            );
        }

        string[] options = [.. biases.Select(b => b.Option)];
        var table = Life(Plan(10, "standard", lines) with { Biases = biases }).Table(options);

        foreach (var cost in table)
        {
            var expected = golden.GetProperty("results").GetProperty(cost.Option);
            Penny(
                Number(expected.GetProperty("npc_unadjusted").GetString()!),
                cost.PresentCostUnadjusted
            );
            Penny(Number(expected.GetProperty("npc_adjusted").GetString()!), cost.PresentCost);
            Penny(
                Number(expected.GetProperty("eac_adjusted").GetString()!),
                cost.EquivalentAnnualCost!.Value
            );
        }

        Assert.Equal("outsourced", table.MinBy(c => c.PresentCostUnadjusted)!.Option);
        Assert.Equal("mutual", table.MinBy(c => c.PresentCost)!.Option);
    }

    [Fact]
    public void The_rise_of_running_cost_at_which_two_options_cost_the_same_agrees()
    {
        var golden = Golden.GetProperty("switching")[0];
        var lines = new[] { "a", "b" }.SelectMany(o =>
        {
            var option = golden.GetProperty(o);
            return option
                .GetProperty("opex")
                .EnumerateArray()
                .Select((x, i) => Line(o, CostKind.Running, i + 1, x.GetDecimal()))
                .Prepend(Line(o, CostKind.Capital, 0, option.GetProperty("capex").GetDecimal()));
        });

        var table = Life(Plan(10, "standard", [.. lines])).Table(["a", "b"]);

        Assert.Equal(
            Number(golden.GetProperty("switching_uplift_on_b_opex").GetString()!),
            table[1].RunningSwitch!.Value,
            18
        );
    }

    [Fact]
    public void Amounts_of_each_year_are_put_in_the_prices_of_the_base_by_the_deflator_and_beyond_it_by_the_stated_rise()
    {
        // 2023 and 2024 are in the index, 2025 is not.
        var plan = Plan(2, "standard", [new("a", CostKind.Running, 0, 2, new(100), 1, null)]) with
        {
            FirstYear = 2023,
            AmountsIn = null,
            PriceBase = 2024,
            Inflation = 0.02m,
        };

        var years = Life(plan).ByYear("a", adjusted: true);

        Assert.Equal(100m * 100m / 96.2507m, years[0], 12);
        Assert.Equal(100m, years[1]);
        Assert.Equal(100m / 1.02m, years[2], 12);
        Assert.Equal(
            [100m, 100m, 100m],
            Life(plan).Table(["a"])[0].NominalByYear!.Select(n => Math.Round(n, 12))
        );
    }

    [Fact]
    public void Years_beyond_the_index_without_a_stated_rise_are_refused()
    {
        var plan = Plan(1, "standard", []) with
        {
            AmountsIn = null,
            FirstYear = 2025,
            PriceBase = 2024,
        };

        var problem = Assert.Single(
            WholeLife.Of(plan, ExampleAppraisal.Shelf.Prices, Day).Problems
        );

        Assert.Equal("inflation", problem.Field);
    }

    [Fact]
    public void Social_value_stands_apart_from_cash_and_benefits_over_costs_and_payback_are_against_the_reference()
    {
        var plan = Plan(
            5,
            "standard",
            [
                Line("now", CostKind.Running, 0, 0),
                new("now", CostKind.Running, 1, 5, new(100), 1, null),
                Line("new", CostKind.Transition, 0, 150),
                new("new", CostKind.Running, 1, 5, new(60), 1, null),
            ]
        ) with
        {
            Reference = "now",
            Social = [new("new", "work", 1, 5, new(10), null)],
        };

        var table = Life(plan).Table(["now", "new"]);

        var saved = table[0].PresentCost - table[1].PresentCost;
        // 150 at once against 40 a year: the fifth year brings it back.
        Assert.Equal(5, table[1].PaybackYear);
        Assert.True(saved > 0);
        Assert.Null(table[1].BenefitCostRatio);
        Assert.Equal(-table[1].PresentCost + table[1].SocialValue, table[1].Npsv);
        var dearer = Life(
                plan with
                {
                    Lines = [.. plan.Lines, Line("new", CostKind.Capital, 0, 100)],
                }
            )
            .Table(["now", "new"])[1];
        Assert.Equal(dearer.SocialValue / (100 - saved), dearer.BenefitCostRatio!.Value, 12);
        Assert.Null(dearer.PaybackYear);
    }

    [Fact]
    public void Draws_of_cost_have_the_mean_that_arithmetic_gives()
    {
        // A cost of 1,000 in each of 10 years with a chance of one in five, and bias between 0 and 20 per cent on 500 at once.
        var plan = Plan(
            10,
            "standard",
            [
                new("a", CostKind.Failure, 1, 10, new(1000), 0.2, null),
                Line("a", CostKind.Capital, 0, 500),
            ]
        ) with
        {
            Biases = [new("a", new(0, 0.2m), ShareRange.None, ShareRange.None, "made up")],
        };
        var life = Life(plan);

        var sample = life.Sample("a", 0, 100_000, 1).Npv;

        var expected = -(double)life.Present(life.ByYear("a", adjusted: true));
        var error = Math.Sqrt(sample.Average(s => Math.Pow(s - expected, 2)) / sample.Count);
        Assert.InRange(sample.Average(), expected - (4 * error), expected + (4 * error));
        Assert.InRange(expected, -550 - 1663.33, -550 - 1663.32);
    }

    [Theory]
    [InlineData("standard", 10, null)]
    [InlineData("standard", 125, null)]
    [InlineData("standard", 130, 126)]
    [InlineData("health", 30, null)]
    [InlineData("health", 40, 31)]
    [InlineData("standard-reduced", 10, 1)]
    public void Rates_that_no_text_confirms_are_flagged_where_they_are_used(
        string schedule,
        int years,
        int? from
    )
    {
        var file = ExampleAppraisal.Whole;
        var notes = AppraisalDesk
            .Ask(
                file with
                {
                    Costs = file.Costs! with { Discount = schedule, Years = years },
                },
                ExampleAppraisal.Shelf.Prices,
                100,
                1
            )
            .Value.Notes;

        var flagged = notes.Where(n =>
            n.StartsWith("The discount rates", StringComparison.Ordinal)
        );
        if (from is null)
        {
            Assert.Empty(flagged);
        }
        else
        {
            Assert.Contains(
                $"from year {from} on",
                Assert.Single(flagged),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void What_is_stated_for_some_options_only_is_told()
    {
        var file = ExampleAppraisal.Whole;
        var notes = Notes(
            file.Costs! with
            {
                Biases = [.. file.Costs!.Biases.Skip(1)],
                Lines =
                [
                    .. file.Costs.Lines.Where(l =>
                        (l.Option, l.Kind) != ("in-house", CostKind.Vat)
                    ),
                ],
            }
        );

        Assert.Contains(
            notes,
            n => n.Contains("not for “Council runs the homes”", StringComparison.Ordinal)
        );
        Assert.Contains(
            notes,
            n =>
                n.StartsWith(
                    "“VAT not recovered” is stated for 2 options of 3",
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(
            Notes(file.Costs),
            n => n.Contains("is stated for", StringComparison.Ordinal)
        );

        IReadOnlyList<string> Notes(CostPlan costs) =>
            AppraisalDesk
                .Ask(file with { Costs = costs }, ExampleAppraisal.Shelf.Prices, 100, 1)
                .Value.Notes;
    }

    private static WholeLife Life(CostPlan plan) =>
        WholeLife.Of(plan, ExampleAppraisal.Shelf.Prices, Day).Value;

    private static CostPlan Plan(int years, string discount, IReadOnlyList<CostLine> lines) =>
        new()
        {
            FirstYear = 2026,
            Years = years,
            PriceBase = 2026,
            AmountsIn = 2026,
            Inflation = null,
            Discount = discount,
            Reference = null,
            Lines = lines,
            Social = [],
            Biases = [],
        };

    private static CostLine Line(string option, CostKind kind, int year, decimal pounds) =>
        new(option, kind, year, year, new(pounds), 1, null);

    private static ShareRange Share(JsonElement text) =>
        new(Number(text.GetString()!), Number(text.GetString()!));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static void Penny(decimal expected, decimal found) =>
        Assert.Equal(Math.Round(expected, 2), Math.Round(found, 2));
}
