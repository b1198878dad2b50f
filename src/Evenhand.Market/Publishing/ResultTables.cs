using Evenhand.Market.Building;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of each result.</summary>
public static class ResultTables
{
    /// <summary>Groups of a market.</summary>
    public static ResultTable Of(MarketAnswer answer)
    {
        var first = answer.By switch
        {
            "sector" => "Sector as Ofsted prints it",
            "owner" => "Owner as written",
            "area" => "Local authority",
            "region" => "Region",
            "definition" => "Definition",
            "form" => "Legal form",
            _ => "Hint from the owner's name",
        };
        var caption = $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}";
        if (answer.By == "definition")
        {
            return new ResultTable(
                caption,
                [
                    new("key", "Id", OffPage: true),
                    new("name", first),
                    new("providers", "Providers that meet it", CellKind.Count),
                    new("places", "Places", CellKind.Count),
                    new("excluded_providers", "Providers that do not", CellKind.Count),
                    new("excluded_places", "Places", CellKind.Count),
                    new("unknown_providers", "Providers not known", CellKind.Count),
                    new("unknown_places", "Places", CellKind.Count),
                ],
                [
                    .. answer.Groups.Select(g =>
                        (IReadOnlyList<object?>)
                            [
                                g.Key,
                                g.Name,
                                g.Providers,
                                g.Places,
                                g.Excluded!.Providers,
                                g.Excluded.Places,
                                g.Unknown!.Providers,
                                g.Unknown.Places,
                            ]
                    ),
                ]
            );
        }

        return new ResultTable(
            caption,
            [
                new(
                    "key",
                    answer.By is "area" or "region" ? "Code" : "Key",
                    OffPage: answer.By is not ("area" or "region")
                ),
                new("name", first),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("share_of_places", "Share of places", CellKind.Share),
            ],
            [
                .. answer.Groups.Select(g =>
                    (IReadOnlyList<object?>)[g.Key, g.Name, g.Providers, g.Places, g.ShareOfPlaces]
                ),
            ]
        );
    }

    /// <summary>What a policy does in total.</summary>
    public static ResultTable Totals(SimulationResult result) =>
        new(
            Caption(result, "in total"),
            [
                new("outcome", "Under the rule"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("share_of_places", "Share of places", CellKind.Share),
            ],
            [
                .. new[]
                {
                    ("May go on", result.Retained),
                    ("May not go on", result.Excluded),
                    ("Not known", result.Unknown),
                }.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Item1,
                            p.Item2.Providers,
                            p.Item2.Places,
                            p.Item2.Places is { } places && result.Totals.Places > 0
                                ? (double)places / result.Totals.Places
                                : null,
                        ]
                ),
            ]
        );

    /// <summary>What a policy does in each area.</summary>
    public static ResultTable Areas(SimulationResult result) =>
        new(
            Caption(
                result,
                "by local authority (where the homes lie, not whose children live in them)"
            ),
            [
                new("code", "Code"),
                new("area", "Local authority"),
                new("region", "Region"),
                new("eligible_providers", "Eligible providers", CellKind.Count),
                new("excluded_providers", "Excluded providers", CellKind.Count),
                new("unknown_providers", "Unknown providers", CellKind.Count),
                new("retained_places", "Places that stay", CellKind.Count),
                new("excluded_places", "Places that go", CellKind.Count),
                new("unknown_places", "Places not known", CellKind.Count),
            ],
            [
                .. result.Areas.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            a.Code,
                            a.Area,
                            a.Region,
                            a.EligibleProviders,
                            a.ExcludedProviders,
                            a.UnknownProviders,
                            a.RetainedPlaces,
                            a.ExcludedPlaces,
                            a.UnknownPlaces,
                        ]
                ),
            ]
        );

    /// <summary>The same policy under every definition.</summary>
    public static ResultTable Definitions(SimulationResult result) =>
        new(
            Caption(result, "under every definition"),
            [
                new("id", "Id", OffPage: true),
                new("name", "Definition"),
                new("jurisdictions", "Law of"),
                new("in_force", "In force"),
                new("retained_providers", "Providers that stay", CellKind.Count),
                new("retained_places", "Places that stay", CellKind.Count),
                new("excluded_providers", "Providers that go", CellKind.Count),
                new("excluded_places", "Places that go", CellKind.Count),
                new("unknown_providers", "Providers not known", CellKind.Count),
                new("unknown_places", "Places not known", CellKind.Count),
                new(
                    "areas_surely_without_eligible_provider",
                    "Areas left without (at least)",
                    CellKind.Count
                ),
                new(
                    "areas_without_eligible_provider",
                    "Areas left without (at most)",
                    CellKind.Count
                ),
            ],
            [
                .. result.Definitions.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Id,
                            d.Name,
                            string.Join(", ", d.Jurisdictions),
                            d.InForce ? "yes" : "no",
                            d.Retained.Providers,
                            d.Retained.Places,
                            d.Excluded.Providers,
                            d.Excluded.Places,
                            d.Unknown.Providers,
                            d.Unknown.Places,
                            (long)d.AreasSurelyWithoutEligibleProvider,
                            (long)d.AreasWithoutEligibleProvider,
                        ]
                ),
            ]
        );

    /// <summary>What the names of unknown providers' owners hint at.</summary>
    public static ResultTable Hints(SimulationResult result) =>
        new(
            Caption(result, "what the owners' names hint at (no fact, and no figure rests on it)"),
            [
                new("form", "The name hints at"),
                new("confidence", "Confidence in the hint"),
                new("providers", "Unknown providers", CellKind.Count),
                new("places", "Unknown places", CellKind.Count),
            ],
            [
                .. result.HintsAmongUnknown.Select(h =>
                    (IReadOnlyList<object?>)
                        [
                            h.Form == "none" ? "nothing" : h.Form.Replace('-', ' '),
                            h.Form == "none" ? "" : h.Confidence,
                            h.Providers,
                            h.Places,
                        ]
                ),
            ]
        );

    /// <summary>The sources of an edition.</summary>
    public static ResultTable Of(SourcesReport report) =>
        new(
            $"Sources of edition {report.Edition}",
            [
                new("title", "Source"),
                new("publisher", "Publisher", OffPage: true),
                new("as_of", "As of", CellKind.Date, OffPage: true),
                new("licence", "Licence"),
                new("rows_read", "Rows read", CellKind.Count),
                new("rows_kept", "Rows kept", CellKind.Count),
                new("rows_rejected", "Rows rejected", CellKind.Count),
                new("file", "File", OffPage: true),
                new("sha256", "SHA-256", OffPage: true),
            ],
            [
                .. report.Sources.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Title,
                            s.Publisher,
                            s.AsOf,
                            s.Licence,
                            s.RowsRead,
                            s.RowsKept,
                            s.RowsRejected,
                            s.File,
                            s.Sha256,
                        ]
                ),
            ]
        );

    /// <summary>Rejected rows.</summary>
    public static ResultTable Of(IReadOnlyList<RejectEntry> rejects, int? edition) =>
        new(
            $"Rejected rows of edition {edition}",
            [
                new("file", "File"),
                new("as_of", "As of", CellKind.Date),
                new("line", "Line", CellKind.Count),
                new("column", "Column"),
                new("reason", "Reason"),
                new("found", "Found"),
                new("expected", "Expected"),
            ],
            [
                .. rejects.Select(r =>
                    (IReadOnlyList<object?>)
                        [r.File, r.AsOf, r.Line, r.Column, r.Reason, r.Found, r.Expected]
                ),
            ]
        );

    /// <summary>All editions.</summary>
    public static ResultTable Of(EditionsReport report) =>
        new(
            $"Editions in {report.Home}",
            [
                new("edition", "Edition", CellKind.Count),
                new("current", "Current"),
                new("created_at", "Built"),
                new("sources", "Sources", CellKind.Count),
                new("rows_kept", "Rows kept", CellKind.Count),
                new("rows_rejected", "Rows rejected", CellKind.Count),
                new("content_hash", "Content hash"),
            ],
            [
                .. report.Editions.Select(e =>
                    (IReadOnlyList<object?>)
                        [
                            (long)e.Edition,
                            e.Current ? "yes" : "",
                            $"{e.CreatedAt:yyyy-MM-dd HH:mm:ss}Z",
                            e.Sources,
                            e.RowsKept,
                            e.RowsRejected,
                            e.ContentHash,
                        ]
                ),
            ]
        );

    /// <summary>What was loaded.</summary>
    public static ResultTable Of(LoadReport report) =>
        new(
            report.NewEdition
                ? $"Edition {report.Edition}"
                : $"Edition {report.Edition}: nothing new",
            [
                new("file", "File"),
                new("as_of", "As of", CellKind.Date),
                new("state", "State"),
                new("rows_read", "Rows read", CellKind.Count),
                new("rows_kept", "Rows kept", CellKind.Count),
                new("rows_rejected", "Rows rejected", CellKind.Count),
            ],
            [
                .. report.Sources.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.File,
                            s.AsOf,
                            s.State.Replace('-', ' '),
                            s.RowsRead,
                            s.RowsKept,
                            s.RowsRejected,
                        ]
                ),
            ]
        );

    /// <summary>All definitions.</summary>
    public static ResultTable Of(DefinitionsReport report) =>
        new(
            "Definitions",
            [
                new("id", "Id", OffPage: true),
                new("name", "Definition"),
                new("citation", "Citation"),
                new("jurisdictions", "Law of"),
                new("in_force_from", "In force from", CellKind.Date),
                new("in_force_to", "To"),
                new("confidence", "Confidence"),
            ],
            [
                .. report.Definitions.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Id,
                            d.Name,
                            d.Citation,
                            string.Join(", ", d.Jurisdictions),
                            d.InForceFrom,
                            d.InForceTo is { } to ? Plain.Date(to) : null,
                            d.Confidence,
                        ]
                ),
            ]
        );

    private static string Caption(SimulationResult r, string what) =>
        $"{r.ServiceName}, {r.AreaName}, {Plain.Date(r.AsOf)}: \u201C{r.DefinitionName}\u201D {what}";
}
