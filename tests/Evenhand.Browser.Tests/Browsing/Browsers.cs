using System.Collections.Concurrent;
using Evenhand.Browser.Tests.Browsing;
using Evenhand.Testing.Serving;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace Evenhand.Browser.Tests.Browsing;

/// <summary>One browser and the served homes, for all tests of this project.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private readonly ConcurrentDictionary<int, Lazy<Task<Window>>> visiting = new();
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The served homes.</summary>
    public ServedHomes Homes { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        Homes = await ServedHomes.StartAsync();
    }

    /// <summary>A fresh window that notes all that goes wrong in it.</summary>
    /// <param name="width">Its width in CSS pixels.</param>
    /// <param name="scripts">Whether scripts run, ours included.</param>
    /// <param name="ours">Whether our own scripts come through the network.</param>
    public async Task<Window> OpenAsync(int width, bool scripts = true, bool ours = true)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = scripts,
                ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 800 : 900 },
                Locale = "en-GB",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await context.NewPageAsync();
        if (!ours)
        {
            await page.RouteAsync("**/assets/*.js", route => route.AbortAsync());
        }

        return new Window(context, page, ours);
    }

    /// <summary>
    /// The window in which every page is visited at a width, without our scripts. A window of its own for each page would
    /// take most of the time that the tests have; the tests of one class run one after the other.
    /// </summary>
    public async Task<Window> VisitingAsync(int width)
    {
        var window = await visiting
            .GetOrAdd(width, w => new Lazy<Task<Window>>(() => OpenAsync(w, ours: false)))
            .Value;
        window.Forget();
        return window;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var window in visiting.Values)
        {
            await (await window.Value).DisposeAsync();
        }

        await Homes.DisposeAsync();
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
