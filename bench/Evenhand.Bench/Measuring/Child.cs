using System.Diagnostics;
using System.Text.Json;

namespace Evenhand.Bench.Measuring;

/// <summary>Runs this program again, for one part of one section.</summary>
internal static class Child
{
    /// <summary>The word by which this program knows that it is such a process.</summary>
    public const string Word = "part";

    /// <summary>Measures one part in a fresh process.</summary>
    /// <exception cref="InvalidOperationException">It ended with a fault, which it told on the standard error.</exception>
    public static Report Run(string section, string part, string folder)
    {
        var answer = Path.Combine(folder, $"{section}-{part}.json");
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [Word, section, part, folder, answer])
        )!;
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Report>(File.ReadAllText(answer))!
            : throw new InvalidOperationException(
                $"Measuring {section} {part} ended with code {process.ExitCode}."
            );
    }

    /// <summary>Answers from within such a process.</summary>
    public static void Answer(string file, IReadOnlyList<Sample> samples) =>
        File.WriteAllText(file, JsonSerializer.Serialize(new Report(samples, Machine.PeakBytes)));
}
