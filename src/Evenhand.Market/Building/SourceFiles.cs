using Evenhand.Registers.Contracts;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Building;

/// <summary>A file to load.</summary>
/// <param name="Path">As the person named it, or below a folder that was named.</param>
/// <param name="Named">Named itself: it must then be of a kind that can be loaded.</param>
internal sealed record FoundFile(string Path, bool Named);

/// <summary>Finds the files that a person means by files and folders.</summary>
internal static class SourceFiles
{
    private static readonly string[] Endings =
    [
        .. new[] { ".csv" }.Concat(ReleaseSource.Endings).SelectMany(e => new[] { e, e + ".gz" }),
    ];

    private static readonly string Schemas =
        Path.DirectorySeparatorChar + Path.Combine("data", "ocds") + Path.DirectorySeparatorChar;

    /// <param name="paths">Files and folders.</param>
    /// <param name="reference">The lists that are part of every edition anyway.</param>
    public static Outcome<IReadOnlyList<FoundFile>> Find(
        IReadOnlyList<string> paths,
        string reference
    )
    {
        var files = new List<FoundFile>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(new FoundFile(path, Named: true));
                continue;
            }

            var below = Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f =>
                    Endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase))
                    && !IsReference(f, reference)
                )
                .Order(StringComparer.Ordinal)
                .Select(f => new FoundFile(f, Named: false))
                .ToList();
            if (below.Count == 0)
            {
                return Outcome<IReadOnlyList<FoundFile>>.Failed(
                    new Problem("There is no CSV or JSON file in this folder")
                    {
                        File = path,
                        Expected = "files that end in " + string.Join(", ", Endings),
                    }
                );
            }

            files.AddRange(below);
        }

        return Outcome<IReadOnlyList<FoundFile>>.Ok([
            .. files.DistinctBy(f => Path.GetFullPath(f.Path), StringComparer.Ordinal),
        ]);
    }

    // A copy of the data folder of the program elsewhere has the same shape: data/reference, data/bodies, and data/ocds for schemas.
    private static bool IsReference(string file, string reference) =>
        Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder
        && (
            folder == Path.GetFullPath(reference)
            || folder.EndsWith(Path.Combine("data", "reference"), StringComparison.Ordinal)
            || folder.EndsWith(Path.Combine("data", "bodies"), StringComparison.Ordinal)
            || (folder + Path.DirectorySeparatorChar).Contains(Schemas, StringComparison.Ordinal)
        );
}
