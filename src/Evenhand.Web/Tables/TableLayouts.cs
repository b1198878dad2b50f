using System.Globalization;
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

    /// <summary>An area beside its neighbours, its region and England.</summary>
    public static IReadOnlyList<ShownColumn> Comparison(string area) =>
        [
            new("Group", new ShownValue("name", "")),
            Compared(area, "own"),
            Compared("Neighbours", "neighbours"),
            Compared("Region", "region"),
            Compared("England", "england"),
        ];

    /// <summary>Sectors on each day.</summary>
    public static IReadOnlyList<ShownColumn> SectorsByYear { get; } =
    [
        new("Sector as Ofsted prints it", new("sector_name", "sector"), new("as_of", "day")),
        new("Providers", new ShownValue("providers", "")),
        new("Places", new ShownValue("places", "")),
        new("Share of places that day", new ShownValue("share_of_places", "")),
    ];

    /// <summary>Joiners and leavers.</summary>
    public static IReadOnlyList<ShownColumn> Movements { get; } =
    [
        new(
            "Sector as Ofsted prints it",
            new("sector_name", "sector"),
            new("year_to", "year", v => $"Year to {Plain.Date((DateOnly)v!)}")
        ),
        Outcome("Joined", "joined_providers", "joined_places"),
        Outcome("Left", "left_providers", "left_places"),
    ];

    /// <summary>Grades of each group, with their intervals.</summary>
    public static IReadOnlyList<ShownColumn> Grades { get; } =
    [
        new("Sector and judgement", new("grade_name", "judgement"), new("group_name", "sector")),
        new("Providers", new ShownValue("providers", "")),
        new(
            "Share of those with a judgement",
            new ShownValue("share", "", v => v is double share ? Plain.Percent(share) : "")
        ),
        new("95% interval from", Bound("low")),
        new("to", Bound("high")),
    ];

    /// <summary>All policies side by side.</summary>
    public static IReadOnlyList<ShownColumn> Policies { get; } =
    [
        new("Policy", new ShownValue("name", "")),
        Outcome("May go on", "retained_providers", "retained_places"),
        Outcome("May not go on", "excluded_providers", "excluded_places"),
        Outcome("Not known", "unknown_providers", "unknown_places"),
        NoneLeft,
        new(
            "What it would take",
            new("taking", "what"),
            new(
                "to_replace",
                "to replace",
                v => v is long and > 0 and var count ? $"to replace {Plain.Count(count)}" : ""
            )
        ),
    ];

    /// <summary>All definitions side by side.</summary>
    public static IReadOnlyList<ShownColumn> DefinitionAnswers { get; } =
    [
        new(
            "Definition",
            new("name", "name"),
            new("jurisdictions", "law of", v => $"Law of {v}"),
            new("in_force", "in force", v => v is "yes" ? "" : "not in force")
        ),
        Outcome("Meets it", "meets_providers", "meets_places"),
        Outcome("Does not", "does_not_providers", "does_not_places"),
        Outcome("Not known", "unknown_providers", "unknown_places"),
        new("Facts that could settle it", new ShownValue("facts_to_find", "")),
    ];

    /// <summary>Rows of each source, kept and rejected.</summary>
    public static IReadOnlyList<ShownColumn> QualityOfSources { get; } =
    [
        new("Source", new("title", "name"), new("file", "file")),
        new("Rows read", new ShownValue("rows_read", "")),
        new("Kept", new("rows_kept", "rows"), new("share_kept", "share", v => Of(v, ""))),
        new("Rejected", new ShownValue("rows_rejected", "")),
        new("Without content", new ShownValue("rows_empty", "")),
    ];

    /// <summary>Why rows were rejected.</summary>
    public static IReadOnlyList<ShownColumn> Reasons { get; } =
    [
        new("What is wrong", new("reason", "reason"), new("column", "column")),
        new("Rows", new ShownValue("rows", "")),
        new("For example", new ShownValue("example", "")),
        new(
            "In the file",
            new("file", "file"),
            new("line", "line", v => $"Line {Plain.Count((long)v!)}")
        ),
    ];

    /// <summary>Owners that a search found.</summary>
    public static IReadOnlyList<ShownColumn> Owners { get; } =
    [
        new("Owner as written", new ShownValue("name", "")),
        new("Providers", new ShownValue("providers", "")),
        new("Places", new ShownValue("places", "")),
        new("Kinds of provision", new ShownValue("kinds_of_provision", "")),
        new("Areas", new ShownValue("areas", "")),
    ];

    /// <summary>Areas of an owner.</summary>
    public static IReadOnlyList<ShownColumn> OwnedAreas { get; } =
    [
        new("Local authority", new("name", "name"), new("region", "region"), new("code", "code")),
        new("Providers", new ShownValue("providers", "")),
        new("Places", new ShownValue("places", "")),
    ];

    /// <summary>Areas that a search found.</summary>
    public static IReadOnlyList<ShownColumn> FoundAreas { get; } =
    [
        new(
            "Local authority",
            new("name", "name"),
            new("region", "region"),
            new("code", "code"),
            new("until", "until", v => v is DateOnly day ? $"until {Plain.Date(day)}" : "")
        ),
        new("Providers", new ShownValue("providers", "")),
        new("Places", new ShownValue("places", "")),
    ];

    /// <summary>All services of an area.</summary>
    public static IReadOnlyList<ShownColumn> ServicesInArea { get; } =
    [
        new("Service", new ShownValue("service_name", "")),
        Outcome("All", "all_providers", "all_places"),
        Outcome("Local authority", "local_authority_providers", "local_authority_places"),
        Outcome("Private", "private_providers", "private_places"),
        Outcome("Voluntary", "voluntary_providers", "voluntary_places"),
        Outcome("Other or not printed", "other_providers", "other_places"),
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
                new(
                    "Places",
                    new("places", "places"),
                    new("share_of_places", "share", v => Of(v, "of places"))
                ),
                new("Owners named", new ShownValue("owners", "")),
                new(
                    "Concentration (HHI)",
                    new(
                        "hhi",
                        "HHI",
                        v => v is double hhi ? Plain.Count((long)Math.Round(hhi)) : ""
                    ),
                    new("cr1", "largest", v => Of(v, "largest")),
                    new("cr5", "five largest", v => Of(v, "five largest"))
                ),
            ],
            "year" =>
            [
                new("Day of the list", new ShownValue("name", "")),
                new("Providers", new ShownValue("providers", "")),
                new("Places", new ShownValue("places", "")),
                new("Compared with the list of", new ShownValue("compared_with", "")),
                new("Change in providers", Change("change_in_providers")),
                new("Change in places", Change("change_in_places")),
            ],
            _ => null,
        };

    /// <summary>Spending split by who provided.</summary>
    public static IReadOnlyList<ShownColumn>? Spending(string by) =>
        by == "sector"
            ? null
            :
            [
                new(
                    by switch
                    {
                        "area" => "Local authority that pays",
                        "region" => "Region",
                        _ => "Financial year",
                    },
                    [
                        new("name", "name"),
                        .. by == "year" ? Array.Empty<ShownValue>() : [new("key", "code")],
                    ]
                ),
                new("Pounds", new ShownValue("amount_gbp", "")),
                new("Own provision", new ShownValue("own_gbp", "")),
                new("Private", new ShownValue("private_gbp", "")),
                new("Other public", new ShownValue("other_public_gbp", "")),
                new("Voluntary", new ShownValue("voluntary_gbp", "")),
            ];

    private static ShownColumn Compared(string title, string part) =>
        new(
            title,
            new(part + "_providers", "providers"),
            ShownValue.Places(part + "_places"),
            new(part + "_share", "share", v => Of(v, ""))
        );

    private static string Of(object? share, string of) =>
        share is double s ? $"{Plain.Percent(s)} {of}".TrimEnd() : "";

    private static ShownValue Bound(string key) =>
        new(key, "", v => v is double bound ? Plain.Percent(bound) : "");

    // The first list has none before it: that is nothing to know, rather than not known.
    private static ShownValue Change(string key) =>
        new(
            key,
            "",
            v =>
                v is long change
                    ? change.ToString("+#,0;\u2212#,0;0", CultureInfo.InvariantCulture)
                    : ""
        );

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
