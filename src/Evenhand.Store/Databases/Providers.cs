using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Evenhand.Store.Databases;

/// <summary>The workspace in a file of SQLite.</summary>
internal sealed class SqliteWorkspace(DbContextOptions<SqliteWorkspace> options, Actor? actor)
    : WorkspaceContext(options, actor)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
}

/// <summary>The workspace in a database of PostgreSQL.</summary>
internal sealed class PostgresWorkspace(DbContextOptions<PostgresWorkspace> options, Actor? actor)
    : WorkspaceContext(options, actor)
{
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
