using System.Text;
using System.Text.Unicode;
using Evenhand.Contracts.Coverage;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Facts;

/// <summary>
/// Reads what releases and compiled releases say into a <see cref="ProcessFacts"/>, one release after the other, in one walk
/// along its bytes. One object in place of an array, and an array in place of one object, are the same; anything else that is
/// not where it belongs gives nothing. Of a name that is given twice in one object the last value counts.
/// </summary>
public sealed class ProcessReader
{
    private readonly PathTree tree;
    private readonly ReleaseWalk walk;
    private readonly bool counts;

    /// <summary>The release that was read last is still to be added to the count.</summary>
    private bool isCounted;

    /// <summary>Makes a reader.</summary>
    /// <param name="countCoverage">Count which paths hold something, too; see <see cref="Coverage"/>.</param>
    public ProcessReader(bool countCoverage)
    {
        counts = countCoverage;
        tree = new PathTree(Facts);
        walk = new ReleaseWalk(tree, countCoverage);
    }

    /// <summary>What the release that was read last says; nothing where it could not be read.</summary>
    public ProcessFacts Facts { get; } = new();

    /// <summary>Which paths held something in all releases that were read; none where it is not counted.</summary>
    public CoverageCount Coverage
    {
        get
        {
            tree.End(holds: isCounted);
            isCounted = false;
            return counts ? tree.Total() : CoverageCount.None;
        }
    }

    /// <summary>What was read last is a package of releases or of records.</summary>
    internal bool IsPackage { get; private set; }

    /// <summary>Reads a release.</summary>
    /// <param name="release">One JSON object in UTF-8. <see cref="Facts"/> points into it until the next one is read.</param>
    /// <returns>Why it could not be read; null where it was.</returns>
    public Problem? Read(ReadOnlyMemory<byte> release)
    {
        tree.End(holds: isCounted);
        Facts.Clear();
        Facts.Bytes = release;
        var problem = Look(release.Span);
        isCounted = problem is null;
        if (!isCounted)
        {
            Facts.Clear();
        }

        return problem;
    }

    /// <summary>The release that was read last is not to be counted.</summary>
    internal void LeaveOut() => isCounted = false;

    private Problem? Look(ReadOnlySpan<byte> bytes)
    {
        IsPackage = false;
        if (!Utf8.IsValid(bytes))
        {
            return new Problem("This is no UTF-8") { Expected = "JSON in UTF-8" };
        }

        var start = JsonScan.Blank(bytes, 0);
        if (JsonScan.At(bytes, start) != (byte)'{')
        {
            return new Problem("This is no release")
            {
                Found = start == bytes.Length ? "nothing" : Excerpt(bytes[start..]),
                Expected = "an object",
            };
        }

        var end = walk.Along(bytes, start, replaced: null);
        if (end == WalkEnd.NameRepeated)
        {
            tree.End(holds: false);
            Facts.Clear();
            end = walk.Along(bytes, start, RepeatedNames.Find(bytes));
        }

        IsPackage = end == WalkEnd.Package;
        return end switch
        {
            WalkEnd.Whole => null,
            WalkEnd.Package => new Problem("This is a package of releases, not a release")
            {
                Expected = "a release",
            },
            _ => Broken(bytes, walk.Place, walk.Expected),
        };
    }

    private static Problem Broken(ReadOnlySpan<byte> bytes, int place, string expected) =>
        new("This is no JSON")
        {
            Found =
                place >= bytes.Length
                    ? "its end"
                    : $"{Excerpt(bytes[place..])} at byte {Plain.Count(place + 1)}",
            Expected = expected,
        };

    private static string Excerpt(ReadOnlySpan<byte> bytes) =>
        Problem.Excerpt(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 80)]), 20);
}
