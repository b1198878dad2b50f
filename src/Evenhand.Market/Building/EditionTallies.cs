using DuckDB.NET.Data;
using Evenhand.Lake;

namespace Evenhand.Market.Building;

/// <summary>
/// Providers counted once, when an edition is built: whatever a question asks of them but their names is a sum over these
/// counts. An edition never changes, so neither do they.
/// </summary>
public static class EditionTallies
{
    /// <summary>
    /// <c>tally</c>: providers that are alike in all by which questions group or choose. <c>holding</c>: how much each owner
    /// has on a day, by type and class, under a number for its name; those without a named owner together.
    /// </summary>
    internal const string Statement = """
        CREATE TABLE tally AS
        SELECT s.as_of, p.type_key, lower(p.status) IN ('active', 'suspended') AS listed, p.area_code,
            CASE WHEN p.area_code IS NULL THEN p.area_written END AS area_written, p.sector, p.class_id, p.grade, h.form,
            h.confidence, count(*) AS providers, CAST(sum(p.places) AS BIGINT) AS places, count(*) FILTER (p.places IS NULL) AS without_places
        FROM provision p
        JOIN source s USING (source_id)
        LEFT JOIN name_hint h USING (owner_key)
        GROUP BY ALL
        ORDER BY ALL;
        CREATE TABLE holding AS
        SELECT s.as_of, p.type_key, p.class_id, o.owner_id, count(*) AS providers, CAST(sum(p.places) AS BIGINT) AS places
        FROM provision p
        JOIN source s USING (source_id)
        LEFT JOIN (SELECT owner_key, CAST(row_number() OVER (ORDER BY owner_key) AS INTEGER) AS owner_id FROM name_hint) o USING (owner_key)
        WHERE lower(p.status) IN ('active', 'suspended')
        GROUP BY ALL
        ORDER BY ALL;
        """;

    /// <summary>Counts the rows of an open edition that has none of these tables yet.</summary>
    public static void Make(DuckDBConnection connection) => connection.Run(Statement);
}
