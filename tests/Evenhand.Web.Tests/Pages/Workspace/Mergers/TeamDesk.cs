using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;

namespace Evenhand.Web.Tests.Pages.Workspace.Mergers;

/// <summary>A served home of the test's own with made-up reorganisations, which it may change.</summary>
internal sealed class TeamDesk : IAsyncDisposable
{
    private readonly TemporaryHome home = new();
    private ServedApp app = null!;

    public const string Portfolio = "/workspace/mergers";

    public static string Live { get; } = $"{Portfolio}/{MadeUpReorganisations.Live}";

    public HttpClient Client => app.Client;

    public static async Task<TeamDesk> StartAsync()
    {
        var desk = new TeamDesk();
        await MadeUpReorganisations.WriteAsync(desk.home.Path);
        desk.app = await ServedApp.StartAsync(desk.home.Path);
        return desk;
    }

    /// <summary>Another browser: its cookies are its own.</summary>
    public HttpClient Another() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };

    public Task<Answered> GetAsync(string path) => Forms.GetAsync(Client, path);

    /// <summary>Sends a form of a page and follows where it leads.</summary>
    public async Task<Answered> SendAsync(
        string path,
        string form,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var sent = await Forms.SendAsync(Client, await GetAsync(path), form, values);
        return sent.Status == 302 ? await GetAsync(sent.Headers["Location"]) : sent;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        home.Dispose();
    }
}
