using Evenhand.Vocabulary;

namespace Evenhand.Lake;

/// <summary>Reads the text libraries that ship with the program (rules, later evidence and lessons).</summary>
public static class LibraryFolder
{
    /// <summary>One file of a library.</summary>
    public static TextFile ReadFile(string root, string name) =>
        new(name.Replace('\\', '/'), File.ReadAllText(Path.Combine(root, name)));

    /// <summary>All YAML files of one folder of a library, by name.</summary>
    public static IReadOnlyList<TextFile> ReadAll(string root, string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(root, folder), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(f => ReadFile(root, Path.GetRelativePath(root, f))),
        ];
}
