using System.Diagnostics;
using System.Globalization;
using System.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Papers.Pdf;

/// <summary>
/// Prints the HTML form of a paper as a tagged PDF, with Chromium and without a window: in a folder of its own that is gone afterwards,
/// with no way to the network, and for no longer than a limit.
/// </summary>
/// <param name="named">The browser's path; null or empty looks for one.</param>
/// <param name="folders">The folders in which programs are looked for, as the variable PATH holds them.</param>
/// <param name="limit">How long one print may take.</param>
public sealed class PdfPrinter(string? named, string? folders, TimeSpan limit)
{
    /// <summary>The variable of the environment that names the browser.</summary>
    public const string Variable = "EVENHAND_CHROMIUM";

    private const int MostWords = 4000;
    private static readonly byte[] Start = "%PDF-"u8.ToArray();

    /// <summary>The browser of this machine, with two minutes for a print.</summary>
    public static PdfPrinter OfThisMachine { get; } =
        new(
            Environment.GetEnvironmentVariable(Variable),
            Environment.GetEnvironmentVariable("PATH"),
            TimeSpan.FromMinutes(2)
        );

    /// <summary>The PDF of a page; or why there is none.</summary>
    /// <param name="html">The page, whole in itself.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="IOException">The machine failed, for instance because its disk is full.</exception>
    public Outcome<byte[]> Print(byte[] html, CancellationToken cancel) =>
        BrowserLookup.Find(named, folders).Then(browser => Print(browser, html, cancel));

    private Outcome<byte[]> Print(string browser, byte[] html, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("evenhand-pdf-");
        try
        {
            var (page, printed) = (
                Path.Combine(folder.FullName, "paper.html"),
                Path.Combine(folder.FullName, "paper.pdf")
            );
            File.WriteAllBytes(page, html);
            var words = Run(browser, folder.FullName, page, printed, cancel, out var inTime);
            cancel.ThrowIfCancellationRequested();
            if (!inTime)
            {
                return Refuse(
                    "The paper was not printed in time",
                    $"nothing after {limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds"
                );
            }

            // A browser that was cut off leaves half a file or none.
            var bytes = File.Exists(printed) ? File.ReadAllBytes(printed) : [];
            return bytes.AsSpan().StartsWith(Start)
                ? Outcome<byte[]>.Ok(bytes)
                : Refuse("The browser printed nothing", LastLine(words));
        }
        finally
        {
            Remove(folder);
        }
    }

    private string Run(
        string browser,
        string folder,
        string page,
        string printed,
        CancellationToken cancel,
        out bool inTime
    )
    {
        var words = new StringBuilder();
        using var process = new Process { StartInfo = Command(browser, folder, page, printed) };
        void Heard(object _, DataReceivedEventArgs line)
        {
            lock (words)
            {
                if (line.Data is { } data && words.Length < MostWords)
                {
                    words.AppendLine(data);
                }
            }
        }

        process.OutputDataReceived += Heard;
        process.ErrorDataReceived += Heard;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ends.CancelAfter(limit);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            inTime = true;
            return fault.Message;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using (ends.Token.Register(() => Kill(process)))
        {
            process.WaitForExit();
        }

        inTime = !ends.IsCancellationRequested;
        lock (words)
        {
            return words.ToString();
        }
    }

    private static ProcessStartInfo Command(
        string browser,
        string folder,
        string page,
        string printed
    )
    {
        var command = new ProcessStartInfo(browser)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (
            var word in new[]
            {
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-default-apps",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-breakpad",
                "--disable-crash-reporter",
                "--no-first-run",
                "--no-default-browser-check",
                // The page fetches nothing by its own policy; the browser finds no host either.
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--no-pdf-header-footer",
                "--export-tagged-pdf",
                "--generate-pdf-document-outline",
                "--user-data-dir=" + Path.Combine(folder, "profile"),
                "--print-to-pdf=" + printed,
            }
        )
        {
            command.ArgumentList.Add(word);
        }

        // As the first user of a machine Chromium runs without its sandbox or not at all; what it prints is ours, without scripts.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            command.ArgumentList.Add("--no-sandbox");
        }

        command.ArgumentList.Add(new Uri(page).AbsoluteUri);
        // So that settings of the person who runs this are neither read nor written.
        foreach (
            var variable in new[] { "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME" }
        )
        {
            command.Environment[variable] = folder;
        }

        return command;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    // Parts of the browser may still be writing when it has ended.
    private static void Remove(DirectoryInfo folder)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (tries < 20)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string LastLine(string words) =>
        words
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault()
            is { } last
            ? Problem.Excerpt(last)
            : "it said nothing";

    private static Outcome<byte[]> Refuse(string what, string found) =>
        Outcome<byte[]>.Failed(
            new Problem(what)
            {
                Found = found,
                ToDo = $"Take the HTML file and print it, or name another browser by {Variable}.",
            }
        );
}
