using Evenhand.Law.Levers;
using Evenhand.Law.Tables;
using Evenhand.Market.Services;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Journey;

/// <summary>A code that a word leads to.</summary>
/// <param name="Code">Eight digits.</param>
/// <param name="Name">Its name in the vocabulary.</param>
/// <param name="Lists">The lists of the law that it stands in, for instance light touch services.</param>
/// <param name="Why">How the words lead to it.</param>
public sealed record CpvHit(string Code, string Name, IReadOnlyList<string> Lists, string Why);

/// <summary>Codes that words lead to.</summary>
/// <param name="Asked">The words.</param>
/// <param name="Total">How many codes they lead to.</param>
/// <param name="Hits">The first of them, the nearest first.</param>
public sealed record CpvReport(string Asked, int Total, IReadOnlyList<CpvHit> Hits);

/// <summary>Finds codes of the Common Procurement Vocabulary by the words that people use of services.</summary>
/// <param name="names">The names of the codes.</param>
/// <param name="services">Services, with the codes under which they are bought.</param>
/// <param name="law">The lists of codes on which the law turns.</param>
public sealed class CpvSearch(CpvNames names, IReadOnlyList<Service> services, LawBook law)
{
    /// <summary>How many codes are given unless more are asked for.</summary>
    public const int Most = 25;

    private const int LongestText = 100;
    private const int ShortestStem = 4;

    private readonly IReadOnlyList<(string Code, string Name, string[] Words)> codes =
    [
        .. names.Names.Select(n => (n.Key, n.Value, Split(Plain.Fold(n.Value)))),
    ];

    /// <summary>The codes that words lead to; no words are a problem.</summary>
    /// <param name="text">The words, or the first digits of a code.</param>
    /// <param name="most">How many codes to give at most.</param>
    public Outcome<CpvReport> Find(string text, int most = Most)
    {
        var asked = Split(Plain.Fold(text));
        if (asked.Length == 0 || text.Length > LongestText)
        {
            return Outcome<CpvReport>.Failed(
                new Problem("Say what is bought in a word or two")
                {
                    Field = "words",
                    Found = asked.Length == 0 ? null : $"{text.Length} characters",
                    Expected = "for instance foster, probation or day care",
                }
            );
        }

        // What comes first is nearest: a code that begins so, a service of that name, the vocabulary's own words, other words for it.
        var found = Digits(asked)
            .Concat(ByService(asked))
            .Concat(ByName(asked, "The name holds the words"))
            .Concat(
                names
                    .Words.Where(w => Meets(asked, Split(w.Said)))
                    .SelectMany(w =>
                        w.Means.SelectMany(m =>
                            ByName(Split(m), $"The vocabulary of 2008 says “{m}”")
                        )
                    )
            )
            .DistinctBy(h => h.Code)
            .ToList();
        return Outcome<CpvReport>.Ok(
            new CpvReport(Plain.OneLine(text), found.Count, [.. found.Take(most)])
        );
    }

    private IEnumerable<CpvHit> Digits(string[] asked) =>
        asked is [{ Length: >= 2 } digits] && digits.All(char.IsAsciiDigit)
            ? codes
                .Where(c => c.Code.StartsWith(digits, StringComparison.Ordinal))
                .Select(c => Hit(c.Code, c.Name, "The code begins so"))
            : [];

    private IEnumerable<CpvHit> ByService(string[] asked) =>
        services
            .Where(s => Meets(Split(Plain.Fold(s.Name)), asked))
            .SelectMany(s =>
                s.CpvCodes.Where(names.Names.ContainsKey).Select(c => (Code: c, Service: s.Name))
            )
            .GroupBy(s => s.Code, s => s.Service, StringComparer.Ordinal)
            .Select(g =>
                Hit(g.Key, names.Names[g.Key], "Bought under it: " + string.Join(", ", g))
            );

    private IEnumerable<CpvHit> ByName(string[] asked, string why) =>
        codes
            .Where(c => Meets(c.Words, asked))
            .Select(c => Hit(c.Code, c.Name, why))
            .OrderByDescending(h => h.Lists.Count > 0)
            .ThenBy(h => h.Code, StringComparer.Ordinal);

    private CpvHit Hit(string code, string name, string why) =>
        new(code, name, [.. law.CodeLists.Where(l => l.Contains(code)).Select(l => l.Name)], why);

    // Every word that is asked for begins a word that is there, or is one with another ending.
    private static bool Meets(string[] there, string[] asked) =>
        asked.All(a => there.Any(t => Begins(t, a)));

    private static bool Begins(string there, string asked)
    {
        var stem = Stem(asked);
        return there.StartsWith(stem, StringComparison.Ordinal)
            || (there.Length >= ShortestStem && stem.StartsWith(there, StringComparison.Ordinal));
    }

    private static string Stem(string word)
    {
        foreach (var ending in new[] { "ings", "ing", "ies", "s" })
        {
            if (
                word.Length >= ShortestStem + ending.Length
                && word.EndsWith(ending, StringComparison.Ordinal)
            )
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string[] Split(string folded) =>
        folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
