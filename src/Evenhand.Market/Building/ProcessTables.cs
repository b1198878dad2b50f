using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;

namespace Evenhand.Market.Building;

/// <summary>
/// The tables of contracting processes. <c>release</c> says where each release stands and belongs to its source; the others
/// follow from the releases of a process, whatever sources they stand in, and are made anew when a process gets another release.
/// </summary>
/// <remarks>
/// Without primary keys: DuckDB would keep an index of every key in memory while rows come in. What makes rows unique is how
/// they are made. No contact point, street or description comes into any of them.
/// </remarks>
internal static class ProcessTables
{
    /// <summary>Tables that follow from the releases of a process, and are carried over with it.</summary>
    public static readonly IReadOnlyList<string> OfProcesses =
    [
        "process",
        "lot",
        "party",
        "award",
        "contract",
        "contract_supplier",
        "bid_statistic",
        "amendment",
        "process_code",
        "process_place",
    ];

    /// <summary>Makes the empty tables.</summary>
    public static void CreateAll(DuckDBConnection connection)
    {
        connection.Run(Create);
        foreach (var table in OfProcesses.Append("release"))
        {
            connection.Run($"COMMENT ON TABLE {table} IS '{ContentHash.Follows}'");
        }
    }

    /// <summary>What makes the empty tables.</summary>
    public const string Create = """
        CREATE TABLE release (
            source_id VARCHAR NOT NULL, byte_offset BIGINT NOT NULL, byte_length BIGINT NOT NULL, line BIGINT NOT NULL,
            ocid VARCHAR NOT NULL, release_id VARCHAR, released TIMESTAMP NOT NULL, tags VARCHAR, digest VARCHAR NOT NULL);
        CREATE TABLE process (
            ocid VARCHAR NOT NULL, publisher VARCHAR NOT NULL, publisher_name VARCHAR NOT NULL, source_id VARCHAR NOT NULL,
            byte_offset BIGINT NOT NULL, releases BIGINT NOT NULL, duplicates BIGINT NOT NULL,
            first_released TIMESTAMP NOT NULL, last_released TIMESTAMP NOT NULL, tags VARCHAR,
            buyer_id VARCHAR, buyer VARCHAR, buyer_key VARCHAR, entity_id VARCHAR, entity VARCHAR, title VARCHAR,
            status VARCHAR, method VARCHAR, method_details VARCHAR, category VARCHAR, cpv VARCHAR, cpv_division VARCHAR,
            legal_basis VARCHAR, published DATE, tender_starts DATE, tender_ends DATE, value DECIMAL(28, 9),
            value_gross DECIMAL(28, 9), currency VARCHAR, suits_sme BOOLEAN, suits_vcse BOOLEAN, reserved VARCHAR,
            above_threshold BOOLEAN, tenderers BIGINT, notice_types VARCHAR, is_framework BOOLEAN, is_dynamic BOOLEAN);
        CREATE TABLE lot (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, lot_id VARCHAR, title VARCHAR, status VARCHAR,
            value DECIMAL(28, 9), value_gross DECIMAL(28, 9), currency VARCHAR, starts DATE, ends DATE, latest_end DATE,
            suits_sme BOOLEAN, suits_vcse BOOLEAN, has_renewal BOOLEAN, has_options BOOLEAN);
        CREATE TABLE party (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, party_id VARCHAR, name VARCHAR, name_key VARCHAR,
            scheme VARCHAR, identifier VARCHAR, roles VARCHAR, scale VARCHAR, vcse BOOLEAN, sme BOOLEAN, region VARCHAR,
            country VARCHAR, postcode_area VARCHAR);
        CREATE TABLE award (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, award_id VARCHAR, title VARCHAR, status VARCHAR,
            decided DATE, value DECIMAL(28, 9), value_gross DECIMAL(28, 9), currency VARCHAR, starts DATE, ends DATE,
            latest_end DATE, category VARCHAR, lots VARCHAR);
        CREATE TABLE contract (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, lot VARCHAR, award_id VARCHAR, contract_id VARCHAR,
            title VARCHAR, cpv VARCHAR, value DECIMAL(28, 9), value_gross DECIMAL(28, 9), currency VARCHAR,
            value_gbp DECIMAL(28, 9), starts DATE, ends DATE, latest_end DATE, status VARCHAR, awarded DATE, signed DATE,
            amendments BIGINT NOT NULL, terminated BOOLEAN NOT NULL, metrics BIGINT NOT NULL);
        CREATE TABLE contract_supplier (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, place BIGINT NOT NULL, party_id VARCHAR, name VARCHAR,
            name_key VARCHAR, scheme VARCHAR, identifier VARCHAR);
        CREATE TABLE bid_statistic (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, measure VARCHAR, lot VARCHAR, value DECIMAL(28, 9),
            currency VARCHAR);
        CREATE TABLE amendment (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, of_what VARCHAR NOT NULL, of_id VARCHAR, amendment_id VARCHAR,
            amended DATE, rationale VARCHAR);
        CREATE TABLE process_code (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, scheme VARCHAR, code VARCHAR NOT NULL, words VARCHAR);
        CREATE TABLE process_place (
            ocid VARCHAR NOT NULL, position BIGINT NOT NULL, kind VARCHAR NOT NULL, region VARCHAR, region_key VARCHAR,
            country VARCHAR, postcode_area VARCHAR);
        """;

    /// <summary>
    /// The processes whose tables are to be made anew, in the temporary table <c>touched</c>. All of them where the edition
    /// before laid its tables out in another way.
    /// </summary>
    /// <param name="connection">The new edition; the one before is attached as <c>before</c>.</param>
    /// <param name="replaced">The sources of the edition before that are not carried over.</param>
    public static void TouchBefore(
        DuckDBConnection connection,
        IReadOnlyCollection<string> replaced
    )
    {
        if (Has(connection, "release"))
        {
            var sameLayout =
                connection
                    .Query(
                        "SELECT count(*) AS n FROM before.main.rule WHERE rule_id = $rule AND sha256 = $sha256",
                        r => r.Count("n"),
                        ("rule", EditionTables.TablesRule),
                        ("sha256", EditionTables.TablesSha256)
                    )
                    .Single() > 0;
            connection.Run(
                "INSERT INTO touched SELECT DISTINCT ocid FROM before.main.release WHERE NOT $same OR list_contains($replaced, source_id)",
                ("same", sameLayout),
                ("replaced", replaced.ToList())
            );
        }
    }

    /// <summary>Takes over from the edition before what is known of processes that are not touched.</summary>
    public static void CarryOver(DuckDBConnection connection)
    {
        foreach (var table in OfProcesses.Where(t => Has(connection, t)))
        {
            connection.Run(
                $"INSERT INTO {table} BY NAME SELECT * FROM before.main.{table} WHERE ocid NOT IN (SELECT ocid FROM touched) ORDER BY ocid"
            );
        }
    }

    /// <summary>Whether the edition before has a table.</summary>
    public static bool Has(DuckDBConnection connection, string table) =>
        connection
            .Query(
                "SELECT count(*) AS n FROM duckdb_tables() WHERE database_name = 'before' AND table_name = $table",
                r => r.Count("n"),
                ("table", table)
            )
            .Single() > 0;
}
