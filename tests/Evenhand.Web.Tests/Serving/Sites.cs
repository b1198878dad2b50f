using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Xunit;

[assembly: AssemblyFixture(typeof(Sites))]

namespace Evenhand.Web.Tests.Serving;

/// <summary>The served homes, for all tests of this project.</summary>
public sealed class Sites : IAsyncLifetime
{
    /// <summary>The served homes.</summary>
    public ServedHomes Homes { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Homes = await ServedHomes.StartAsync();

    /// <summary>Asks for an address.</summary>
    public async Task<Answered> GetAsync(string path, Served home = Served.Real)
    {
        using var response = await Homes
            .Of(home)
            .Client.GetAsync(
                new Uri(path, UriKind.Relative),
                TestContext.Current.CancellationToken
            );
        return await Answered.ReadAsync(response);
    }

    /// <summary>Asks for a visit's address.</summary>
    public Task<Answered> GetAsync(Visit visit) => GetAsync(visit.Path, visit.Home);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var written = await WrittenAsync(Homes.EmptyHome);
        await Homes.DisposeAsync();
        if (written.Count > 0)
        {
            throw new InvalidOperationException(
                $"A test kept '{string.Join("', '", written)}' in the empty home that tests share: it needs a home of its own."
            );
        }
    }

    /// <summary>What stands in the workspace of a home.</summary>
    private static async Task<IReadOnlyList<string>> WrittenAsync(string home)
    {
        using var workspace = new Workspace(WorkspaceDatabase.InHome(home), TimeProvider.System);
        await using var db = await workspace.OpenAsync(Actor.Local, default);
        return
        [
            .. await db.Set<Draft>().Select(d => d.Title).ToListAsync(),
            .. await db.Set<Reorganisation>().Select(r => r.Name).ToListAsync(),
            .. await db.Set<AddedFinding>().Select(f => f.Outcome).ToListAsync(),
        ];
    }
}
