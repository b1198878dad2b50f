using System.Data;
using System.Data.Common;
using Evenhand.Store.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Evenhand.Store.Databases;

/// <summary>The workspace in a file of SQLite.</summary>
internal sealed class SqliteWorkspace(DbContextOptions<SqliteWorkspace> options, Actor? actor)
    : WorkspaceContext(options, actor)
{
    internal override async Task<IAsyncDisposable> BeginReadingAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        // The library's own way to begin takes the lock of whoever writes.
        var reading = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(
            deferred: true
        );
        await Database.UseTransactionAsync(reading, cancel);
        return reading;
    }

    // What was deleted is overwritten in the file itself; the log of writes beside it may hold it still. Where somebody reads in this moment the
    // log is emptied by a later write, or when the program ends.
    internal override Task ForgetAsync(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
}

/// <summary>Has SQLite overwrite with zeros what is deleted, which otherwise stays in the file until its place is needed.</summary>
internal sealed class Overwriting : DbConnectionInterceptor
{
    private const string Statement = "PRAGMA secure_delete = ON";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statement;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>The workspace in a database of PostgreSQL.</summary>
internal sealed class PostgresWorkspace(DbContextOptions<PostgresWorkspace> options, Actor? actor)
    : WorkspaceContext(options, actor)
{
    internal override async Task<IAsyncDisposable> BeginReadingAsync(CancellationToken cancel) =>
        await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    // The server clears up by itself, and whoever runs it says how often.
    internal override Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
}

/// <summary>Lets dotnet ef write migrations for SQLite; it opens no database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteWorkspace>
{
    public SqliteWorkspace CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteWorkspace>()
                .UseSqlite("Data Source=design.db")
                .WithAccounts()
                .Options,
            actor: null
        );
}

/// <summary>Lets dotnet ef write migrations for PostgreSQL; it opens no database.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresWorkspace>
{
    public PostgresWorkspace CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresWorkspace>()
                .UseNpgsql("Host=design")
                .WithAccounts()
                .Options,
            actor: null
        );
}
