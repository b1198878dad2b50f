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
    /// <c>tally</c>: providers that are alike in all by which questions group or choose. <c>holding</c>: owners that have on a
    /// day, of a service, equally much of each class, counted together, with what each of them has; those without a named owner
    /// are taken as one.
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
        WITH of_class AS (
            SELECT s.as_of, t.service_id, p.owner_key, p.class_id, count(*) AS providers, CAST(sum(p.places) AS BIGINT) AS places
            FROM provision p
            JOIN source s USING (source_id)
            JOIN service_type t USING (type_key)
            WHERE lower(p.status) IN ('active', 'suspended')
            GROUP BY ALL
        ), of_owner AS (
            SELECT as_of, service_id, owner_key IS NOT NULL AS is_named,
                list({'class_id': class_id, 'providers': providers, 'places': places} ORDER BY class_id) AS held
            FROM of_class
            GROUP BY as_of, service_id, owner_key
        ), alike AS (
            SELECT as_of, service_id, is_named, held, count(*) AS owners
            FROM of_owner
            GROUP BY ALL
        ), numbered AS (
            SELECT *, row_number() OVER (ORDER BY as_of, service_id, is_named, held) AS holding_id
            FROM alike
        )
        SELECT holding_id, as_of, service_id, is_named, owners, unnest(held, recursive := true)
        FROM numbered
        ORDER BY ALL;
        """;

    /// <summary>Counts the rows of an open edition that has none of these tables yet.</summary>
    public static void Make(DuckDBConnection connection) => connection.Run(Statement);
}
