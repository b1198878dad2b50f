using System.Diagnostics;
using Evenhand.Bench.Measuring;
using Evenhand.Testing;

namespace Evenhand.Bench.Sections;

/// <summary>How long a person waits for a verb at the prompt, by <c>bench/start-up.sh</c>.</summary>
internal sealed class StartUpSection : Section
{
    private const string Printed = "What it printed";

    /// <inheritdoc/>
    public override string Name => "start-up";

    /// <inheritdoc/>
    public override string Title => "Verbs at the prompt";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } = [new("script", _ => [Run()])];

    /// <inheritdoc/>
    public override string Text(IReadOnlyDictionary<string, Report> reports) =>
        $"""
            Whole processes, from the start to the end of each, by `bench/start-up.sh`.

            ```
            {reports["script"].Of(Printed).Result}
            ```

            """;

    private static Sample Run()
    {
        using var process = Process.Start(
            new ProcessStartInfo(Repository.At("bench", "start-up.sh"))
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Sample(Printed, [], printed.TrimEnd())
            : throw new InvalidOperationException(
                $"bench/start-up.sh ended with code {process.ExitCode}."
            );
    }
}
