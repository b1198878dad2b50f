using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace Evenhand.Lake.Editions;

/// <summary>
/// SHA-256 over what an edition holds: for each table by name, its name, its columns' names and types in order, then
/// its rows in key order. Two files of one content differ in bytes, so the file itself cannot be hashed.
/// </summary>
/// <remarks>
/// The key is the leading columns of each table, so that ordering by all columns is ordering by key. The table
/// <c>edition</c> (number, time, program) is left out: it says where and when, not what. Of a table that says of itself, by
/// <see cref="Follows"/> as its comment, that it follows from the bytes of source files, whose SHA-256 stands in another table,
/// the rows are counted and added up by a hash of 64 bits in two ways: millions of them are not put in order for this.
/// </remarks>
public static class ContentHash
{
    /// <summary>The comment of a table whose rows follow from the bytes of source files.</summary>
    public const string Follows = "follows from the bytes of its sources";

    /// <summary>Hashes the open database; 64 hexadecimal digits in lower case.</summary>
    public static string Of(DuckDBConnection connection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var columns = connection.Query(
            """
            SELECT table_name, column_name, data_type
            FROM information_schema.columns
            WHERE table_catalog = current_database() AND table_schema = 'main' AND table_name <> 'edition'
            ORDER BY table_name, ordinal_position
            """,
            row =>
                (
                    Table: row.Text("table_name"),
                    Column: row.Text("column_name"),
                    Type: row.Text("data_type")
                )
        );
        var following = connection
            .Query(
                "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND comment = $follows",
                row => row.Text("table_name"),
                ("follows", Follows)
            )
            .ToHashSet(StringComparer.Ordinal);
        foreach (var table in columns.GroupBy(c => c.Table, StringComparer.Ordinal))
        {
            Add(hash, "table " + table.Key);
            foreach (var (_, column, type) in table)
            {
                Add(hash, $"column {column} {type}");
            }

            if (following.Contains(table.Key))
            {
                AddSums(connection, hash, table.Key, table.Select(c => c.Column));
            }
            else
            {
                AddRows(connection, hash, table.Key, table.Select(c => c.Column));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddSums(
        DuckDBConnection connection,
        IncrementalHash hash,
        string table,
        IEnumerable<string> columns
    )
    {
        var all = string.Join(", ", columns.Select(DuckDb.Identifier));
        Add(
            hash,
            connection
                .Query(
                    $"SELECT concat_ws(' ', count(*), sum(h), bit_xor(hash('again', h))) AS sums FROM (SELECT hash({all}) AS h FROM {DuckDb.Identifier(table)})",
                    row => row.Text("sums")
                )
                .Single()
        );
    }

    private static void AddRows(
        DuckDBConnection connection,
        IncrementalHash hash,
        string table,
        IEnumerable<string> columns
    )
    {
        using var command = connection.CreateCommand();
        command.UseStreamingMode = true;
        // Each column by name: the row's alias alone would mean a column, if one had the alias for its name.
        var row = string.Join(", ", columns.Select(DuckDb.Identifier).Select(c => $"{c} := {c}"));
        command.CommandText =
            $"SELECT CAST(to_json(struct_pack({row})) AS VARCHAR) FROM (SELECT * FROM {DuckDb.Identifier(table)} ORDER BY ALL)";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            Add(hash, reader.GetString(0));
        }
    }

    // A length before each text: no two lists of texts then give the same bytes.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
        hash.AppendData(bytes);
    }
}
