using DuckDB.NET.Data;
using Evenhand.Vocabulary;

namespace Evenhand.Lake;

/// <summary>Opens DuckDB files the way all of Evenhand does.</summary>
public static class DuckDb
{
    // Without these two, a call to a function of an extension that is not built in would ask the network for it.
    private static readonly (string Name, string Value)[] Offline =
    [
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
    ];

    private const string Draft = "draft";

    /// <summary>
    /// How many rows are packed together. DuckDB packs what a thread adds as soon as it has so many, and what is left at the end
    /// on one thread; with its usual 122,880, most of a gigabyte of contracts is left at the end.
    /// </summary>
    private const int DraftRows = 30_720;

    /// <summary>Texts are packed in one way, where the format that DuckDB writes of its own accord tries two: smaller and quicker.</summary>
    private const string StorageVersion = "v1.5.0";

    /// <summary>Opens a file to build in it; it is made when it is not there.</summary>
    public static DuckDBConnection OpenForBuilding(string path) => Open(path, Offline);

    /// <summary>
    /// Opens a new file to fill with many rows, and all at once: nothing of it can be relied on before it is closed, because no
    /// journal is kept. Connections to it come from <see cref="OpenAnother"/>.
    /// </summary>
    /// <param name="path">There is no such file yet.</param>
    public static DuckDBConnection OpenDraft(string path)
    {
        var connection = Open(":memory:", Offline);
        try
        {
            connection.Run(
                $"""
                SET temp_directory = {Literal(path + ".tmp")};
                SET write_buffer_row_group_count = 1;
                ATTACH {Literal(
                    path
                )} AS {Draft} (ROW_GROUP_SIZE {DraftRows}, STORAGE_VERSION '{StorageVersion}', RECOVERY_MODE 'no_wal_writes');
                USE {Draft};
                """
            );
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a finished file: nothing can be written, and SQL cannot reach other files.</summary>
    public static DuckDBConnection OpenForReading(string path) =>
        Open(path, [("ACCESS_MODE", "READ_ONLY"), ("enable_external_access", "false"), .. Offline]);

    /// <summary>Opens another connection to a draft that is open, for another thread; each has its own transactions and temporary tables.</summary>
    public static DuckDBConnection OpenAnother(this DuckDBConnection draft)
    {
        var another = Opened(draft.Duplicate());
        another.Run($"USE {Draft}");
        return another;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public static void Run(
        this DuckDBConnection connection,
        string sql,
        params IEnumerable<(string Name, object? Value)> values
    )
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a query and makes something of each row.</summary>
    /// <exception cref="OperationCanceledException">The limit that <see cref="WorkLimit"/> sets was reached.</exception>
    public static IReadOnlyList<T> Query<T>(
        this DuckDBConnection connection,
        string sql,
        Func<Row, T> read,
        params IEnumerable<(string Name, object? Value)> values
    )
    {
        var end = WorkLimit.Token;
        end.ThrowIfCancellationRequested();
        using var command = Command(connection, sql, values);
        try
        {
            using var stop = end.Register(command.Cancel);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            var row = new Row(reader);
            while (reader.Read())
            {
                rows.Add(read(row));
            }

            return rows;
        }
        catch (DuckDBException e) when (end.IsCancellationRequested)
        {
            throw new OperationCanceledException("The query was given up.", e, end);
        }
    }

    /// <summary>Runs a query and makes something of each row when that is asked for, so that the answer is never held as a whole.</summary>
    /// <param name="connection">An open database; nothing else may be asked of this connection until the last row was taken.</param>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes something of a row.</param>
    public static IEnumerable<T> Stream<T>(
        this DuckDBConnection connection,
        string sql,
        Func<Row, T> read
    )
    {
        using var command = Command(connection, sql, []);
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var row = new Row(reader);
        while (reader.Read())
        {
            yield return read(row);
        }
    }

    /// <summary>Puts a text into SQL, where that takes no parameters.</summary>
    public static string Literal(string text) =>
        "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Puts an identifier of ours into SQL.</summary>
    public static string Identifier(string name) =>
        "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static DuckDBConnection Open(
        string path,
        IEnumerable<(string Name, string Value)> settings
    )
    {
        // The builder quotes what needs it; a folder's name may hold a semicolon.
        var text = new DuckDBConnectionStringBuilder { DataSource = path };
        foreach (var (name, value) in settings)
        {
            text[name] = value;
        }

        return Opened(new DuckDBConnection(text.ToString()));
    }

    private static DuckDBConnection Opened(DuckDBConnection connection)
    {
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static DuckDBCommand Command(
        DuckDBConnection connection,
        string sql,
        IEnumerable<(string Name, object? Value)> values
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        }

        return command;
    }
}
