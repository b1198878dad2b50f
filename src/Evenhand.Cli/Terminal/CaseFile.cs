using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>Reads a YAML file that a person names; one that is missing or far too large is refused before it is taken into memory.</summary>
internal static class CaseFile
{
    public static Outcome<TextFile> Read(string path)
    {
        var info = new FileInfo(path);
        return !info.Exists
                ? Outcome<TextFile>.Failed(new Problem("There is no such file") { File = path })
            : info.Length > StrictYaml.MaximumBytes
                ? Outcome<TextFile>.Failed(
                    new Problem("The file is too large")
                    {
                        File = path,
                        Line = 1,
                        Found = $"{info.Length:N0} bytes",
                        Expected = "at most 1,000,000 bytes",
                    }
                )
            : Outcome<TextFile>.Ok(new TextFile(path, File.ReadAllText(path)));
    }
}
