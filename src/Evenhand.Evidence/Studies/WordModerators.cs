using Evenhand.Statistics.Pooling;

namespace Evenhand.Evidence.Studies;

/// <summary>Words that may explain why studies differ, as numbers.</summary>
internal static class WordModerators
{
    /// <summary>0 and 1 for each group but the first in the alphabet, which the others are compared with, as in R.</summary>
    /// <param name="name">What the words are.</param>
    /// <param name="cells">The word of each study; null where it is not known.</param>
    public static IEnumerable<Moderator> Of(string name, IReadOnlyList<string?> cells) =>
        cells
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Skip(1)
            .Select(group => new Moderator(
                $"{name}: {group}",
                [
                    .. cells.Select(c =>
                        c is null ? double.NaN
                        : c == group ? 1.0
                        : 0.0
                    ),
                ]
            ));
}
