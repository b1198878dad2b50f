using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;

namespace Evenhand.Law.Journey;

/// <summary>Finds the facts on which some outcome still hangs.</summary>
/// <remarks>
/// A fact that stands for a value while nothing is said of it can still change an answer, and counts as open until somebody
/// was asked for it. A fact that was asked for and is not known is not asked for again.
/// </remarks>
/// <param name="book">The law.</param>
/// <param name="facts">The case so far.</param>
/// <param name="isAnswered">Whether a fact was asked for.</param>
internal sealed class OpenFacts(LawBook book, LawCase facts, Func<string, bool> isAnswered)
{
    /// <summary>The facts on which the outcomes of these entries still hang.</summary>
    public IReadOnlySet<string> Of(IEnumerable<Lever> levers) =>
        levers.SelectMany(Of).Where(f => !isAnswered(f)).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> Of(Lever lever)
    {
        var nation = LeverRule.Nation(lever, facts);
        if (nation == Truth.No || (isAnswered(LawFacts.Day) && !lever.InForceOn(facts.AsOf)))
        {
            return [];
        }

        var decided = lever
            .Conditions.Select(c =>
                (
                    c.Condition,
                    Truth: Decide(c.Condition),
                    Soft: c.OnFail == OnFail.NeedsCondition && lever.Kind == LeverKind.Lever
                )
            )
            .ToList();
        if (decided.Any(d => d.Truth == Truth.No && !d.Soft))
        {
            return [];
        }

        // One thing that is still to be met is enough for "needs a condition": another changes nothing.
        var needs = decided.Any(d => d.Truth == Truth.No);
        var open = decided
            .Where(d => d.Truth == Truth.Unknown && !(d.Soft && needs))
            .SelectMany(d => Unknown(d.Condition))
            .Append(LawFacts.Day);
        return nation == Truth.Unknown ? open.Prepend(LawFacts.Jurisdiction) : open;
    }

    private Truth Decide(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.Select(Decide).Min(),
            AnyOf any => any.Parts.Select(Decide).Max(),
            NotThat not => Decide(not.Part).Not(),
            Meets meets => Decide(book.Rules.Find(meets.DefinitionId)!.When),
            FactCondition leaf => Decide(leaf),
            _ => Truth.Unknown,
        };

    private Truth Decide(FactCondition leaf) =>
        facts.Find(leaf.Fact.Id) is { } known ? Kleene.Of(leaf.Holds(known.Value))
        : isAnswered(leaf.Fact.Id) ? Kleene.Of(leaf.HoldsWhenMissing)
        : Truth.Unknown;

    private IEnumerable<string> Unknown(Condition condition) =>
        Decide(condition) != Truth.Unknown
            ? []
            : condition switch
            {
                AllOf all => all.Parts.SelectMany(Unknown),
                AnyOf any => any.Parts.SelectMany(Unknown),
                NotThat not => Unknown(not.Part),
                Meets meets => Unknown(book.Rules.Find(meets.DefinitionId)!.When),
                FactCondition leaf => Behind(leaf.Fact.Id),
                _ => [],
            };

    /// <summary>What a fact is worked out from; the fact itself once nobody knows these.</summary>
    private IEnumerable<string> Behind(string fact)
    {
        var inputs = (facts.Derive(fact)?.Missing ?? [])
            .SelectMany(i => i == fact ? [] : Behind(i))
            .Where(i => !isAnswered(i))
            .ToList();
        return inputs.Count > 0 ? inputs : [fact];
    }
}
