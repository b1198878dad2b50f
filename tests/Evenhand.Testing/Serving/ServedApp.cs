using Evenhand.Web;
using Evenhand.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Testing.Serving;

/// <summary>The web app as people start it: Kestrel on a free port of this machine, over a home of the test's own.</summary>
public sealed class ServedApp : IAsyncDisposable
{
    private readonly DirectoryInfo root = ProgramRoot();
    private readonly CancellationTokenSource stop = new();
    private Task serving = Task.CompletedTask;

    private ServedApp() { }

    /// <summary>Where it answers, without a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Asks without following redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Serves a home until disposed.</summary>
    /// <param name="home">The home.</param>
    /// <param name="timeLimit">How long an answer may take; null for as long as people get.</param>
    /// <param name="callsAMinute">How many calls programs may make; null for as many as they get.</param>
    /// <param name="accounts">How people sign in; null for the one local user.</param>
    public static async Task<ServedApp> StartAsync(
        string home,
        TimeSpan? timeLimit = null,
        int? callsAMinute = null,
        AccountSettings? accounts = null
    )
    {
        var app = new ServedApp();
        var started = new TaskCompletionSource<string>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        app.serving = WebDoor.RunAsync(
            Settings(home, app.root.FullName, timeLimit, callsAMinute) with
            {
                Accounts = accounts,
            },
            started.SetResult,
            app.stop.Token
        );
        // A server that cannot start ends at once, and its reason must be what the test reports.
        await (await Task.WhenAny(started.Task, app.serving));
        app.Address = new Uri(await started.Task);
        app.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = app.Address,
        };
        return app;
    }

    /// <summary>The patterns of all routes that the app answers on, as <c>/market/{service}</c>.</summary>
    public static async Task<IReadOnlyList<string>> RoutesAsync(string home) =>
        [
            .. (await EndpointsAsync(home))
                // What takes files alone, by post, is no address that anybody visits.
                .Where(e => e.Methods is not ["POST"])
                .Select(e => e.Pattern)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>All that the app answers on: the pattern, and the methods that it is told to take; none where it is told nothing.</summary>
    public static async Task<
        IReadOnlyList<(string Pattern, IReadOnlyList<string> Methods)>
    > EndpointsAsync(string home)
    {
        var folder = ProgramRoot();
        try
        {
            var settings = new WebSettings(home, folder.FullName, 0);
            var builder = WebApplication.CreateBuilder();
            builder.Services.AddEvenhand(settings);
            await using var app = builder.Build();
            app.UseEvenhand(settings);
            return
            [
                .. ((IEndpointRouteBuilder)app)
                    .DataSources.SelectMany(s => s.Endpoints)
                    .OfType<RouteEndpoint>()
                    .Select(e =>
                        (
                            "/" + e.RoutePattern.RawText!.TrimStart('/'),
                            e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
                        )
                    ),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static WebSettings Settings(
        string home,
        string root,
        TimeSpan? timeLimit,
        int? callsAMinute
    )
    {
        var usual = new WebSettings(home, root, 0);
        return usual with
        {
            TimeLimit = timeLimit ?? usual.TimeLimit,
            CallsAMinute = callsAMinute ?? usual.CallsAMinute,
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        Client.Dispose();
        stop.Dispose();
        root.Delete(recursive: true);
    }

    /// <summary>What is installed beside the program, put together from a checkout.</summary>
    private static DirectoryInfo ProgramRoot()
    {
        var made = Repository.At("src", "Evenhand.Design", "wwwroot");
        if (!File.Exists(Path.Combine(made, "evenhand.css")))
        {
            throw new InvalidOperationException(
                "The style sheet is not built yet: run scripts/frontend.sh."
            );
        }

        var folder = Directory.CreateTempSubdirectory("evenhand-root-");
        foreach (
            var (name, path) in new[]
            {
                ("rules", Repository.At("rules")),
                ("evidence", Repository.At("evidence")),
                ("mergers", Repository.At("mergers")),
                ("data", Repository.At("data")),
                ("wwwroot", made),
                (
                    "indicator-cases",
                    Repository.At("tests", "Evenhand.Tests", "Contracts", "Indicators", "cases")
                ),
            }
        )
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, name), path);
        }

        return folder;
    }
}
