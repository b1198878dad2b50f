using Microsoft.Playwright;

namespace Evenhand.Browser.Tests.Browsing;

/// <summary>Debian's Chromium, or another that EVENHAND_CHROMIUM names. Nothing is downloaded.</summary>
internal static class Chromium
{
    private const string Usual = "/usr/bin/chromium";

    public static string Path => Environment.GetEnvironmentVariable("EVENHAND_CHROMIUM") ?? Usual;

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Found(Path),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );

    /// <summary>The path itself if a browser is there; without one no claim of these tests is checked, so that none passes.</summary>
    public static string Found(string path) =>
        File.Exists(path)
            ? path
            : throw new InvalidOperationException(
                $"There is no browser at {path}. The browser tests need Chromium; on Debian it is the package chromium: "
                    + "apt-get install chromium. EVENHAND_CHROMIUM names one that lies elsewhere."
            );
}
