using System.Text.RegularExpressions;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Tenders;

/// <summary>Reads what running texts of a tender state, each with the words that say so.</summary>
internal static class TenderWords
{
    /// <summary>
    /// What the texts state. Of several figures for one requirement the highest is taken, because that is what somebody who wants all
    /// of the contract has to meet; where texts say both yes and no, nothing is taken.
    /// </summary>
    public static IEnumerable<TenderFact> Read(IReadOnlyList<TenderText> texts)
    {
        foreach (var (fact, pattern) in TenderPatterns.Numbers)
        {
            if (Highest(texts, fact, pattern) is { } found)
            {
                yield return found;
            }
        }

        foreach (var fact in TenderPatterns.Flags.GroupBy(f => f.Fact, StringComparer.Ordinal))
        {
            var said = fact.Select(f => (f.Says, Found: First(texts, f.Pattern)))
                .Where(f => f.Found is not null)
                .ToList();
            if (said.Count == 1)
            {
                var (text, match) = said[0].Found!.Value;
                yield return new TenderFact(
                    fact.Key,
                    FactValue.Of(said[0].Says),
                    text.Path,
                    text.Quote(match.Index, match.Length)
                );
            }
        }
    }

    private static TenderFact? Highest(
        IReadOnlyList<TenderText> texts,
        string fact,
        Regex pattern
    ) =>
        texts
            .SelectMany(t => Matches(t, pattern).Select(m => (Text: t, Match: m)))
            .Select(f => (f.Text, f.Match, Value: TenderPatterns.Value(f.Match)))
            .Where(f => f.Value is not null)
            .OrderByDescending(f => f.Value)
            .Select(f => new TenderFact(
                fact,
                FactValue.Of(f.Value!.Value),
                f.Text.Path,
                f.Text.Quote(f.Match.Index, f.Match.Length)
            ))
            .FirstOrDefault();

    private static (TenderText Text, Match Match)? First(
        IReadOnlyList<TenderText> texts,
        Regex pattern
    )
    {
        foreach (var text in texts)
        {
            if (Matches(text, pattern) is [var match, ..])
            {
                return (text, match);
            }
        }

        return null;
    }

    /// <summary>What a pattern finds. A text that takes it too long states nothing that we can be sure of.</summary>
    private static IReadOnlyList<Match> Matches(TenderText text, Regex pattern)
    {
        try
        {
            return [.. pattern.Matches(text.Text).Cast<Match>()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }
}
