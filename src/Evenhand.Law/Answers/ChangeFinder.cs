using Evenhand.Law.Levers;
using Evenhand.Rules;

namespace Evenhand.Law.Answers;

/// <summary>Sets of changes that make a lever available.</summary>
/// <param name="Sets">The smallest sets, those of fewest changes first.</param>
/// <param name="Truncated">Whether there are more.</param>
internal sealed record SuggestedChanges(IReadOnlyList<IReadOnlyList<Change>> Sets, bool Truncated)
{
    public static SuggestedChanges None { get; } = new([], false);
}

/// <summary>
/// Finds every smallest set of changes, within the authority's choice, that makes a lever available: words that a condition
/// names, and numbers and days at which an answer turns.
/// </summary>
/// <remarks>
/// The first condition that does not hold must be mended by a change to one of its own facts, whatever else is changed. So
/// all smallest sets are found by mending the first such condition in every way, and the next one after it, at most
/// <see cref="MostChanges"/> deep.
/// </remarks>
internal sealed class ChangeFinder(LawBook book)
{
    /// <summary>The most changes in a set.</summary>
    public const int MostChanges = 3;

    /// <summary>The most sets that are given.</summary>
    public const int MostSets = 20;

    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> movers =
        book.FactsOf.ToDictionary(
            l => l.Key,
            l =>
                (IReadOnlyList<IReadOnlyList<string>>)
                    [
                        .. l.Value.Select(fields =>
                            fields
                                .SelectMany(Behind)
                                .Where(book.CanChoose)
                                .Distinct(StringComparer.Ordinal)
                                .ToList()
                        ),
                    ],
            StringComparer.Ordinal
        );

    // For each condition of a lever, every fact a change of which may change its answer.
    private readonly Dictionary<string, IReadOnlyList<HashSet<string>>> reach =
        book.FactsOf.ToDictionary(
            l => l.Key,
            l =>
                (IReadOnlyList<HashSet<string>>)
                    [
                        .. l.Value.Select(fields => new HashSet<string>(
                            fields.Concat(
                                fields.Any(f => DerivedFacts.Knows(book, f))
                                    ? DerivedFacts.Inputs(book)
                                    : []
                            ),
                            StringComparer.Ordinal
                        )),
                    ],
            StringComparer.Ordinal
        );

    /// <summary>Whether the authority, by what it can choose, moves a fact.</summary>
    public bool CanMove(string fact) => Behind(fact).Any(book.CanChoose);

    // The fact itself, or those of the ones it is worked out from that anybody could choose.
    private static string[] Behind(string fact) =>
        fact is LawFacts.AboveThreshold or LawFacts.Notifiable
            ? [LawFacts.ValueIncVat, LawFacts.Day]
            : [fact];

    /// <summary>Looks for them.</summary>
    public SuggestedChanges Find(Lever lever, LawCase facts)
    {
        if (LeverRule.Nation(lever, facts) != Truth.Yes)
        {
            return SuggestedChanges.None;
        }

        var search = new ChangeSearch(book, lever, facts, movers[lever.Id], reach[lever.Id]);
        if (search.Hopeless())
        {
            return SuggestedChanges.None;
        }

        search.Mend([]);
        var sets = search.Smallest(MostSets + 1);
        return new SuggestedChanges([.. sets.Take(MostSets)], sets.Count > MostSets);
    }
}
