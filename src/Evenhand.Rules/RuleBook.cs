using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;

namespace Evenhand.Rules;

/// <summary>All declared facts and all definitions, ready to be asked.</summary>
/// <remarks>Made by <see cref="RuleBookReader"/> only, so that every name in it resolves and no definition rests on itself.</remarks>
public sealed class RuleBook
{
    private readonly Dictionary<string, FactDeclaration> facts;
    private readonly Dictionary<string, Definition> definitions;

    internal RuleBook(IReadOnlyList<FactDeclaration> facts, IReadOnlyList<Definition> definitions)
    {
        this.facts = facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        this.definitions = definitions.ToDictionary(d => d.Id, StringComparer.Ordinal);
        Facts = [.. facts.OrderBy(f => f.Id, StringComparer.Ordinal)];
        Definitions = [.. definitions.OrderBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The declared facts, by id.</summary>
    public IReadOnlyList<FactDeclaration> Facts { get; }

    /// <summary>The definitions, by id.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>The declaration of a fact; null when there is none.</summary>
    public FactDeclaration? FindFact(string id) => facts.GetValueOrDefault(id);

    /// <summary>A definition; null when there is none of that id.</summary>
    public Definition? Find(string id) => definitions.GetValueOrDefault(id);

    /// <summary>Asks one definition about one body.</summary>
    /// <param name="definition">A definition of this book.</param>
    /// <param name="known">What is known of the body.</param>
    /// <param name="asOf">The day asked about; facts are taken as they held then. Null takes the newest facts.</param>
    public Answer Ask(Definition definition, FactSet known, DateOnly? asOf = null)
    {
        var trace = Look(definition.When, known, asOf);
        var toFindOut = new List<string>();
        CollectUnknown(trace, toFindOut);
        return new Answer(
            definition.Id,
            trace.Truth,
            asOf is null || definition.InForceOn(asOf.Value),
            trace,
            toFindOut
        );
    }

    /// <summary>Looks at a condition of another library that rests on this book.</summary>
    /// <param name="condition">Its facts and definitions are declared here or in that library.</param>
    /// <param name="known">What is known.</param>
    /// <param name="asOf">The day asked about; null takes the newest facts.</param>
    public TraceNode Look(Condition condition, IKnownFacts known, DateOnly? asOf = null) =>
        Trace(condition, known, asOf);

    /// <summary>The answer of <see cref="Look"/> alone, without a trace.</summary>
    public Truth Decide(Condition condition, IKnownFacts known, DateOnly? asOf = null)
    {
        switch (condition)
        {
            case FactCondition leaf:
                return known.Find(leaf.Fact.Id, asOf) is { } fact
                    ? Kleene.Of(leaf.Holds(fact.Value))
                    : Kleene.Of(leaf.HoldsWhenMissing);
            case AllOf all:
            {
                var truth = Truth.Yes;
                for (var i = 0; i < all.Parts.Count && truth != Truth.No; i++)
                {
                    truth = truth.And(Decide(all.Parts[i], known, asOf));
                }

                return truth;
            }
            case AnyOf any:
            {
                var truth = Truth.No;
                for (var i = 0; i < any.Parts.Count && truth != Truth.Yes; i++)
                {
                    truth = truth.Or(Decide(any.Parts[i], known, asOf));
                }

                return truth;
            }
            case NotThat not:
                return Decide(not.Part, known, asOf).Not();
            case Meets meets:
                return Decide(definitions[meets.DefinitionId].When, known, asOf);
            default:
                throw new NotSupportedException(
                    $"A condition of type {condition.GetType().Name} has no meaning here."
                );
        }
    }

    /// <summary>Asks one definition about many bodies at once, without a trace.</summary>
    /// <returns>One answer a body, in order; the same that <see cref="Ask"/> gives for each.</returns>
    public Truth[] AskAll(Definition definition, FactColumns known) =>
        BulkEvaluation.Run(definition.When, known, id => definitions[id].When);

    private static void CollectUnknown(TraceNode node, List<string> found)
    {
        if (node.Truth != Truth.Unknown)
        {
            return;
        }

        if (node.Fact is not null && !found.Contains(node.Fact, StringComparer.Ordinal))
        {
            found.Add(node.Fact);
        }

        foreach (var part in node.Parts)
        {
            CollectUnknown(part, found);
        }
    }

    private TraceNode Trace(Condition condition, IKnownFacts known, DateOnly? asOf)
    {
        switch (condition)
        {
            case FactCondition leaf:
                return TraceFact(leaf, known, asOf);
            case AllOf all:
            {
                var parts = all.Parts.Select(p => Trace(p, known, asOf)).ToList();
                return Group(
                    "all of",
                    parts.Aggregate(Truth.Yes, (t, p) => t.And(p.Truth)),
                    null,
                    parts
                );
            }
            case AnyOf any:
            {
                var parts = any.Parts.Select(p => Trace(p, known, asOf)).ToList();
                return Group(
                    "any of",
                    parts.Aggregate(Truth.No, (t, p) => t.Or(p.Truth)),
                    null,
                    parts
                );
            }
            case NotThat not:
            {
                var part = Trace(not.Part, known, asOf);
                return Group("not", part.Truth.Not(), null, [part]);
            }
            case Meets meets:
            {
                var part = Trace(definitions[meets.DefinitionId].When, known, asOf);
                return Group("meets " + meets.DefinitionId, part.Truth, meets.Why, [part]);
            }
            default:
                throw new NotSupportedException(
                    $"A condition of type {condition.GetType().Name} has no meaning here."
                );
        }
    }

    private static TraceNode Group(
        string text,
        Truth truth,
        string? why,
        IReadOnlyList<TraceNode> parts
    ) => new(text, truth, why, null, null, null, false, parts);

    private static TraceNode TraceFact(FactCondition leaf, IKnownFacts known, DateOnly? asOf)
    {
        if (known.Find(leaf.Fact.Id, asOf) is { } fact)
        {
            return Leaf(
                Kleene.Of(leaf.Holds(fact.Value)),
                fact.Value.ToString(),
                fact.Source,
                assumed: false
            );
        }

        return leaf.Fact.Assumption is { } assumption
                ? Leaf(
                    Kleene.Of(leaf.HoldsWhenMissing),
                    assumption.Value.ToString(),
                    assumption.Reason,
                    assumed: true
                )
            : leaf.HoldsWhenMissing is true
                ? Leaf(Truth.Yes, null, leaf.Fact.AbsentSatisfiesNe, assumed: true)
            : Leaf(Truth.Unknown, null, null, assumed: false);

        TraceNode Leaf(Truth truth, string? value, string? source, bool assumed) =>
            new(leaf.Text, truth, leaf.Why, leaf.Fact.Id, value, source, assumed, []);
    }
}
