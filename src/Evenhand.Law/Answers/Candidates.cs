using Evenhand.Law.Levers;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Answers;

/// <summary>A value that a fact might be given.</summary>
/// <param name="To">The value.</param>
/// <param name="Neighbour">The value next to it on the other side of the boundary; null for what has no neighbour.</param>
internal readonly record struct Candidate(FactValue To, FactValue? Neighbour);

/// <summary>Values that the rules themselves name: no other number is ever suggested.</summary>
internal static class Candidates
{
    /// <summary>Values of a fact at which a condition may come to hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="field">The fact.</param>
    /// <param name="wanted">Whether it is to hold, or, within a "not", to fail.</param>
    public static IEnumerable<Candidate> Of(Condition condition, string field, bool wanted) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(p => Of(p, field, wanted)),
            AnyOf any => any.Parts.SelectMany(p => Of(p, field, wanted)),
            NotThat not => Of(not.Part, field, !wanted),
            FactCondition leaf when leaf.Fact.Id == field => OfFact(leaf, wanted),
            _ => [],
        };

    /// <summary>Values of a fact at which a dated table, or the time of the lever itself, turns.</summary>
    public static IEnumerable<Candidate> OfTables(
        LawBook book,
        Lever lever,
        LawCase facts,
        string field
    )
    {
        var rests = book.FactsOf[lever.Id]
            .Any(f => f.Contains(LawFacts.AboveThreshold) || f.Contains(LawFacts.Notifiable));
        if (field == LawFacts.ValueIncVat && rests)
        {
            foreach (
                var pounds in DerivedFacts
                    .Rows(book, facts)
                    .Select(r => (double)r.Pounds)
                    .Distinct()
            )
            {
                var (at, under) = (FactValue.Of(pounds), FactValue.Of(pounds - 1));
                yield return new Candidate(at, under);
                yield return new Candidate(under, at);
            }
        }

        if (field == LawFacts.Day)
        {
            // A procurement can wait for another law, and never begin in the past.
            var days = rests
                ? DerivedFacts.Rows(book, facts).Select(r => r.From).Append(lever.From ?? default)
                : [lever.From ?? default];
            foreach (var day in days.Where(d => d > facts.AsOf).Distinct())
            {
                yield return new Candidate(FactValue.Of(day), FactValue.Of(day.AddDays(-1)));
            }
        }
    }

    private static IEnumerable<Candidate> OfFact(FactCondition leaf, bool wanted)
    {
        if (leaf.Fact.Type == FactType.Number)
        {
            return Numbers(leaf, wanted);
        }

        IEnumerable<FactValue> all =
            leaf.Fact.Type == FactType.Boolean
                ? [FactValue.Of(false), FactValue.Of(true)]
                : leaf.Fact.Values.Select(FactValue.Of);
        return all.Where(v => leaf.Holds(v) == wanted).Select(v => new Candidate(v, null));
    }

    private static IEnumerable<Candidate> Numbers(FactCondition leaf, bool wanted)
    {
        var n = leaf.Values[0].Number;
        return (leaf.Comparison, wanted) switch
        {
            (Comparison.In, true) => leaf.Values.Select(v => new Candidate(v, null)),
            (Comparison.In, false) => [],
            (Comparison.Eq, true) or (Comparison.Ne, false) =>
            [
                new Candidate(leaf.Values[0], null),
            ],
            (Comparison.Eq, false) or (Comparison.Ne, true) => [Pair(n + 1, n), Pair(n - 1, n)],
            (Comparison.Lte, true) or (Comparison.Gt, false) => [Pair(n, n + 1)],
            (Comparison.Lt, true) or (Comparison.Gte, false) => [Pair(n - 1, n)],
            (Comparison.Gte, true) or (Comparison.Lt, false) => [Pair(n, n - 1)],
            _ => [Pair(n + 1, n)],
        };

        static Candidate Pair(double to, double neighbour) =>
            new(FactValue.Of(to), FactValue.Of(neighbour));
    }
}
