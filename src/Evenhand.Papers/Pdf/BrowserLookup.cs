using Evenhand.Vocabulary;

namespace Evenhand.Papers.Pdf;

/// <summary>Finds the browser that prints: the one that is named, else the first of the usual names among the folders of programs.</summary>
internal static class BrowserLookup
{
    private static readonly string[] Usual =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "msedge",
    ];

    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe"] : [""];

    /// <summary>Its path; or that there is none, and what to do.</summary>
    /// <param name="named">The path that <see cref="PdfPrinter.Variable"/> holds; null or empty where it is not set.</param>
    /// <param name="folders">The folders of programs, as the variable PATH holds them.</param>
    public static Outcome<string> Find(string? named, string? folders)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            return File.Exists(named)
                ? Outcome<string>.Ok(named)
                : Outcome<string>.Failed(
                    new Problem(
                        $"There is no browser at the place that {PdfPrinter.Variable} names"
                    )
                    {
                        Field = PdfPrinter.Variable,
                        Found = Problem.Excerpt(named),
                        Expected = "the path of Chromium or a browser made from it",
                    }
                );
        }

        var found = (folders ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(f => Usual.SelectMany(u => Endings.Select(e => Path.Combine(f, u + e))))
            .FirstOrDefault(File.Exists);
        return found is null
            ? Outcome<string>.Failed(
                new Problem("A PDF is printed by Chromium, and this machine has none")
                {
                    Expected = "one of these programs: " + string.Join(", ", Usual),
                    ToDo =
                        $"Install it (on Debian: apt-get install chromium), name one by {PdfPrinter.Variable}, or take the HTML file and print it.",
                }
            )
            : Outcome<string>.Ok(found);
    }
}
