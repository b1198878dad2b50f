using System.Text.RegularExpressions;
using Evenhand.Appraisal.Files;

namespace Evenhand.Appraisal.Audit;

/// <summary>Registered criteria that are scored as one.</summary>
/// <param name="Into">The criterion that they became.</param>
/// <param name="From">The registered criteria.</param>
/// <param name="Why">By what it shows.</param>
/// <param name="IsPlain">Whether it shows by more than that the file says so.</param>
public sealed record MergedCriteria(
    string Into,
    IReadOnlyList<string> From,
    string Why,
    bool IsPlain
);

/// <summary>Finds criteria that were registered apart and are scored as one: the file says so, or their names or weights make it plain.</summary>
internal static partial class Merging
{
    // Weights are written in whole points or per cent, so that a sum is off by less than this.
    private const double SameWeight = 0.005;

    /// <summary>The mergers.</summary>
    /// <param name="block">What was registered.</param>
    /// <param name="tree">The value tree.</param>
    /// <param name="now">The final weights of its leaves.</param>
    public static IReadOnlyList<MergedCriteria> Of(
        Registered block,
        ValueTree tree,
        IReadOnlyList<double> now
    )
    {
        var left = block.Criteria.Where(c => tree.LeavesOf(c).Count == 0).ToList();
        var added = tree.Leaves.Index().Where(l => !block.Criteria.Contains(l.Item.Id)).ToList();
        var found = new List<MergedCriteria>();
        foreach (var (j, leaf) in added)
        {
            string[] named = [.. left.Where(c => IsNamed(c, leaf))];
            string[] said = [.. left.Intersect(leaf.Merges, StringComparer.Ordinal)];
            var byName = named.Length > 1;
            string[] from =
                said.Length > 0 ? said
                : byName ? named
                : added.Count == 1 && left.Count > 1 ? [.. left]
                : [];
            var byWeight = from.Length > 1 && HasSum(block, from, now[j]);
            if (said.Length > 0 || byName || byWeight)
            {
                found.Add(
                    new MergedCriteria(
                        leaf.Id,
                        from,
                        said.Length > 0 ? "the file says so"
                            : byName ? "its name is made of theirs"
                            : "its weight is the sum of theirs",
                        byName || byWeight
                    )
                );
                left.RemoveAll(from.Contains);
            }
        }

        return found;
    }

    private static bool IsNamed(string registered, Criterion leaf)
    {
        var words = Words($"{leaf.Id} {leaf.Name}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(registered).All(words.Contains);
    }

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(m => m.Value);

    private static bool HasSum(Registered block, IEnumerable<string> from, double weight) =>
        block.Weights is { } points
        && points.Values.Sum() is > 0 and var all
        && Math.Abs((from.Sum(c => points.GetValueOrDefault(c)) / all) - weight) <= SameWeight;

    [GeneratedRegex("[\\p{L}\\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
