using Evenhand.Law.Levers;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;

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

    /// <summary>The facts that the authority can choose and by which a fact is moved: itself, or those it is worked out from.</summary>
    public IReadOnlyList<string> Levering(string fact) =>
        [
            .. (
                fact is LawFacts.AboveThreshold or LawFacts.Notifiable
                    ? [LawFacts.ValueIncVat, LawFacts.Day]
                    : (string[])[fact]
            ).Where(book.CanChoose),
        ];

    /// <summary>Looks for them.</summary>
    public SuggestedChanges Find(Lever lever, LawCase facts)
    {
        if (LeverRule.Nation(lever, facts) != Truth.Yes)
        {
            return SuggestedChanges.None;
        }

        var search = new Search(this, book, lever, facts);
        if (search.Hopeless())
        {
            return SuggestedChanges.None;
        }

        search.Mend(facts, []);
        var sets = search.Smallest();
        return new SuggestedChanges([.. sets.Take(MostSets)], sets.Count > MostSets);
    }

    private sealed class Search
    {
        private readonly LawBook book;
        private readonly Lever lever;
        private readonly LawCase start;
        private readonly IReadOnlyList<IReadOnlyList<string>> movers;
        private readonly Dictionary<string, IReadOnlyList<Candidate>> candidates = new(
            StringComparer.Ordinal
        );
        private readonly Dictionary<string, IReadOnlyList<Change>> found = new(
            StringComparer.Ordinal
        );

        public Search(ChangeFinder finder, LawBook book, Lever lever, LawCase start)
        {
            this.book = book;
            this.lever = lever;
            this.start = start;
            movers =
            [
                .. book.FactsOf[lever.Id]
                    .Select(fields =>
                        fields.SelectMany(finder.Levering).Distinct(StringComparer.Ordinal).ToList()
                    ),
            ];
        }

        /// <summary>Whether some condition does not hold and nothing that can be chosen moves it.</summary>
        public bool Hopeless() =>
            lever
                .Conditions.Index()
                .Any(c => movers[c.Index].Count == 0 && !Holds(c.Item.Condition, start));

        public void Mend(LawCase facts, IReadOnlyList<Change> sofar)
        {
            if (FirstFailing(facts) is not { } fields)
            {
                var set = sofar.OrderBy(c => c.Field, StringComparer.Ordinal).ToList();
                found.TryAdd(Key(set), set);
                return;
            }

            if (sofar.Count == MostChanges)
            {
                return;
            }

            foreach (var field in fields.Where(f => sofar.All(c => c.Field != f)))
            {
                foreach (var candidate in CandidatesFor(field))
                {
                    Change[] next =
                    [
                        .. sofar,
                        new Change(field, start.Find(field)?.Value, candidate.To),
                    ];
                    Mend(start.With(next), next);
                }
            }
        }

        /// <summary>Those that hold no other, and whose numbers and days lie where the answer turns.</summary>
        public IReadOnlyList<IReadOnlyList<Change>> Smallest() =>
            [
                .. found
                    .Values.Where(s =>
                        !found.Values.Any(t => t.Count < s.Count && t.All(s.Contains))
                    )
                    .Where(AtTheTurn)
                    .OrderBy(s => s.Count)
                    .ThenBy(Key, StringComparer.Ordinal),
            ];

        private bool AtTheTurn(IReadOnlyList<Change> set) =>
            set.All(change =>
                CandidatesFor(change.Field)
                    .Where(c => c.To == change.To)
                    .Any(c =>
                        c.Neighbour is not { } neighbour
                        || FirstFailing(
                            start.With([
                                .. set.Select(s => s == change ? s with { To = neighbour } : s),
                            ])
                        )
                            is not null
                    )
            );

        /// <summary>The facts that can be chosen and move the first condition that does not hold; null when all hold.</summary>
        private IReadOnlyList<string>? FirstFailing(LawCase facts)
        {
            if (!lever.InForceOn(facts.AsOf))
            {
                return [LawFacts.Day];
            }

            for (var i = 0; i < lever.Conditions.Count; i++)
            {
                if (!Holds(lever.Conditions[i].Condition, facts))
                {
                    return movers[i];
                }
            }

            return null;
        }

        private bool Holds(Condition condition, LawCase facts) =>
            book.Rules.Decide(condition, facts) == Truth.Yes;

        private IReadOnlyList<Candidate> CandidatesFor(string field)
        {
            if (!candidates.TryGetValue(field, out var list))
            {
                var now = start.Find(field)?.Value;
                list =
                [
                    .. lever
                        .Conditions.SelectMany(c => Candidates.Of(c.Condition, field, wanted: true))
                        .Concat(Candidates.OfTables(book, lever, start, field))
                        .Where(c => c.To != now)
                        .Distinct(),
                ];
                candidates[field] = list;
            }

            return list;
        }

        private static string Key(IReadOnlyList<Change> set) =>
            string.Join('\n', set.Select(c => $"{c.Field}={c.To}"));
    }
}
