using Evenhand.Law.Levers;
using Evenhand.Rules;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Answers;

/// <summary>One search for the changes that make one lever available in one case.</summary>
/// <remarks>
/// A set is held as the numbers of its changes in rising order, three of sixteen bits in one number, so that a set is found again
/// however it was reached. A condition is looked at anew only where a change of the set can reach it.
/// </remarks>
/// <param name="book">The law.</param>
/// <param name="lever">The lever.</param>
/// <param name="start">The case.</param>
/// <param name="movers">For each condition, the facts that can be chosen and move it.</param>
/// <param name="reach">For each condition, every fact that can change its answer.</param>
internal sealed class ChangeSearch(
    LawBook book,
    Lever lever,
    LawCase start,
    IReadOnlyList<IReadOnlyList<string>> movers,
    IReadOnlyList<HashSet<string>> reach
)
{
    private const int BitsOfAChange = 16;

    private readonly Dictionary<string, Option[]> options = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Option[]> found = [];
    private readonly HashSet<ulong> seen = [];
    private readonly Truth?[] atStart = new Truth?[lever.Conditions.Count];
    private int count;

    /// <summary>Whether some condition does not hold and nothing that can be chosen moves it.</summary>
    public bool Hopeless()
    {
        for (var i = 0; i < movers.Count; i++)
        {
            if (movers[i].Count == 0 && !HoldsAtStart(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Mends the first condition that does not hold in every way, then the next one.</summary>
    /// <param name="sofar">The changes made so far, by number.</param>
    public void Mend(Option[] sofar)
    {
        if (!seen.Add(Key(sofar)))
        {
            return;
        }

        if (FirstFailing(sofar) is not { } fields)
        {
            found[Key(sofar)] = sofar;
            return;
        }

        if (sofar.Length == ChangeFinder.MostChanges)
        {
            return;
        }

        foreach (var field in fields)
        {
            if (Array.Exists(sofar, o => o.Change.Field == field))
            {
                continue;
            }

            foreach (var option in OptionsFor(field))
            {
                var at = Array.FindIndex(sofar, o => o.Number > option.Number);
                at = at < 0 ? sofar.Length : at;
                Mend([.. sofar[..at], option, .. sofar[at..]]);
            }
        }
    }

    /// <summary>Those that hold no other, and whose numbers and days lie where the answer turns; those of fewest changes first.</summary>
    /// <param name="most">How many are wanted.</param>
    public IReadOnlyList<IReadOnlyList<Change>> Smallest(int most) =>
        [
            .. found
                .Values.Where(s => !HoldsAnother(s))
                .Select(s => s.OrderBy(o => o.Change.Field, StringComparer.Ordinal).ToArray())
                .OrderBy(s => s.Length)
                .ThenBy(s => string.Join('\n', s.Select(o => o.Text)), StringComparer.Ordinal)
                .Where(AtTheTurn)
                .Take(most)
                .Select(s => (IReadOnlyList<Change>)[.. s.Select(o => o.Change)]),
        ];

    // A set has three changes at most, so that those within it are counted on the fingers.
    private bool HoldsAnother(Option[] set)
    {
        for (var within = 0; within < (1 << set.Length) - 1; within++)
        {
            if (found.ContainsKey(Key([.. set.Where((_, i) => (within & (1 << i)) != 0)])))
            {
                return true;
            }
        }

        return false;
    }

    private bool AtTheTurn(Option[] set) =>
        Array.TrueForAll(
            set,
            option =>
                option.Neighbours.Any(n =>
                    n is not { } neighbour
                    || FirstFailing([
                        .. set.Select(o =>
                            o == option ? o with { Change = o.Change with { To = neighbour } } : o
                        ),
                    ])
                        is not null
                )
        );

    /// <summary>The facts that can be chosen and move the first condition that does not hold; null when all hold.</summary>
    private IReadOnlyList<string>? FirstFailing(Option[] set)
    {
        var day = start.AsOf;
        foreach (var option in set)
        {
            day = option.Change.Field == LawFacts.Day ? option.Change.To.Day : day;
        }

        if (!lever.InForceOn(day))
        {
            return [LawFacts.Day];
        }

        LawCase? tried = null;
        for (var i = 0; i < movers.Count; i++)
        {
            var holds = Array.Exists(set, o => reach[i].Contains(o.Change.Field))
                ? Decide(i, tried ??= start.Tried([.. set.Select(o => o.Change)])) == Truth.Yes
                : HoldsAtStart(i);
            if (!holds)
            {
                return movers[i];
            }
        }

        return null;
    }

    private bool HoldsAtStart(int condition) =>
        (atStart[condition] ??= Decide(condition, start)) == Truth.Yes;

    private Truth Decide(int condition, LawCase facts) =>
        book.Rules.Decide(lever.Conditions[condition].Condition, facts);

    private Option[] OptionsFor(string field)
    {
        if (!options.TryGetValue(field, out var list))
        {
            var now = start.Find(field)?.Value;
            options[field] = list = [
                .. lever
                    .Conditions.SelectMany(c => Candidates.Of(c.Condition, field, wanted: true))
                    .Concat(Candidates.OfTables(book, lever, start, field))
                    .Where(c => c.To != now)
                    .GroupBy(c => c.To, c => c.Neighbour)
                    .Select(g => new Option(
                        ++count,
                        new Change(field, now, g.Key),
                        [.. g.Distinct()],
                        $"{field}={g.Key}"
                    )),
            ];
        }

        return list;
    }

    private static ulong Key(Option[] set)
    {
        var key = 0UL;
        foreach (var option in set)
        {
            key = (key << BitsOfAChange) | (uint)option.Number;
        }

        return key;
    }

    /// <summary>A change that can be made.</summary>
    /// <param name="Number">Its number in this search, from 1.</param>
    /// <param name="Change">The change.</param>
    /// <param name="Neighbours">The values next to it on the other side of a boundary; null among them where it has none.</param>
    /// <param name="Text">The change as text, for an order that hangs on nothing else.</param>
    internal sealed record Option(
        int Number,
        Change Change,
        IReadOnlyList<FactValue?> Neighbours,
        string Text
    );
}
