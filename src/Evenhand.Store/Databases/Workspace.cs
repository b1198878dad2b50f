using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Evenhand.Store.Databases;

/// <summary>Opens the workspace, after its tables were brought to the version of the program.</summary>
public sealed class Workspace : IDisposable
{
    // Any number of our own: two programs that start at once wait for each other by it.
    private const long PostgresLock = 0x45_56_48_44;

    private readonly WorkspaceDatabase database;
    private readonly TimeProvider clock;
    private readonly DbContextOptions options;
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile bool ready;

    /// <summary>Describes it; nothing is opened yet.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="clock">The time.</param>
    public Workspace(WorkspaceDatabase database, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        var guard = new TenantGuard(clock);
        options = database.IsPostgres
            ? new DbContextOptionsBuilder<PostgresWorkspace>()
                // Whoever loses to another who writes the same tries again, or says so: what the database gives up must
                // come as it is, not wrapped as the usual strategy wraps it.
                .UseNpgsql(
                    database.Connection,
                    o => o.ExecutionStrategy(d => new NonRetryingExecutionStrategy(d))
                )
                .WithAccounts()
                .AddInterceptors(guard)
                .Options
            : new DbContextOptionsBuilder<SqliteWorkspace>()
                .UseSqlite(database.Connection)
                .WithAccounts()
                .AddInterceptors(guard, new Overwriting())
                .Options;
    }

    /// <summary>What it may be called in a message; it holds no password.</summary>
    public string Name => database.Name;

    /// <summary>Whether anything may have been written to it: a file of SQLite begins with the first thing that is.</summary>
    public bool HasBegun => database.IsPostgres || File.Exists(database.Name);

    /// <summary>
    /// Ids for rows that are saved together, rising: a context writes rows in the order of their ids. Those who save the same
    /// in one order wait for each other; in orders of their own each could hold what the other waits for.
    /// </summary>
    /// <param name="count">How many.</param>
    public IReadOnlyList<Guid> NewIds(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7(Now)).Order()];

    /// <summary>The time to which rows are written: whole microseconds, which both databases keep.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = clock.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>Opens it for somebody. The caller disposes of it.</summary>
    /// <param name="actor">Who works with it; null sees no organisation's rows.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WorkspaceTooNewException">A newer program has changed its tables.</exception>
    public async Task<WorkspaceContext> OpenAsync(Actor? actor, CancellationToken cancel)
    {
        await ReadyAsync(cancel);
        return Connect(actor);
    }

    /// <summary>Opens it for the library that signs people in, which knows no organisation. <see cref="ReadyAsync"/> has run.</summary>
    public WorkspaceContext OpenForSigningIn() => Connect(actor: null);

    /// <summary>Brings the tables to the version of the program, once, while no other program does.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WorkspaceTooNewException">A newer program has changed its tables.</exception>
    public async Task ReadyAsync(CancellationToken cancel)
    {
        if (ready)
        {
            return;
        }

        await gate.WaitAsync(cancel);
        try
        {
            if (!ready)
            {
                await using var context = Connect(actor: null);
                await MigrateAsync(context, target: null, cancel);
                ready = true;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    /// <summary>The context itself, whatever its tables are like.</summary>
    internal WorkspaceContext Connect(Actor? actor) =>
        options is DbContextOptions<PostgresWorkspace> postgres
            ? new PostgresWorkspace(postgres, actor)
            : new SqliteWorkspace((DbContextOptions<SqliteWorkspace>)options, actor);

    /// <summary>Runs migrations under a lock that the system takes back when the process ends, however it ends.</summary>
    /// <param name="context">The workspace.</param>
    /// <param name="target">The last migration to run; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task MigrateAsync(
        WorkspaceContext context,
        string? target,
        CancellationToken cancel
    )
    {
        if (database.IsPostgres)
        {
            await context.Database.OpenConnectionAsync(cancel);
            await context.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_lock({PostgresLock})",
                cancel
            );
            try
            {
                await ApplyAsync(context, target, cancel);
            }
            finally
            {
                await context.Database.ExecuteSqlAsync(
                    $"SELECT pg_advisory_unlock({PostgresLock})",
                    CancellationToken.None
                );
                await context.Database.CloseConnectionAsync();
            }

            return;
        }

        Directory.CreateDirectory(database.Folder);
        await using var held = await TakeFileAsync(
            Path.Combine(database.Folder, ".workspace.lock"),
            cancel
        );
        // The library's own lock is a table that a killed process leaves behind; ours above is the one that counts.
        if (File.Exists(database.Name))
        {
            await context.Database.ExecuteSqlRawAsync(
                "DROP TABLE IF EXISTS \"__EFMigrationsLock\"",
                cancel
            );
        }

        await ApplyAsync(context, target, cancel);
    }

    private async Task ApplyAsync(
        WorkspaceContext context,
        string? target,
        CancellationToken cancel
    )
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
        {
            throw new WorkspaceTooNewException(Name, newer);
        }

        if (target is not null || applied.Count < known.Count)
        {
            await context.Database.MigrateAsync(target, cancel);
        }

        if (!await context.Tenants.AnyAsync(t => t.Id == Tenant.Local, cancel))
        {
            context.Tenants.Add(
                new Tenant
                {
                    Id = Tenant.Local,
                    Name = "This machine",
                    CreatedAt = Now,
                }
            );
            await context.SaveChangesAsync(cancel);
        }
    }

    private static async Task<FileStream> TakeFileAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException fault)
                when (fault.GetType() == typeof(IOException) && File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
            }
        }
    }
}

/// <summary>The workspace was last opened by a newer program, whose tables this one does not know.</summary>
public sealed class WorkspaceTooNewException(string name, string migration)
    : Exception(
        $"The workspace ({name}) was changed by a newer Evenhand (step {migration}). Nothing was changed. Use that version, or restore a backup."
    );
