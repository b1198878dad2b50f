namespace Evenhand.Contracts.Coverage;

/// <summary>
/// Which paths of the releases hold something, and how often. Empty are null, a text without a character, an object or array
/// that holds nothing, and one that holds nothing but such. Of a name that is given twice in one object the last value counts.
/// </summary>
/// <param name="releases">How many releases were looked at.</param>
/// <param name="paths">The count of each path that holds something; see <see cref="Paths"/>.</param>
/// <param name="otherValues">See <see cref="OtherValues"/>.</param>
public sealed class CoverageCount(
    long releases,
    IReadOnlyDictionary<string, PathCount> paths,
    long otherValues
)
{
    /// <summary>Nothing was looked at.</summary>
    public static CoverageCount None { get; } = new(0, new Dictionary<string, PathCount>(), 0);

    /// <summary>How many releases were looked at; one that is no JSON is not among them.</summary>
    public long Releases { get; } = releases;

    /// <summary>
    /// The count of each path that holds something. A path is names joined by <c>/</c>, for instance
    /// <c>tender/lots/suitability/sme</c>, with <c>~</c> and <c>/</c> in a name written <c>~0</c> and <c>~1</c> as in a JSON
    /// pointer; arrays leave no trace in it.
    /// </summary>
    public IReadOnlyDictionary<string, PathCount> Paths { get; } =
        new SortedDictionary<string, PathCount>(
            new Dictionary<string, PathCount>(paths),
            StringComparer.Ordinal
        );

    /// <summary>
    /// How many values stand at further paths that were not counted one by one, because a file that makes up a new name for
    /// each thing would need memory without bound. 0 for every file that is published seriously.
    /// </summary>
    public long OtherValues { get; } = otherValues;

    /// <summary>The share of the releases in which a path holds something, from 0 to 1; 0 where there are no releases.</summary>
    public double Share(string path) =>
        Releases == 0 ? 0 : (double)Paths.GetValueOrDefault(path).Releases / Releases;

    /// <summary>Adds up two counts of different releases.</summary>
    public static CoverageCount operator +(CoverageCount one, CoverageCount other)
    {
        var paths = new Dictionary<string, PathCount>(one.Paths);
        foreach (var (path, count) in other.Paths)
        {
            var known = paths.GetValueOrDefault(path);
            paths[path] = new(known.Releases + count.Releases, known.Values + count.Values);
        }

        return new(one.Releases + other.Releases, paths, one.OtherValues + other.OtherValues);
    }
}
