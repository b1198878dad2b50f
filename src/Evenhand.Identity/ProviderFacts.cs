using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Identity;

/// <summary>
/// Turns what a register says into facts. The one place where that is decided, for one provider or for all at once.
/// </summary>
/// <remarks>
/// Ofsted's sector becomes the fact "the sector that Ofsted printed" and nothing else: neither a legal form, nor
/// whether profit may be taken out, nor whether a council is behind it, can be read off it.
/// </remarks>
public static class ProviderFacts
{
    private static readonly (string Fact, Func<KnownProvider, FactValue?> Value)[] Readings =
    [
        (
            "provider.ofsted_sector",
            p => p.Sector == Sector.Unknown ? null : FactValue.Of(p.Sector.Key())
        ),
    ];

    /// <summary>The facts about one provider.</summary>
    public static FactSet Of(KnownProvider provider) =>
        new(
            Readings
                .Select(r => (r.Fact, Value: r.Value(provider)))
                .Where(r => r.Value is not null)
                .Select(r => new Fact(r.Fact, r.Value!.Value, provider.Source, provider.AsOf))
        );

    /// <summary>The facts about many providers, as columns in the same order.</summary>
    /// <exception cref="InvalidOperationException">The rule book does not declare a fact that registers give.</exception>
    public static FactColumns Of(IReadOnlyList<KnownProvider> providers, RuleBook book) =>
        new(
            providers.Count,
            Readings.Select(r =>
                FactColumn.Of(
                    book.FindFact(r.Fact)
                        ?? throw new InvalidOperationException(
                            $"The rule book does not declare {r.Fact}."
                        ),
                    providers.Select(r.Value)
                )
            )
        );
}
