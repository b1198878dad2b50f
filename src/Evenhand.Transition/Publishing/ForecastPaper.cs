using System.Globalization;
using Evenhand.Papers;
using Evenhand.Transition.Forecasts;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>A forecast as tables and as a paper.</summary>
public static class ForecastPaper
{
    private const string TooFew = "too few cases to say";

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(ForecastReport report) =>
        [
            $"Of {report.Class.N} like changes half opened within {Say(report.Months.P50)} months of the announcement; eight of ten lie between {Say(report.Months.P10)} and {Say(report.Months.P90)} months.",
            $"The change itself cost {Pounds(report.CostGbpM.P50)} in the middle of {report.CostClass.N} cases, from {Pounds(report.CostGbpM.P10)} to {Pounds(report.CostGbpM.P90)} in eight of ten, in prices of {report.PriceYear}; so few cases bear no closer figure.",
            $"Forecast from the others, {Tried(report.Backtest.Coverage80, report.Backtest.N)} lay within such an interval of months, and {Tried(report.Backtest.CostCoverage80, report.Backtest.CostN)} within that of cost; 80% would be right.",
        ];

    /// <summary>The figures.</summary>
    public static ResultTable Quantiles(ForecastReport report) =>
        new(
            $"What one more change would take, from like ones; £m in prices of {report.PriceYear}",
            [
                new("share", "Share of changes that stay below"),
                new("months", "Months from announcement", CellKind.Number, Nothing: TooFew),
                new("opening", "Opening", CellKind.Date, Nothing: TooFew),
                new("cost_gbp_m", "Cost of the change, £m", CellKind.Number, Nothing: TooFew),
            ],
            [
                ["one in ten", report.Months.P10, report.Opening.P10, report.CostGbpM.P10],
                ["half", report.Months.P50, report.Opening.P50, report.CostGbpM.P50],
                ["eight of ten", report.Months.P80, report.Opening.P80, report.CostGbpM.P80],
                ["nine of ten", report.Months.P90, report.Opening.P90, report.CostGbpM.P90],
            ]
        );

    /// <summary>The cases of a class.</summary>
    public static ResultTable Cases(string caption, ReferenceClass cases, string unit) =>
        new(
            caption,
            [
                new("id", "Case"),
                new("name", "Name"),
                new("value", unit, CellKind.Number),
                new("stated", "As stated", CellKind.Number),
                new("price_year", "Prices of", Nothing: ""),
                new("score", "Likeness, of 10", CellKind.Count),
                new("why", "What it has in common"),
                new("confidence", "Confidence"),
            ],
            [
                .. cases.Cases.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Id,
                            c.Name,
                            c.Value,
                            c.Stated,
                            c.PriceYear?.ToString(CultureInfo.InvariantCulture),
                            (long)c.Score,
                            string.Join("; ", c.Why),
                            c.Confidence,
                        ]
                ),
            ]
        );

    /// <summary>The cases that are in no class.</summary>
    public static ResultTable LeftOut(string caption, ReferenceClass cases) =>
        new(
            caption,
            [new("id", "Case"), new("name", "Name"), new("why", "Why it is not counted")],
            [.. cases.LeftOut.Select(c => (IReadOnlyList<object?>)[c.Id, c.Name, c.Why])]
        );

    /// <summary>What to multiply an estimate by.</summary>
    public static ResultTable Uplift(ForecastReport report) =>
        new(
            "What to multiply a team's own estimate by, from pairs of plan and outcome",
            [
                new("of", "Of what"),
                new("n", "Pairs", CellKind.Count),
                new("p50", "As likely over as under", CellKind.Figure, Nothing: TooFew),
                new("p80", "To be 80% sure", CellKind.Figure, Nothing: TooFew),
                new("p90", "To be 90% sure", CellKind.Figure, Nothing: TooFew),
                new("pairs", "The pairs"),
            ],
            [
                .. report.Uplift.Select(u =>
                    (IReadOnlyList<object?>)
                        [
                            u.Of,
                            (long)u.N,
                            u.P50,
                            u.P80,
                            u.P90,
                            string.Join(
                                "; ",
                                u.Pairs.Select(p =>
                                    FormattableString.Invariant(
                                        $"{p.Id} {p.Planned:0.#} to {p.Actual:0.#}"
                                    )
                                )
                            ),
                        ]
                ),
            ]
        );

    /// <summary>All of it.</summary>
    public static Paper Of(ForecastReport report, string source) =>
        new()
        {
            Title = "How long did changes like this take, and what did they cost?",
            Subtitle = report.Merger,
            Headline = Headline(report),
            Sections =
            [
                new("Forecast")
                {
                    Tables =
                    [
                        new("quantiles", "Forecast", Quantiles(report)),
                        new("uplift", "Uplift", Uplift(report)),
                    ],
                },
                new("The cases")
                {
                    Tables =
                    [
                        new(
                            "cases",
                            "Months",
                            Cases("The cases that months rest on", report.Class, "Months")
                        ),
                        new(
                            "cost-cases",
                            "Cost",
                            Cases(
                                "The cases that cost rests on",
                                report.CostClass,
                                $"£m in prices of {report.PriceYear}"
                            )
                        ),
                        new(
                            "left-out",
                            "Not for months",
                            LeftOut("Cases that months do not rest on", report.Class)
                        ),
                        new(
                            "cost-left-out",
                            "Not for cost",
                            LeftOut("Cases that cost does not rest on", report.CostClass)
                        ),
                    ],
                },
            ],
            MainTable = "quantiles",
            Notes = report.Notes,
            Method =
            [
                $"The {CaseClass.Dozen} most alike cases, with all that are as alike as the last: same kind 3 points, route and sector 2 each, nation, number of bodies and size 1 each.",
                "Quantiles for one more case: the value of place (n + 1)p, without any assumption on the shape; beyond the outermost cases there is no answer.",
            ],
            Sources = [source, "mergers/mergers.csv", "rules/prices/gdp-deflator.yaml"],
            FileName = "merger-forecast",
        };

    private static string Say(double? value) =>
        value is { } known
            ? known.ToString("#,0.#", CultureInfo.InvariantCulture)
            : "(too few cases to say)";

    private static string Pounds(double? value) => value is null ? Say(null) : $"£{Say(value)}m";

    private static string Tried(double? share, int n) =>
        share is { } known
            ? $"{Plain.Percent(known)} of {n} cases"
            : "none (too few are left to try it)";
}
