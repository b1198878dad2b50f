using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Evenhand.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Evenhand.Tests.Store;

/// <summary>What holds of the workspace, whichever database it is in.</summary>
public abstract partial class WorkspaceContract : IAsyncLifetime
{
    private readonly TemporaryHome home = new();

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected HandClock Clock { get; } = new();

    private protected Workspace Workspace { get; private set; } = null!;

    /// <summary>An analyst of one organisation.</summary>
    private protected Actor Ours { get; private set; } = null!;

    /// <summary>A reviewer of the same organisation.</summary>
    private protected Actor Colleague { get; private set; } = null!;

    /// <summary>Somebody of another organisation.</summary>
    private protected Actor Theirs { get; private set; } = null!;

    private protected abstract Task<WorkspaceDatabase> NewAsync(string home);

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        Workspace = new Workspace(await NewAsync(home.Path), Clock);
        Ours = await SomebodyAsync("Ours", 1, Role.Analyst);
        Theirs = await SomebodyAsync("Theirs", 2, Role.Administrator);
        Colleague = Ours with { UserId = Id(13), Name = "Colleague", Role = Role.Reviewer };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Workspace.Dispose();
        home.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_draft_comes_back_as_it_was_kept()
    {
        var drafts = new Drafts(Workspace, Ours);
        var kept = (
            await drafts.AddAsync("appraisal", " Day care ", "options: []\nñ€\U0001F600", Cancel)
        ).Value;

        var found = (await drafts.FindAsync(kept.Id, Cancel)).Value;

        Assert.Equal(
            ("appraisal", "Day care", "options: []\nñ€\U0001F600", 1),
            (found.Kind, found.Title, found.Text, found.Version)
        );
        Assert.Equal((Clock.Now, Ours.UserId), (found.CreatedAt, found.CreatedBy));
        Assert.Equal(TimeSpan.Zero, found.CreatedAt.Offset);
    }

    [Fact]
    public async Task Drafts_are_listed_by_the_time_of_their_last_change_across_the_end_of_summer_time()
    {
        var drafts = new Drafts(Workspace, Ours);
        // 1:30 by the clocks of London comes twice that night.
        Clock.Now = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);
        await drafts.AddAsync("appraisal", "first", "", Cancel);
        Clock.Now = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1));
        await drafts.AddAsync("appraisal", "second", "", Cancel);
        Clock.Now = new DateTimeOffset(2026, 10, 25, 1, 30, 0, 1, TimeSpan.Zero);
        var third = (await drafts.AddAsync("appraisal", "third", "", Cancel)).Value;
        await drafts.AddAsync("other", "of another kind", "", Cancel);

        var listed = await drafts.ListAsync("appraisal", archived: false, Cancel);

        Assert.Equal(["third", "second", "first"], listed.Select(d => d.Title));
        Assert.Equal(third.ChangedAt, listed[0].ChangedAt);
    }

    [Fact]
    public async Task A_change_that_was_begun_on_an_older_version_is_refused_and_loses_nothing()
    {
        var drafts = new Drafts(Workspace, Ours);
        var draft = (await drafts.AddAsync("appraisal", "Day care", "one", Cancel)).Value;

        var first = await drafts.SaveAsync(draft.Id, draft.Version, "two", Cancel);
        var second = await drafts.SaveAsync(draft.Id, draft.Version, "three", Cancel);

        Assert.Equal(2, first.Value.Version);
        Assert.Equal("version", Assert.Single(second.Problems).Field);
        Assert.Equal("two", (await drafts.FindAsync(draft.Id, Cancel)).Value.Text);
    }

    [Fact]
    public async Task A_draft_put_away_leaves_the_list_and_can_be_taken_back_whole()
    {
        var drafts = new Drafts(Workspace, Ours);
        var draft = (await drafts.AddAsync("appraisal", "Day care", "one", Cancel)).Value;

        var away = (await drafts.ArchiveAsync(draft.Id, 1, away: true, Cancel)).Value;
        var whileAway = await drafts.ListAsync(null, archived: false, Cancel);
        var listedAway = await drafts.ListAsync(null, archived: true, Cancel);
        await drafts.ArchiveAsync(draft.Id, away.Version, away: false, Cancel);

        Assert.Empty(whileAway);
        Assert.Equal([draft.Id], listedAway.Select(d => d.Id));
        Assert.Equal(
            [draft.Id],
            (await drafts.ListAsync(null, archived: false, Cancel)).Select(d => d.Id)
        );
    }

    [Theory]
    [InlineData("", "title")]
    [InlineData("   ", "title")]
    [InlineData(null, "title")]
    public async Task A_title_that_says_nothing_or_too_much_is_refused(string? title, string field)
    {
        var drafts = new Drafts(Workspace, Ours);

        var refused = await drafts.AddAsync(
            "appraisal",
            title ?? new string('x', Drafts.LongestTitle + 1),
            "",
            Cancel
        );

        Assert.Equal(field, Assert.Single(refused.Problems).Field);
    }

    [Fact]
    public async Task A_draft_of_another_organisation_is_neither_listed_nor_found_nor_changed()
    {
        var theirs = (
            await new Drafts(Workspace, Theirs).AddAsync("appraisal", "Secret", "text", Cancel)
        ).Value;
        var ours = new Drafts(Workspace, Ours);

        Assert.Empty(await ours.ListAsync(null, archived: false, Cancel));
        foreach (
            var refused in new[]
            {
                await ours.FindAsync(theirs.Id, Cancel),
                await ours.SaveAsync(theirs.Id, 1, "ours now", Cancel),
                await ours.RenameAsync(theirs.Id, 1, "ours now", Cancel),
                await ours.ArchiveAsync(theirs.Id, 1, away: true, Cancel),
            }
        )
        {
            Assert.Equal("id", Assert.Single(refused.Problems).Field);
        }

        Assert.Equal(
            ("Secret", "text", 1),
            (await new Drafts(Workspace, Theirs).FindAsync(theirs.Id, Cancel)).Value is var d
                ? (d.Title, d.Text, d.Version)
                : default
        );
    }

    [Fact]
    public async Task A_row_of_another_organisation_is_refused_when_it_is_written()
    {
        var theirs = (
            await new Drafts(Workspace, Theirs).AddAsync("appraisal", "Secret", "text", Cancel)
        ).Value;

        await using var stolen = await Workspace.OpenAsync(Ours, Cancel);
        stolen.Attach(theirs);
        theirs.Title = "Taken";
        await using var planted = await Workspace.OpenAsync(Ours, Cancel);
        planted.Add(
            new Draft
            {
                Kind = "appraisal",
                Title = "Planted",
                Text = "",
                TenantId = Theirs.TenantId,
            }
        );
        await using var nobody = await Workspace.OpenAsync(null, Cancel);
        nobody.Add(
            new Draft
            {
                Kind = "appraisal",
                Title = "Nobody's",
                Text = "",
            }
        );

        await Assert.ThrowsAsync<ForeignTenantException>(() => stolen.SaveChangesAsync(Cancel));
        await Assert.ThrowsAsync<ForeignTenantException>(() => planted.SaveChangesAsync(Cancel));
        Assert.Throws<ForeignTenantException>(() => nobody.SaveChanges());
    }

    [Fact]
    public async Task Every_table_but_those_of_organisations_and_people_is_filtered_by_organisation()
    {
        await using var db = await Workspace.OpenAsync(Ours, Cancel);

        var bare = db
            .Model.GetEntityTypes()
            .Where(t => !t.IsOwned())
            .Where(t => t.FindDeclaredQueryFilter(WorkspaceContext.TenantFilter) is null)
            .Select(t => t.GetTableName())
            .Order(StringComparer.Ordinal);

        Assert.Equal(Unfiltered, bare);
        Assert.All(
            db.Model.GetEntityTypes()
                .Where(t => !t.IsOwned() && !Unfiltered.Contains(t.GetTableName())),
            t => Assert.NotNull(t.FindProperty(nameof(TenantRow.TenantId)))
        );
    }

    private static readonly string[] Unfiltered =
    [
        "tenants",
        "user_claims",
        "user_logins",
        "user_passkeys",
        "user_tokens",
        "users",
    ];

    [Fact]
    public async Task Two_entries_of_a_record_cannot_have_one_number_and_none_is_ever_changed()
    {
        var record = Id(40);
        await using var first = await Workspace.OpenAsync(Ours, Cancel);
        var entry = Entry(record, 0);
        first.Add(entry);
        await first.SaveChangesAsync(Cancel);

        await using var second = await Workspace.OpenAsync(Colleague, Cancel);
        second.Add(Entry(record, 0));
        await Assert.ThrowsAsync<DbUpdateException>(() => second.SaveChangesAsync(Cancel));

        first.Remove(entry);
        await Assert.ThrowsAsync<InvalidOperationException>(() => first.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var db = await Workspace.OpenAsync(null, Cancel);

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task A_workspace_of_the_first_version_is_brought_up_to_date_with_all_that_is_in_it()
    {
        using var folder = new TemporaryHome();
        using var old = new Workspace(await NewAsync(folder.Path), Clock);
        await using (var db = old.Connect(Actor.Local))
        {
            var first = db.Database.GetMigrations().First();
            await old.MigrateAsync(db, first, Cancel);
            Assert.Equal([first], await db.Database.GetAppliedMigrationsAsync(Cancel));
            db.Drafts.Add(
                new Draft
                {
                    Kind = "appraisal",
                    Title = "Of the first version",
                    Text = "ñ",
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        var listed = await new Drafts(old, Actor.Local).ListAsync(null, archived: false, Cancel);

        Assert.Equal(["Of the first version"], listed.Select(d => d.Title));
        await using var now = await old.OpenAsync(null, Cancel);
        Assert.Empty(await now.Database.GetPendingMigrationsAsync(Cancel));
        Assert.Empty(await now.Users.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_workspace_of_the_version_before_is_brought_up_to_date_with_all_that_is_in_it()
    {
        using var folder = new TemporaryHome();
        using var old = new Workspace(await NewAsync(folder.Path), Clock);
        var (user, record, reorganisation) = (Id(50), Id(51), Id(52));
        await using (var db = old.Connect(Actor.Local))
        {
            var before = db.Database.GetMigrations().ToList()[^2];
            await old.MigrateAsync(db, before, Cancel);
            Assert.Equal(before, (await db.Database.GetAppliedMigrationsAsync(Cancel)).Last());
            db.AddRange(
                new Draft
                {
                    Kind = "appraisal",
                    Title = "Of the version before",
                    Text = "ñ",
                },
                new ApiToken
                {
                    Name = "Of the version before",
                    Hash = new string('a', 64),
                    Scope = TokenScope.Read,
                    ExpiresAt = Clock.Now.AddDays(1),
                },
                new Reorganisation
                {
                    Id = reorganisation,
                    Name = "Two into one",
                    Text = "id: two",
                },
                new ReorganisationText
                {
                    ReorganisationId = reorganisation,
                    Number = 1,
                    Text = "id: one",
                    Note = "Begun",
                },
                new AddedFinding
                {
                    Service = "adult_care",
                    Outcome = "Days at home",
                    Coded = "{}",
                },
                Entry(record, 1)
            );
            await db.SaveChangesAsync(Cancel);
            // By hand: this program's own rows of people have columns that the version before has not.
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO users (id, name, user_name, normalized_user_name, email, normalized_email, email_confirmed,
                    phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, security_stamp)
                VALUES ({user}, 'Ann', 'ann@ours.example', 'ANN@OURS.EXAMPLE', 'ann@ours.example', 'ANN@OURS.EXAMPLE', {true},
                    {false}, {true}, {true}, 0, 'stamp')
                """,
                Cancel
            );
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO memberships (tenant_id, user_id, role) VALUES ({Tenant.Local}, {user}, 'Analyst')",
                Cancel
            );
        }

        await using var now = await old.OpenAsync(Actor.Local, Cancel);
        var kept = await now.Users.SingleAsync(Cancel);

        Assert.Empty(await now.Database.GetPendingMigrationsAsync(Cancel));
        Assert.Equal(
            (user, "ann@ours.example", true, 0),
            (kept.Id, kept.Email, kept.TwoFactorEnabled, kept.LastCodeStep)
        );
        Assert.Equal(Role.Analyst, (await now.Memberships.SingleAsync(Cancel)).Role);
        Assert.Equal("Of the version before", (await now.Tokens.SingleAsync(Cancel)).Name);
        Assert.Equal("ñ", (await now.Drafts.SingleAsync(Cancel)).Text);
        Assert.Equal("{}", (await now.RecordEntries.SingleAsync(Cancel)).Text);
        Assert.Equal("id: two", (await now.Set<Reorganisation>().SingleAsync(Cancel)).Text);
        Assert.Equal("Begun", (await now.Set<ReorganisationText>().SingleAsync(Cancel)).Note);
        Assert.Equal("Days at home", (await now.Findings.SingleAsync(Cancel)).Outcome);
        Assert.Empty(await now.References.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Programs_that_start_at_once_bring_the_tables_up_to_date_one_after_the_other()
    {
        using var folder = new TemporaryHome();
        var database = await NewAsync(folder.Path);
        var many = Enumerable.Range(0, 4).Select(_ => new Workspace(database, Clock)).ToList();

        await Task.WhenAll(many.Select(w => Task.Run(() => w.ReadyAsync(Cancel), Cancel)));

        await using var db = await many[0].OpenAsync(null, Cancel);
        Assert.Equal(1, await db.Tenants.CountAsync(t => t.Id == Tenant.Local, Cancel));
        many.ForEach(w => w.Dispose());
    }

    [Fact]
    public async Task A_workspace_that_a_newer_program_changed_is_left_alone()
    {
        await using (var db = await Workspace.OpenAsync(null, Cancel))
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99.0')",
                Cancel
            );
        }

        using var again = new Workspace(await SameAsync(), Clock);
        var refused = await Assert.ThrowsAsync<WorkspaceTooNewException>(() =>
            again.OpenAsync(Ours, Cancel)
        );

        Assert.Contains("29991231000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-secret", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>The same database as <see cref="Workspace"/>.</summary>
    private protected abstract Task<WorkspaceDatabase> SameAsync();

    private protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private protected async Task<Actor> SomebodyAsync(string organisation, int number, Role role)
    {
        await using var db = await Workspace.OpenAsync(null, Cancel);
        db.Add(
            new Tenant
            {
                Id = Id(number),
                Name = organisation,
                CreatedAt = Clock.Now,
            }
        );
        await db.SaveChangesAsync(Cancel);
        return new Actor(Id(number), Id(10 + number), organisation, role);
    }

    private static RecordEntry Entry(Guid record, long seq) =>
        new()
        {
            RecordId = record,
            Seq = seq,
            Text = "{}",
            Hash = new string('0', 64),
        };
}

/// <summary>In a file of SQLite.</summary>
public sealed class SqliteWorkspaceTests : WorkspaceContract
{
    private WorkspaceDatabase? made;

    private protected override Task<WorkspaceDatabase> NewAsync(string home)
    {
        var database = WorkspaceDatabase.InHome(home);
        made ??= database;
        return Task.FromResult(database);
    }

    private protected override Task<WorkspaceDatabase> SameAsync() => Task.FromResult(made!);

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public async Task What_was_redacted_is_in_no_byte_of_the_files_of_the_database(int times)
    {
        var (records, record) = await RecordAsync(entries: 40);
        await records.AddAsync(
            record,
            "note",
            [],
            Said(string.Concat(Enumerable.Repeat("Kestrelwood ", times))),
            Cancel
        );
        for (var i = 0; i < 40; i++)
        {
            await records.AddAsync(record, "note", [], Said("later"), Cancel);
        }

        var salt = await SaltAsync(record, 41);
        Assert.True(IsAnywhere("Kestrelwood") && IsAnywhere(salt));

        await Redactor.RedactAsync(record, 41, "note", "asked for by the person", Cancel);

        Assert.False(IsAnywhere("Kestrelwood"));
        Assert.False(IsAnywhere(salt));
        Assert.True(IsAnywhere("asked for by the person"));
    }

    private bool IsAnywhere(string text) =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(made!.Name)!, Path.GetFileName(made.Name) + "*")
            .Any(path =>
            {
                using var file = new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite | FileShare.Delete
                );
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
            });
}

/// <summary>In a database of PostgreSQL.</summary>
public sealed class PostgresWorkspaceTests(PostgresServer server) : WorkspaceContract
{
    private WorkspaceDatabase? made;

    private protected override async Task<WorkspaceDatabase> NewAsync(string home)
    {
        var database = WorkspaceDatabase.Find(home, await server.NewDatabaseAsync(Cancel)).Value;
        made ??= database;
        return database;
    }

    private protected override Task<WorkspaceDatabase> SameAsync() => Task.FromResult(made!);
}

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class HandClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 27, 14, 5, 9, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
