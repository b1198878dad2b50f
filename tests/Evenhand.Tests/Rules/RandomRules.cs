using System.Globalization;
using System.Text;
using CsCheck;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Tests.Rules;

/// <summary>A rule book at random: written as files, read by the reader, with a second opinion on every answer.</summary>
internal sealed record RandomBook(FactDeclaration[] Facts, AllOf[] Conditions)
{
    /// <summary>The id of the definition at a place.</summary>
    public static string Id(int index) => $"definition-{index}";

    /// <summary>Writes the files and has them read.</summary>
    public RuleBook Read() =>
        RuleBookReader.Read(FactFile(), Conditions.Select(DefinitionFile)).Value;

    /// <summary>What an evaluator that knows nothing of minimum and maximum says: true, false, or nothing.</summary>
    public bool? SecondOpinion(Condition condition, Func<FactDeclaration, FactValue?> known)
    {
        switch (condition)
        {
            case FactCondition leaf:
                return (known(leaf.Fact) ?? leaf.Fact.Assumption?.Value) is { } value
                        ? Compare(leaf, value)
                    : leaf.Fact.AbsentSatisfiesNe is not null && leaf.Comparison == Comparison.Ne
                        ? true
                    : null;
            case AllOf all:
                var every = all.Parts.Select(p => SecondOpinion(p, known)).ToList();
                return every.Contains(false) ? false
                    : every.Contains(null) ? null
                    : true;
            case AnyOf any:
                var some = any.Parts.Select(p => SecondOpinion(p, known)).ToList();
                return some.Contains(true) ? true
                    : some.Contains(null) ? null
                    : false;
            case NotThat not:
                return !SecondOpinion(not.Part, known);
            case Meets meets:
                var index = int.Parse(
                    meets.DefinitionId.Split('-')[1],
                    CultureInfo.InvariantCulture
                );
                return SecondOpinion(Conditions[index], known);
            default:
                throw new NotSupportedException(condition.GetType().Name);
        }
    }

    /// <summary>The text of a second opinion.</summary>
    public static Truth Truth(bool? opinion) =>
        opinion switch
        {
            true => Evenhand.Rules.Truth.Yes,
            false => Evenhand.Rules.Truth.No,
            null => Evenhand.Rules.Truth.Unknown,
        };

    /// <inheritdoc/>
    public override string ToString() =>
        FactFile().Text
        + string.Concat(Conditions.Select((c, i) => "\n" + DefinitionFile(c, i).Text));

    private static bool Compare(FactCondition leaf, FactValue value)
    {
        var texts = leaf.Values.Select(v => v.ToString()).ToList();
        return leaf.Comparison switch
        {
            Comparison.Eq => texts[0] == value.ToString(),
            Comparison.Ne => texts[0] != value.ToString(),
            Comparison.In => texts.Contains(value.ToString(), StringComparer.Ordinal),
            Comparison.Lt => value.Number < leaf.Values[0].Number,
            Comparison.Lte => !(value.Number > leaf.Values[0].Number),
            Comparison.Gt => value.Number > leaf.Values[0].Number,
            _ => !(value.Number < leaf.Values[0].Number),
        };
    }

    private TextFile FactFile()
    {
        var text = new StringBuilder("facts:\n");
        foreach (var fact in Facts)
        {
            var type = fact.Type switch
            {
                FactType.Boolean => "boolean",
                FactType.Number => "number\n    unit: things",
                _ => $"one-of\n    values: [{string.Join(", ", fact.Values)}]",
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - id: {fact.Id}\n    type: {type}\n    meaning: Made up.\n    how_to_find: Ask.\n"
            );
            if (fact.Assumption is { } assumption)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"    assume_when_missing: {{value: {assumption.Value}, reason: {assumption.Reason}}}\n"
                );
            }

            text.Append(
                fact.AbsentSatisfiesNe is null ? "" : "    absent_satisfies_ne: By custom\n"
            );
            text.Append(fact.OtherWordsAllowed ? "    other_words_allowed: true\n" : "");
        }

        return new TextFile("facts.yaml", text.ToString());
    }

    private TextFile DefinitionFile(AllOf condition, int index)
    {
        var nothingKnown = Truth(SecondOpinion(condition, _ => null)).Word();
        return new TextFile(
            Id(index) + ".yaml",
            $$"""
            id: {{Id(index)}}
            version: 1
            name: Made up
            summary: Made up.
            citation: None
            jurisdictions: [England]
            in_force: {from: 2000-01-01}
            read_on: 2026-11-22
            confidence: known
            source: none
            notes: None.
            when: {{Written(condition)}}
            cases: [{name: Nothing is known, expect: {{nothingKnown}}}]
            """
        );
    }

    private static string Written(Condition condition) =>
        condition switch
        {
            AllOf all => $"{{all: [{string.Join(", ", all.Parts.Select(Written))}]}}",
            AnyOf any => $"{{any: [{string.Join(", ", any.Parts.Select(Written))}]}}",
            NotThat not => $"{{not: {Written(not.Part)}}}",
            Meets meets => $"{{meets: {meets.DefinitionId}}}",
            FactCondition leaf =>
                $"{{fact: {leaf.Fact.Id}, op: {leaf.Comparison.ToString().ToLowerInvariant()}, value: [{string.Join(", ", leaf.Values)}]}}",
            _ => throw new NotSupportedException(condition.GetType().Name),
        };
}

/// <summary>Generators of facts, values, conditions and books.</summary>
internal static class RandomRules
{
    private static readonly double[] Numbers = [-1.5, 0, 1, 2.5, 100, 1_000_000];

    /// <summary>Facts of every type.</summary>
    public static Gen<FactDeclaration[]> Facts(bool assumptions) =>
        Gen.Int[1, 6]
            .SelectMany(count =>
                Gen.Select(
                    Gen.OneOf(FactType.Boolean, FactType.Number, FactType.OneOf),
                    Gen.Int[0, 3]
                ).Array[count]
            )
            .SelectMany(kinds =>
                Gen.Int[0, 5]
                    .Array[kinds.Length]
                    .Select(choices =>
                        kinds
                            .Select(
                                (kind, i) =>
                                    Declare(
                                        i,
                                        kind.Item1,
                                        assumptions && kind.Item2 == 0 ? choices[i] : null,
                                        assumptions && kind.Item2 == 1
                                    )
                            )
                            .ToArray()
                    )
            );

    /// <summary>A value that a fact may have.</summary>
    public static Gen<FactValue> Value(FactDeclaration fact) =>
        Gen.Int[0, 5].Select(i => Value(fact, i));

    /// <summary>What is known of one body: for each fact a value or nothing.</summary>
    public static Gen<FactValue?[]> Body(FactDeclaration[] facts) =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5])
            .Array[facts.Length]
            .Select(all =>
                all.Select((v, i) => v.Item1 == 0 ? (FactValue?)null : Value(facts[i], v.Item2))
                    .ToArray()
            );

    /// <summary>A condition over facts and over the definitions before a place.</summary>
    public static Gen<Condition> Tree(FactDeclaration[] facts, int definitions, int depth = 3)
    {
        var leaf = Leaf(facts);
        var low =
            definitions == 0
                ? leaf
                : Gen.Frequency(
                    (4, leaf),
                    (
                        1,
                        Gen.Int[0, definitions - 1]
                            .Select(i => (Condition)new Meets(RandomBook.Id(i), null))
                    )
                );
        if (depth == 0)
        {
            return low;
        }

        var part = Tree(facts, definitions, depth - 1);
        return Gen.Frequency(
            (2, low),
            (2, part.Array[1, 3].Select(parts => (Condition)new AllOf(parts))),
            (2, part.Array[1, 3].Select(parts => (Condition)new AnyOf(parts))),
            (1, part.Select(p => (Condition)new NotThat(p)))
        );
    }

    /// <summary>A book of one to four definitions.</summary>
    public static Gen<RandomBook> Books(bool assumptions) =>
        Facts(assumptions)
            .SelectMany(facts =>
                Gen.Select(
                        Top(facts, 0),
                        Top(facts, 1),
                        Top(facts, 2),
                        Top(facts, 3),
                        Gen.Int[1, 4]
                    )
                    .Select(
                        (a, b, c, d, count) => new RandomBook(facts, new[] { a, b, c, d }[..count])
                    )
            );

    /// <summary>Facts about one body as a set.</summary>
    public static FactSet ToSet(FactDeclaration[] facts, FactValue?[] body) =>
        new(
            facts
                .Zip(body)
                .Where(p => p.Second is not null)
                .Select(p => new Fact(p.First.Id, p.Second!.Value, "made up"))
        );

    private static Gen<AllOf> Top(FactDeclaration[] facts, int definitions) =>
        Tree(facts, definitions).Array[1, 3].Select(parts => new AllOf(parts));

    private static Gen<Condition> Leaf(FactDeclaration[] facts) =>
        Gen.Select(Gen.Int[0, facts.Length - 1], Gen.Int[0, 6], Gen.Int[0, 5].Array[1, 3])
            .Select(
                (f, c, choices) =>
                {
                    var fact = facts[f];
                    var comparison =
                        fact.Type == FactType.Number ? (Comparison)c : (Comparison)(c % 3);
                    var values = choices.Select(i => Listed(fact, i)).ToArray();
                    return (Condition)
                        new FactCondition(
                            fact,
                            comparison,
                            comparison == Comparison.In ? values : values[..1],
                            null
                        );
                }
            );

    private static FactDeclaration Declare(
        int index,
        FactType type,
        int? assumed,
        bool absentSatisfiesNe
    )
    {
        string[] values = type == FactType.OneOf ? ["red", "green", "blue"] : [];
        var unit = type == FactType.Number ? "things" : null;
        var fact = new FactDeclaration(
            $"made.up_{index}",
            type,
            values,
            unit,
            "Made up.",
            "Ask.",
            null
        )
        {
            AbsentSatisfiesNe = absentSatisfiesNe ? "By custom" : null,
            OtherWordsAllowed = type == FactType.OneOf && index % 2 == 1,
        };
        return assumed is null
            ? fact
            : fact with
            {
                Assumption = new Assumption(Listed(fact, assumed.Value), "By convention"),
            };
    }

    private static FactValue Value(FactDeclaration fact, int choice) =>
        fact.OtherWordsAllowed && choice > 3 ? FactValue.Of("purple") : Listed(fact, choice);

    private static FactValue Listed(FactDeclaration fact, int choice) =>
        fact.Type switch
        {
            FactType.Boolean => FactValue.Of(choice % 2 == 0),
            FactType.Number => FactValue.Of(Numbers[choice]),
            _ => FactValue.Of(fact.Values[choice % fact.Values.Count]),
        };
}
