using Evenhand.Identity;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Catalogue;

/// <summary>A fact that could settle answers which the loaded registers leave open.</summary>
/// <param name="Fact">Its id.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="HowToFind">Which register or document would settle it.</param>
/// <param name="Definitions">Names of the definitions that wait for it.</param>
public sealed record FactToFind(
    string Fact,
    string Meaning,
    string HowToFind,
    IReadOnlyList<string> Definitions
);

/// <summary>Says which facts would settle what cannot be said.</summary>
internal static class FactsToFind
{
    /// <summary>The facts that definitions wait for, those first for which most do.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="open">Definitions with the printed sectors of the providers of whom they cannot be answered.</param>
    public static IReadOnlyList<FactToFind> Of(
        RuleBook book,
        IEnumerable<(Definition Definition, IReadOnlyCollection<string> Sectors)> open
    ) =>
        [
            .. open.SelectMany(o =>
                    Of(book, o.Definition, o.Sectors).Select(fact => (fact, o.Definition.Name))
                )
                .GroupBy(f => f.fact, StringComparer.Ordinal)
                .Select(g =>
                {
                    var fact = book.FindFact(g.Key)!;
                    return new FactToFind(
                        fact.Id,
                        fact.Meaning,
                        fact.HowToFind,
                        [.. g.Select(f => f.Name).Order(StringComparer.OrdinalIgnoreCase)]
                    );
                })
                .OrderByDescending(f => f.Definitions.Count)
                .ThenBy(f => f.Fact, StringComparer.Ordinal),
        ];

    /// <summary>The facts that one definition waits for, when no more is known of providers than their printed sectors.</summary>
    public static IReadOnlyList<string> Of(
        RuleBook book,
        Definition definition,
        IReadOnlyCollection<string> sectors
    ) =>
        [
            .. sectors
                .SelectMany(s =>
                    book.Ask(
                        definition,
                        ProviderFacts.Of(
                            new KnownProvider("", Sectors.Parse(s), "", DateOnly.MinValue)
                        )
                    ).ToFindOut
                )
                .Distinct(StringComparer.Ordinal),
        ];
}
