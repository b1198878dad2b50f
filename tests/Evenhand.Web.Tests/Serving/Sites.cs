using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
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
    public ValueTask DisposeAsync() => Homes.DisposeAsync();
}
