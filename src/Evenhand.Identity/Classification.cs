using Evenhand.Rules;

namespace Evenhand.Identity;

/// <summary>What every definition says of every provider.</summary>
/// <param name="Definitions">The definitions, by id.</param>
/// <param name="Answers">For each definition, one answer a provider, in the order given.</param>
public sealed record Classification(
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<Truth[]> Answers
)
{
    /// <summary>Asks all definitions of a book about all providers.</summary>
    public static Classification Of(IReadOnlyList<KnownProvider> providers, RuleBook book)
    {
        var known = ProviderFacts.Of(providers, book);
        return new Classification(
            book.Definitions,
            [.. book.Definitions.Select(d => book.AskAll(d, known))]
        );
    }
}
