using Evenhand.Lake;
using Evenhand.Market.Building;

namespace Evenhand.Bench.Sections;

/// <summary>An edition with ten million rows of provision.</summary>
internal static class TenMillion
{
    /// <summary>What a person who knows the tables would write for the totals of one definition by area.</summary>
    public const string ByHand = """
        SELECT p.area_code,
            count(*) FILTER (answer = 1) AS yes, count(*) FILTER (answer = -1) AS no, count(*) FILTER (answer = 0) AS unknown,
            coalesce(sum(places) FILTER (answer = 1), 0) AS yes_places, coalesce(sum(places) FILTER (answer = -1), 0) AS no_places,
            coalesce(sum(places) FILTER (answer = 0), 0) AS unknown_places
        FROM (
            SELECT p.area_code, p.places, c."ofsted-voluntary-or-public" AS answer
            FROM provision p
            JOIN classification c USING (class_id)
            WHERE p.source_id = (SELECT source_id FROM source WHERE reader = 'ofsted-provider-list' ORDER BY as_of DESC LIMIT 1)
                AND p.type_key IN (SELECT type_key FROM service_type WHERE service_id = 'childrens-homes')
                AND p.status IN ('Active', 'Suspended')
        ) p
        LEFT JOIN area a USING (area_code)
        WHERE coalesce(a.nation, 'England') = 'England'
        GROUP BY p.area_code
        ORDER BY p.area_code
        """;

    private const int Rows = 10_000_000;

    // No list is so long that a line of it and a line of its copy could meet.
    private const int Apart = 100_000;

    /// <summary>Copies the providers of a service on the newest day until there are ten million.</summary>
    /// <remarks>
    /// Each copy keeps area, sector, places, grade and answers, so that their spread stays as it is; each has owners of its own, so that an
    /// owner has as many homes as in the list.
    /// </remarks>
    /// <param name="edition">The file of an edition that nobody else has open.</param>
    /// <param name="service">Id of the service.</param>
    public static void Make(string edition, string service)
    {
        using var connection = DuckDb.OpenForBuilding(edition);
        connection.Run(
            """
            CREATE TEMP TABLE original AS
            SELECT p.* FROM provision p JOIN source s USING (source_id)
            WHERE s.as_of = (SELECT max(as_of) FROM source WHERE reader = 'ofsted-provider-list')
                AND p.type_key IN (SELECT type_key FROM service_type WHERE service_id = $service)
            """,
            ("service", service)
        );
        connection.Run(
            $"CREATE TEMP TABLE copies AS SELECT unnest(range(1, {Rows} // (SELECT count(*) FROM original) + 1)) AS copy"
        );
        Replace(
            connection,
            "provision",
            $"""
            SELECT o.* REPLACE (o.line + c.copy * {Apart} AS line, o.urn || '-' || c.copy AS urn,
                o.owner || ' ' || c.copy AS owner, o.owner_key || ' ' || c.copy AS owner_key)
            FROM copies c CROSS JOIN original o
            """
        );
        Replace(
            connection,
            "name_hint",
            """
            SELECT h.* REPLACE (h.owner_key || ' ' || c.copy AS owner_key)
            FROM copies c CROSS JOIN (SELECT DISTINCT owner_key FROM original) o JOIN name_hint h USING (owner_key)
            """
        );
        connection.Run("DROP TABLE tally; DROP TABLE holding");
        EditionTallies.Make(connection);
        connection.Run("CHECKPOINT");
    }

    // A table of its own takes ten million rows much faster than one with a key to look after.
    private static void Replace(
        DuckDB.NET.Data.DuckDBConnection connection,
        string table,
        string more
    )
    {
        connection.Run($"CREATE TABLE larger AS SELECT * FROM {table} UNION ALL BY NAME ({more})");
        connection.Run($"DROP TABLE {table}");
        connection.Run($"ALTER TABLE larger RENAME TO {table}");
    }
}
