using System.Globalization;
using Evenhand.Contracts.Indicators;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The tables of what indicators say.</summary>
internal static class IndicatorTable
{
    /// <summary>The tables that speak of all indicators, by the name that they have in addresses.</summary>
    public static IReadOnlyList<(string Id, Func<IndicatorReport, ResultTable> Of)> All { get; } =
    [
        ("counts", IndicatorTables.Counts),
        ("results", IndicatorTables.Results),
        ("reasons", IndicatorTables.Reasons),
        ("fences", IndicatorTables.Fences),
        ("health", r => IndicatorTables.Measures("The market’s health", r.Health)),
        ("access", r => IndicatorTables.Measures("Access to the market", r.Access)),
    ];

    private static readonly IReadOnlyList<ShownColumn> Counts =
    [
        new("Indicator", new("title", "name"), new("code", "code")),
        new("Flagged", new ShownValue("flagged", "")),
        new("Not flagged", new ShownValue("not_flagged", "")),
        new("Not applicable", new ShownValue("not_applicable", "")),
        new("Not enough data", new ShownValue("not_enough_data", "")),
        new("Most frequent reason for no answer", new ShownValue("why", "")),
    ];

    private static readonly IReadOnlyList<ShownColumn> Measures =
    [
        new("Measure", new("title", "measure"), new("group", "part", v => v as string ?? "")),
        new("Share", new ShownValue("share", "")),
        new("Figure", new("figure", "figure", Figure), new("unit", "unit", v => v as string ?? "")),
        new("Rests on", new("n", "number"), new("of", "of what", v => v as string ?? "")),
        new("Lacked the data", new ShownValue("lacking", "")),
    ];

    private static readonly IReadOnlyList<ShownColumn> Flagged =
    [
        new(
            "Process or organisation",
            new("name", "name as written"),
            new("subject", "kind", v => v as string ?? ""),
            new("id", "id", v => v as string ?? "")
        ),
        new("Why", new ShownValue("why", "")),
        new("Value", new ShownValue("value", "", Figure)),
    ];

    private static string Figure(object? value) =>
        value is double figure ? figure.ToString("#,0.##", CultureInfo.InvariantCulture) : "";

    /// <summary>The page of an indicator.</summary>
    public static string Path(string code) => $"/indicators/{Uri.EscapeDataString(code)}";

    /// <summary>The four counts of each indicator, each leading to its page.</summary>
    public static TableView OfCounts(IndicatorReport report, HttpRequest request) =>
        TableView.Sorted(
            IndicatorTables.Counts(report),
            request,
            "counts",
            Address.With(request, "/indicators/counts.csv"),
            ("title", row => Asked(request, Path((string)row[0]!))),
            Counts,
            level: 2
        );

    /// <summary>Measures of health or of access.</summary>
    public static TableView OfMeasures(string id, IndicatorReport report, HttpRequest request) =>
        TableView.Sorted(
            All.First(t => t.Id == id).Of(report),
            request,
            id,
            Address.With(request, $"/indicators/{id}.csv"),
            layout: Measures,
            level: 2
        );

    /// <summary>What one indicator flags, processes leading to their pages.</summary>
    public static TableView OfFlagged(ResultTable table, string code, HttpRequest request) =>
        TableView.Sorted(
            table,
            request,
            "flagged",
            Address.With(request, $"{Path(code)}/flagged.csv"),
            (
                "name",
                row =>
                    (string)row[1]! == IndicatorTables.Word(IndicatorSubject.Ocid)
                        ? Address.To(
                            ProcessTable.Path((string)row[2]!),
                            ("edition", request.Query["edition"])
                        )
                        : null
            ),
            Flagged,
            level: 2
        );

    /// <summary>What can be set of an indicator, or its worked cases, which hang on no edition.</summary>
    public static TableView OfCard(
        string id,
        ResultTable table,
        string code,
        HttpRequest request
    ) => TableView.Sorted(table, request, id, $"{Path(code)}/{id}.csv", level: 2);

    /// <summary>An address that asks the same part of the same edition.</summary>
    public static string Asked(HttpRequest request, string path) =>
        Address.To(
            path,
            new[] { "publisher", "year", "edition" }.Select(k =>
                (k, (string?)request.Query[k].ToString())
            )
        );
}
