using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Registers.Ofsted;
using Evenhand.Registers.Section251;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Catalogue;

/// <summary>Says what the data of the current edition can bear.</summary>
public sealed class QualityView(EditionStore store)
{
    private static readonly (string Reader, string Kind)[] Kinds =
    [
        (ProviderList.ReaderId, "Lists of providers, at 31 March of"),
        (MovementList.ReaderId, "Lists of joiners and leavers, in the year to March"),
        (OutturnReturn.ReaderId, "Spending returns, for the financial year to March"),
    ];

    /// <summary>Reads it; a problem when nothing is loaded.</summary>
    public Outcome<QualityReport> Report() =>
        new EditionCatalogue(store)
            .Sources()
            .Then(sources =>
                Scope
                    .OpenEdition(store, sources.Edition)
                    .Then(opened =>
                    {
                        using var connection = opened.Connection;
                        return Outcome<QualityReport>.Ok(
                            new QualityReport(
                                sources.Edition,
                                sources.ContentHash,
                                sources.Sources,
                                Reasons(connection),
                                Coverage(connection),
                                Unjoined(connection),
                                Gaps(sources.Sources)
                            )
                        );
                    })
            );

    /// <summary>Reasons by how often they occur.</summary>
    private static IReadOnlyList<RejectReason> Reasons(DuckDBConnection connection) =>
        connection.Query(
            """
            SELECT r.reason, r.column_name, count(*) AS entries,
                first(r.found ORDER BY s.as_of, r.line) AS example,
                first(s.file ORDER BY s.as_of, r.line) AS file,
                first(r.line ORDER BY s.as_of, r.line) AS line
            FROM reject r JOIN source s USING (source_id)
            GROUP BY r.reason, r.column_name ORDER BY entries DESC, r.reason, r.column_name
            """,
            r => new RejectReason(
                r.Text("reason"),
                r.OptionalText("column_name"),
                r.Count("entries"),
                r.OptionalText("example"),
                r.Text("file"),
                r.Count("line")
            )
        );

    private static IReadOnlyList<ListCoverage> Coverage(DuckDBConnection connection) =>
        connection.Query(
            """
            SELECT s.as_of, count(*) AS entries, count(p.places) AS places,
                count(p.owner) FILTER (NOT p.owner_is_person) AS owner,
                count(*) FILTER (p.owner_is_person) AS people,
                count(p.area_code) AS area_code, count(p.grade) AS grade, count(p.registered) AS registered
            FROM provision p JOIN source s USING (source_id)
            GROUP BY s.as_of ORDER BY s.as_of
            """,
            r => new ListCoverage(
                r.Date("as_of"),
                r.Count("entries"),
                r.Count("places"),
                r.Count("owner"),
                r.Count("people"),
                r.Count("area_code"),
                r.Count("grade"),
                r.Count("registered")
            )
        );

    private static IReadOnlyList<UnjoinedArea> Unjoined(DuckDBConnection connection) =>
        connection.Query(
            """
            WITH unjoined AS (
                SELECT source_id, area_written FROM provision WHERE area_code IS NULL
                UNION ALL SELECT source_id, area_written FROM movement WHERE area_code IS NULL
                UNION ALL SELECT source_id, area_written FROM spending WHERE area_code IS NULL AND level = 'authority'
            )
            SELECT coalesce(u.area_written, 'Nothing written') AS name, s.title, count(*) AS entries
            FROM unjoined u JOIN source s USING (source_id)
            GROUP BY ALL ORDER BY entries DESC, name, s.title
            """,
            r => new UnjoinedArea(r.Text("name"), r.Text("title"), r.Count("entries"))
        );

    private static IReadOnlyList<YearGaps> Gaps(IReadOnlyList<SourceEntry> sources) =>
        [
            .. Kinds
                .Select(kind =>
                {
                    var loaded = sources
                        .Where(s => s.Reader == kind.Reader)
                        .Select(s => s.AsOf.Year)
                        .Distinct()
                        .Order()
                        .ToList();
                    return new YearGaps(
                        kind.Kind,
                        loaded,
                        loaded.Count == 0
                            ? []
                            :
                            [
                                .. Enumerable
                                    .Range(loaded[0], loaded[^1] - loaded[0])
                                    .Except(loaded),
                            ]
                    );
                })
                .Where(g => g.Loaded.Count > 0),
        ];
}
