using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>Reads a file that a person names; one that is missing or far too large is refused before it is taken into memory.</summary>
internal static class CaseFile
{
    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maximum">The most bytes that it may have; what a YAML file may have where nothing is said.</param>
    public static Outcome<TextFile> Read(string path, long maximum = StrictYaml.MaximumBytes) =>
        Obstacle(path, maximum) is { } problem
            ? Outcome<TextFile>.Failed(problem)
            : Outcome<TextFile>.Ok(new TextFile(path, File.ReadAllText(path)));

    /// <summary>Why a file cannot be read; null where it can.</summary>
    public static Problem? Obstacle(string path, long maximum)
    {
        var info = new FileInfo(path);
        return !info.Exists ? new Problem("There is no such file") { File = path }
            : info.Length > maximum
                ? new Problem("The file is too large")
                {
                    File = path,
                    Line = 1,
                    Found = $"{info.Length:N0} bytes",
                    Expected = $"at most {maximum:N0} bytes",
                }
            : null;
    }
}
