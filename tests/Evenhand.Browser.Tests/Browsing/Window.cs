using System.Collections.Concurrent;
using Evenhand.Testing.Serving;
using Microsoft.Playwright;

namespace Evenhand.Browser.Tests.Browsing;

/// <summary>A browser window that notes what goes wrong: errors on the console, which tell of every breach of the content
/// security policy too, and requests that fail.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();
    private readonly bool ours;

    internal Window(IBrowserContext context, IPage page, bool ours)
    {
        this.context = context;
        this.ours = ours;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message.Location))
            {
                faults.Enqueue($"console: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => faults.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A navigation away from a page ends what it was still loading.
            if (!IsBlocked(request.Url) && request.Failure != "net::ERR_ABORTED")
            {
                faults.Enqueue($"request: {request.Url} {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                faults.Enqueue($"response: {response.Url} {response.Status}");
            }
        };
    }

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>All that went wrong so far.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Forgets what went wrong before.</summary>
    public void Forget() => faults.Clear();

    /// <summary>Goes to an address and waits until all of it is there.</summary>
    public async Task<int> GoAsync(ServedApp app, string path)
    {
        var response = await Page.GotoAsync(
            new Uri(app.Address, path).ToString(),
            new PageGotoOptions { WaitUntil = WaitUntilState.Load }
        );
        return response!.Status;
    }

    /// <summary>How many pixels the page is wider than the window.</summary>
    public Task<int> OverhangAsync() =>
        Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );

    /// <summary>Opens all that is folded away.</summary>
    public Task UnfoldAsync() =>
        Page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach(d => d.open = true)"
        );

    /// <summary>Keeps a picture of the whole page where EVENHAND_SHOTS names a folder.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("EVENHAND_SHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        await Page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = Path.Combine(folder, $"{name}-{Page.ViewportSize!.Width}.png"),
                FullPage = true,
            }
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private bool IsBlocked(string url) =>
        !ours
        && url.Contains("/assets/", StringComparison.Ordinal)
        && url.EndsWith(".js", StringComparison.Ordinal);

    // The console tells of the status of the page itself, which is asserted, and of the script that we blocked.
    private bool IsExpected(string location) =>
        location.StartsWith(Page.Url, StringComparison.Ordinal)
        || IsBlocked(
            location.Split(':') is [.. var start, _, _] ? string.Join(':', start) : location
        );
}
