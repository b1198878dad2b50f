using Evenhand.Vocabulary;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Evenhand.Store.Databases;

/// <summary>Where the workspace is: a file of SQLite, or a database of PostgreSQL.</summary>
public sealed class WorkspaceDatabase
{
    /// <summary>The environment variable that names a database of PostgreSQL.</summary>
    public const string Variable = "EVENHAND_WORKSPACE";

    private const string FileName = "workspace.db";

    private WorkspaceDatabase(string connection, bool postgres, string folder, string name) =>
        (Connection, IsPostgres, Folder, Name) = (connection, postgres, folder, name);

    /// <summary>Whether it is PostgreSQL.</summary>
    public bool IsPostgres { get; }

    /// <summary>What it may be called in a message or a log; it holds no password.</summary>
    public string Name { get; }

    /// <summary>The directory that holds the state of the program.</summary>
    internal string Folder { get; }

    /// <summary>How to reach it, with a password perhaps: for no message and no log.</summary>
    internal string Connection { get; }

    /// <summary>The file in a home directory.</summary>
    public static WorkspaceDatabase InHome(string home)
    {
        var path = Path.Combine(home, FileName);
        return new WorkspaceDatabase(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ConnectionString,
            postgres: false,
            home,
            path
        );
    }

    /// <summary>The database that a connection string names, or the file in a home directory where there is none.</summary>
    /// <param name="home">The directory that holds all other state.</param>
    /// <param name="connection">For instance <c>Host=db.example;Database=evenhand;Username=evenhand;Password=…</c>; null or empty for the file.</param>
    public static Outcome<WorkspaceDatabase> Find(string home, string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            return Outcome<WorkspaceDatabase>.Ok(InHome(home));
        }

        NpgsqlConnectionStringBuilder parts;
        try
        {
            parts = new NpgsqlConnectionStringBuilder(connection)
            {
                ApplicationName = "evenhand",
                IncludeErrorDetail = false,
                PersistSecurityInfo = false,
            };
        }
        catch (Exception fault)
            when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Neither the text nor the message of the fault is repeated: both may hold the password.
            return Failed("It cannot be read as a connection string");
        }

        return string.IsNullOrEmpty(parts.Host) || string.IsNullOrEmpty(parts.Database)
            ? Failed("It names no host or no database")
            : Outcome<WorkspaceDatabase>.Ok(
                new WorkspaceDatabase(
                    parts.ConnectionString,
                    postgres: true,
                    home,
                    $"PostgreSQL database {parts.Database} on {parts.Host}:{parts.Port}"
                )
            );
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Outcome<WorkspaceDatabase> Failed(string what) =>
        Outcome<WorkspaceDatabase>.Failed(
            new Problem(what)
            {
                Field = Variable,
                Expected = "Host=…;Database=…;Username=…;Password=…",
                ToDo = "Set it so, or unset it to keep the workspace in a file.",
            }
        );
}
