using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Accounts;
using Xunit;

namespace Evenhand.Web.Tests.Accounts;

/// <summary>A server with accounts, over a home in which nothing was loaded.</summary>
public sealed class Club : IAsyncDisposable
{
    internal const string Passphrase = "a passphrase of the tests";

    private static readonly Lazy<Task<byte[]>> KeyFile = new(async () =>
    {
        using var first = new TemporaryHome();
        await using (
            await ServedApp.StartAsync(first.Path, accounts: new AccountSettings(Passphrase))
        ) { }

        return await File.ReadAllBytesAsync(Path.Combine(first.Path, "keys", "protect.pfx"));
    });

    private readonly TemporaryHome home = new();

    private Club() { }

    /// <summary>The server.</summary>
    public ServedApp App { get; private set; } = null!;

    /// <summary>Its home.</summary>
    public string Home => home.Path;

    /// <summary>Starts it.</summary>
    /// <param name="change">Other settings.</param>
    public static async Task<Club> StartAsync(Func<AccountSettings, AccountSettings>? change = null)
    {
        var club = new Club();
        var settings = new AccountSettings(Passphrase) { SignInsAMinute = 1000 };
        // Making the file takes longer than all else that most of these tests do.
        Directory.CreateDirectory(Path.Combine(club.Home, "keys"));
        await File.WriteAllBytesAsync(
            Path.Combine(club.Home, "keys", "protect.pfx"),
            await KeyFile.Value
        );
        club.App = await ServedApp.StartAsync(
            club.Home,
            accounts: change?.Invoke(settings) ?? settings
        );
        return club;
    }

    /// <summary>Somebody who belongs to an organisation.</summary>
    public Task<Person> JoinAsync(
        string organisation,
        string name,
        Role role = Role.Administrator
    ) => Person.JoinAsync(App, Home, organisation, name, role);

    /// <summary>Asks the workspace itself, past all pages.</summary>
    public async Task<T> LookAsync<T>(Func<WorkspaceContext, Task<T>> ask)
    {
        using var workspace = new Store.Databases.Workspace(
            WorkspaceDatabase.InHome(Home),
            TimeProvider.System
        );
        await using var db = await workspace.OpenAsync(null, TestContext.Current.CancellationToken);
        return await ask(db);
    }

    /// <summary>Writes into the workspace itself, past all pages.</summary>
    public async Task WriteAsync(Func<Store.Databases.Workspace, Task> write)
    {
        using var workspace = new Store.Databases.Workspace(
            WorkspaceDatabase.InHome(Home),
            TimeProvider.System
        );
        await write(workspace);
    }

    /// <summary>A draft of an organisation.</summary>
    public async Task<Guid> DraftAsync(
        Guid tenant,
        string title,
        string kind = "note",
        string? text = null
    )
    {
        using var workspace = new Store.Databases.Workspace(
            WorkspaceDatabase.InHome(Home),
            TimeProvider.System
        );
        var actor = new Actor(tenant, tenant, "Somebody", Role.Analyst);
        return (
            await new Drafts(workspace, actor).AddAsync(
                kind,
                title,
                text ?? title,
                TestContext.Current.CancellationToken
            )
        )
            .Value
            .Id;
    }

    /// <summary>Keeps a reorganisation for an organisation, with a review of the same id.</summary>
    public async Task<Guid> ReorganisationAsync(Guid tenant, string name)
    {
        using var workspace = new Store.Databases.Workspace(
            WorkspaceDatabase.InHome(Home),
            TimeProvider.System
        );
        var actor = new Actor(tenant, tenant, "Somebody", Role.Analyst);
        var cancel = TestContext.Current.CancellationToken;
        var id = (
            await new Store.Mergers.Reorganisations(workspace, actor).AddAsync(
                name,
                MadeUpReorganisations.Text,
                cancel
            )
        )
            .Value
            .Id;
        await using var db = await workspace.OpenAsync(actor, cancel);
        db.Add(MadeUpReorganisations.ReviewOf(id, id));
        await db.SaveChangesAsync(cancel);
        return id;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        home.Dispose();
    }
}
