using Evenhand.Transition.Desk;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Merger;

/// <summary>What like changes took and cost.</summary>
public sealed class ForecastModel(MergerDesk desk) : MergerPage(desk)
{
    /// <summary>How quantiles are shown.</summary>
    public static IReadOnlyList<ShownColumn> OfQuantiles { get; } =
    [
        new("Share of changes that stay below", new ShownValue("share", "")),
        new("Months from announcement", new ShownValue("months", "")),
        new("Opening", new ShownValue("opening", "")),
        new("Cost, £m", new ShownValue("cost_gbp_m", "")),
    ];

    /// <summary>How uplifts are shown.</summary>
    public static IReadOnlyList<ShownColumn> OfUplift { get; } =
    [
        new(
            "Of what",
            new("of", "of what"),
            new("n", "pairs", v => v is long n ? $"{n} pairs of plan and outcome" : ""),
            new("pairs", "which", v => (string)v!)
        ),
        new("As likely over as under", new ShownValue("p50", "")),
        new("To be 80% sure", new ShownValue("p80", "")),
        new("To be 90% sure", new ShownValue("p90", "")),
    ];

    /// <summary>The forecast; null where the address cannot be read.</summary>
    public ForecastReport? Report { get; private set; }

    /// <summary>The cases of a class.</summary>
    public TableView Cases(string id, string caption, ReferenceClass cases, string unit) =>
        TableView.Sorted(
            ForecastPaper.Cases(caption, cases, unit),
            Request,
            id,
            FileOf($"forecast/{id}.csv"),
            ("name", row => MergerTable.Case((string)row[0]!)),
            [
                new("Case", new ShownValue("name", "")),
                new(
                    unit,
                    new("value", "value"),
                    new(
                        "price_year",
                        "stated in",
                        v => v is string { Length: > 0 } year ? $"stated in prices of {year}" : ""
                    )
                ),
                new("Likeness, of 10", new ShownValue("score", "")),
                new(
                    "What it has in common",
                    new("why", "why"),
                    new("confidence", "confidence", v => $"confidence of sources: {v}")
                ),
            ],
            level: 2
        );

    /// <summary>Works it out.</summary>
    public void OnGet() => Report = Read() is { } asked ? Desk.Forecast(asked.File) : null;
}
