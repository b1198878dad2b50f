using System.Diagnostics;
using Evenhand.Testing;

namespace Evenhand.Tests.Processes;

/// <summary>The built program, run as a process of its own.</summary>
internal static class Program
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "evenhand.exe" : "evenhand";

    /// <summary>Its path: the one built last.</summary>
    /// <exception cref="InvalidOperationException">It is not built.</exception>
    public static string Path { get; } =
        new[] { "debug", "release" }
            .Select(configuration => new FileInfo(
                Repository.At("artifacts", "bin", "Evenhand.Host", configuration, Name)
            ))
            .Where(file => file.Exists)
            .MaxBy(file => file.LastWriteTimeUtc)
            ?.FullName
        ?? throw new InvalidOperationException(
            "The program is not built. Run 'dotnet build src/Evenhand.Host' first."
        );

    /// <summary>Starts it.</summary>
    public static Process Start(params IEnumerable<string> words) =>
        Process.Start(
            new ProcessStartInfo(Path, words)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                WorkingDirectory = Repository.Root,
            }
        )!;
}
