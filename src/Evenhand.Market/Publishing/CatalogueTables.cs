using Evenhand.Market.Building;
using Evenhand.Market.Catalogue;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of what is loaded, left out and defined.</summary>
public static class CatalogueTables
{
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
}
