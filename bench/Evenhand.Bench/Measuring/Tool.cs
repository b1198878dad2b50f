using System.Diagnostics;
using System.Globalization;

namespace Evenhand.Bench.Measuring;

/// <summary>Other programs of the machine, beside which ours is measured.</summary>
internal static class Tool
{
    /// <summary>Whether the machine has a program.</summary>
    public static bool Has(string program) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Any(p => File.Exists(Path.Combine(p, program)));

    /// <summary>A Python that has a module: the one that is called python3, or that of the system; null where neither has it.</summary>
    public static string? PythonWith(string module) =>
        new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(python =>
            (Path.IsPathRooted(python) ? File.Exists(python) : Has(python))
            && Run(
                python,
                [
                    "-c",
                    $"import importlib.util, sys; sys.exit(importlib.util.find_spec('{module}') is None)",
                ]
            ).Code == 0
        );

    /// <summary>What a program prints, each line in words.</summary>
    /// <exception cref="InvalidOperationException">It ended with a fault, which it told on the standard error.</exception>
    public static IReadOnlyList<string[]> Lines(string program, IReadOnlyList<string> words)
    {
        var (code, lines) = Run(program, words);
        return code == 0
            ?
            [
                .. lines
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ]
            : throw new InvalidOperationException($"{program} ended with code {code}.");
    }

    /// <summary>A number as programs print it.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static (int Code, string Said) Run(string program, IReadOnlyList<string> words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words)
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
