using Evenhand.Market.Maps;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Tables;

/// <summary>
/// Which columns a page shows side by side and which below each other, so that a table fits a page. The files for download
/// have every value in a column of its own.
/// </summary>
internal static class TableLayouts
{
    /// <summary>The policy in each area.</summary>
    public static IReadOnlyList<ShownColumn> Areas { get; } =
    [
        new("Local authority", new("area", "name"), new("region", "region"), new("code", "code")),
        Outcome("May go on", "eligible_providers", "retained_places"),
        Outcome("May not go on", "excluded_providers", "excluded_places"),
        Outcome("Not known", "unknown_providers", "unknown_places"),
    ];

    /// <summary>The figures of a map.</summary>
    public static IReadOnlyList<ShownColumn> Map(AreaMap map, ResultTable table) =>
        [
            new(
                "Local authority",
                new("area", "name"),
                new("region", "region"),
                new("code", "code")
            ),
            .. table
                .Columns.Where(c => c.Key is not ("area" or "region" or "code"))
                .Select(c => new ShownColumn(
                    c.Title,
                    // Why there is no share stands in the last column.
                    new ShownValue(
                        c.Key,
                        "",
                        c.Key == MapTables.Key(map)
                            ? v => v is null ? "no figure" : ResultTable.Show(c, v)
                            : null
                    )
                )),
        ];

    /// <summary>The policy on every service.</summary>
    public static IReadOnlyList<ShownColumn> Services { get; } =
    [
        new("Service", new ShownValue("service_name", "")),
        Outcome("May go on", "retained_providers", "retained_places"),
        Outcome("May not go on", "excluded_providers", "excluded_places"),
        Outcome("Not known", "unknown_providers", "unknown_places"),
        NoneLeft,
    ];

    /// <summary>The policy in each region.</summary>
    public static IReadOnlyList<ShownColumn> Regions { get; } =
    [
        new(
            "Region",
            new("region", "name"),
            new("areas", "areas", v => Plain.Counted((long)v!, "area", "areas"))
        ),
        Outcome("May go on", "retained_providers", "retained_places"),
        Outcome("May not go on", "excluded_providers", "excluded_places"),
        Outcome("Not known", "unknown_providers", "unknown_places"),
        NoneLeft,
    ];

    /// <summary>The policy under every definition.</summary>
    public static IReadOnlyList<ShownColumn> Definitions { get; } =
    [
        new(
            "Definition",
            new("name", "name"),
            new("jurisdictions", "law of", v => $"Law of {v}"),
            new("in_force", "in force", v => v is "yes" ? "" : "not in force")
        ),
        Outcome("May go on", "retained_providers", "retained_places"),
        Outcome("May not go on", "excluded_providers", "excluded_places"),
        Outcome("Not known", "unknown_providers", "unknown_places"),
        NoneLeft,
    ];

    /// <summary>The sources of an edition.</summary>
    public static IReadOnlyList<ShownColumn> Sources { get; } =
    [
        new("Source", new("title", "name"), new("licence", "licence")),
        new("Rows read", new ShownValue("rows_read", "")),
        new("Rows kept", new ShownValue("rows_kept", "")),
        new("Rows rejected", new ShownValue("rows_rejected", "")),
    ];

    /// <summary>Rejected rows.</summary>
    public static IReadOnlyList<ShownColumn> Rejects { get; } =
    [
        new("Row", new("file", "file"), new("line", "line", v => $"Line {Plain.Count((long)v!)}")),
        new("Column", new ShownValue("column", "")),
        new("Found", new ShownValue("found", "")),
        new(
            "What is wrong",
            new("reason", "reason"),
            new("expected", "expected", v => v is null ? "" : $"Expected: {v}")
        ),
    ];

    /// <summary>The groups of a market; null shows each value in a column of its own.</summary>
    public static IReadOnlyList<ShownColumn>? Groups(MarketAnswer answer) =>
        answer.By switch
        {
            "definition" =>
            [
                new("Definition", new ShownValue("name", "")),
                Outcome("Meets it", "providers", "places"),
                Outcome("Does not", "excluded_providers", "excluded_places"),
                Outcome("Not known", "unknown_providers", "unknown_places"),
            ],
            "area" or "region" =>
            [
                new(
                    answer.By == "area" ? "Local authority" : "Region",
                    new("name", "name"),
                    new("key", "code")
                ),
                new("Providers", new ShownValue("providers", "")),
                new("Places", new ShownValue("places", "")),
                new("Share of places", new ShownValue("share_of_places", "")),
            ],
            _ => null,
        };

    private static ShownColumn NoneLeft =>
        new(
            "Areas with none left",
            new("areas_surely_without_eligible_provider", "at least"),
            new(
                "areas_without_eligible_provider",
                "at most",
                v => $"at most {Plain.Count((long)v!)}"
            )
        );

    private static ShownColumn Outcome(string title, string providers, string places) =>
        new(title, new(providers, "providers"), ShownValue.Places(places));
}
