using System.Globalization;
using Evenhand.Market.Catalogue;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of what the data can bear.</summary>
public static class QualityTables
{
    /// <summary>Rows read, kept and rejected of each source.</summary>
    public static ResultTable Sources(QualityReport report) =>
        new(
            $"Edition {report.Edition}: rows of each source",
            [
                new("title", "Source"),
                new("file", "File"),
                new("rows_read", "Rows read", CellKind.Count),
                new("rows_kept", "Kept", CellKind.Count),
                new("rows_rejected", "Rejected", CellKind.Count),
                new("share_kept", "Share kept", CellKind.Share),
                new("rows_empty", "Without content", CellKind.Count),
            ],
            [
                .. report.Sources.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Title,
                            s.File,
                            s.RowsRead,
                            s.RowsKept,
                            s.RowsRejected,
                            Share(s.RowsKept, s.RowsRead),
                            s.RowsEmpty,
                        ]
                ),
            ]
        );

    /// <summary>Why rows were rejected.</summary>
    public static ResultTable Reasons(QualityReport report) =>
        new(
            $"Edition {report.Edition}: why rows were rejected",
            [
                new("reason", "What is wrong"),
                new("column", "Column"),
                new("rows", "Rows", CellKind.Count),
                new("example", "For example"),
                new("file", "In the file"),
                new("line", "Line", CellKind.Count),
            ],
            [
                .. report.Reasons.Select(r =>
                    (IReadOnlyList<object?>)[r.Reason, r.Column, r.Rows, r.Example, r.File, r.Line]
                ),
            ]
        );

    /// <summary>How much of each list has each field.</summary>
    public static ResultTable Coverage(QualityReport report) =>
        new(
            $"Edition {report.Edition}: share of the entries of each provider list that has a field",
            [
                new("as_of", "List of", CellKind.Date),
                new("entries", "Entries", CellKind.Count),
                new("places", "Number of places", CellKind.Share),
                new("owner", "Owner named", CellKind.Share),
                new("people", "Owner is a person (dropped)", CellKind.Count),
                new("area_code", "Authority with a code", CellKind.Share),
                new("grade", "Grade", CellKind.Share),
                new("registered", "Day registered", CellKind.Share),
            ],
            [
                .. report.Coverage.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.AsOf,
                            c.Entries,
                            Share(c.Places, c.Entries),
                            Share(c.Owner, c.Entries),
                            c.People,
                            Share(c.AreaCode, c.Entries),
                            Share(c.Grade, c.Entries),
                            Share(c.Registered, c.Entries),
                        ]
                ),
            ]
        );

    /// <summary>Names of authorities that join no code.</summary>
    public static ResultTable Unjoined(QualityReport report) =>
        new(
            $"Edition {report.Edition}: names of authorities that join no code",
            [
                new("name", "Name as written"),
                new("source", "Source"),
                new("rows", "Rows", CellKind.Count),
            ],
            [.. report.Unjoined.Select(u => (IReadOnlyList<object?>)[u.Name, u.Title, u.Rows])]
        );

    /// <summary>Years that are loaded and years between them that are not.</summary>
    public static ResultTable Gaps(QualityReport report) =>
        new(
            $"Edition {report.Edition}: years loaded, and years between them that are not",
            [new("kind", "Kind of source"), new("loaded", "Loaded"), new("missing", "Not loaded")],
            [
                .. report.Gaps.Select(g =>
                    (IReadOnlyList<object?>)
                        [g.Kind, Years(g.Loaded), g.Missing.Count == 0 ? "None" : Years(g.Missing)]
                ),
            ]
        );

    private static double? Share(long part, long whole) => whole > 0 ? (double)part / whole : null;

    private static string Years(IEnumerable<int> years) =>
        string.Join(", ", years.Select(y => y.ToString(CultureInfo.InvariantCulture)));
}
