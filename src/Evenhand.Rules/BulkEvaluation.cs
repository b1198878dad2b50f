using System.Numerics;
using System.Runtime.InteropServices;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;

namespace Evenhand.Rules;

/// <summary>
/// Runs a condition over columns. Rows are taken in blocks that stay in the processor's cache; "all" and "any" are a
/// minimum and a maximum over signed bytes, many at a time.
/// </summary>
internal static class BulkEvaluation
{
    private const int BlockSize = 8192;

    public static Truth[] Run(
        Condition condition,
        FactColumns known,
        Func<string, Condition> definition
    )
    {
        var answers = new Truth[known.Count];
        var blocks = (known.Count + BlockSize - 1) / BlockSize;
        Parallel.For(
            0,
            blocks,
            block =>
            {
                var start = block * BlockSize;
                var length = Math.Min(BlockSize, known.Count - start);
                var target = MemoryMarshal.Cast<Truth, sbyte>(answers.AsSpan(start, length));
                Evaluate(condition, known, definition, start, target);
            }
        );
        return answers;
    }

    private static void Evaluate(
        Condition condition,
        FactColumns known,
        Func<string, Condition> definition,
        int start,
        Span<sbyte> target
    )
    {
        switch (condition)
        {
            case FactCondition leaf:
                EvaluateFact(leaf, known, start, target);
                break;
            case AllOf all:
                EvaluateGroup(
                    all.Parts,
                    (sbyte)Truth.Yes,
                    Vector.Min,
                    Math.Min,
                    known,
                    definition,
                    start,
                    target
                );
                break;
            case AnyOf any:
                EvaluateGroup(
                    any.Parts,
                    (sbyte)Truth.No,
                    Vector.Max,
                    Math.Max,
                    known,
                    definition,
                    start,
                    target
                );
                break;
            case NotThat not:
                Evaluate(not.Part, known, definition, start, target);
                foreach (ref var answer in target)
                {
                    answer = (sbyte)-answer;
                }

                break;
            case Meets meets:
                Evaluate(definition(meets.DefinitionId), known, definition, start, target);
                break;
            default:
                throw new NotSupportedException(
                    $"A condition of type {condition.GetType().Name} has no meaning here."
                );
        }
    }

    private static void EvaluateGroup(
        IReadOnlyList<Condition> parts,
        sbyte neutral,
        Func<Vector<sbyte>, Vector<sbyte>, Vector<sbyte>> combineMany,
        Func<sbyte, sbyte, sbyte> combine,
        FactColumns known,
        Func<string, Condition> definition,
        int start,
        Span<sbyte> target
    )
    {
        target.Fill(neutral);
        var scratch = new sbyte[target.Length];
        foreach (var part in parts)
        {
            Evaluate(part, known, definition, start, scratch);
            var i = 0;
            for (; i <= target.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
            {
                combineMany(new Vector<sbyte>(target[i..]), new Vector<sbyte>(scratch, i))
                    .CopyTo(target[i..]);
            }

            for (; i < target.Length; i++)
            {
                target[i] = combine(target[i], scratch[i]);
            }
        }
    }

    private static void EvaluateFact(
        FactCondition leaf,
        FactColumns known,
        int start,
        Span<sbyte> target
    )
    {
        var missing = leaf.Fact.Assumption is { } assumption
            ? (sbyte)Kleene.Of(leaf.Holds(assumption.Value))
            : (sbyte)Truth.Unknown;
        if (known.Find(leaf.Fact.Id) is not { } column)
        {
            target.Fill(missing);
            return;
        }

        var values = column.Values.Slice(start, target.Length);
        var asked = leaf.Values.Select(v => FactColumn.Encode(leaf.Fact, v)).ToArray();
        for (var i = 0; i < target.Length; i++)
        {
            var value = values[i];
            target[i] =
                double.IsNaN(value) ? missing
                : Holds(leaf.Comparison, value, asked) ? (sbyte)Truth.Yes
                : (sbyte)Truth.No;
        }
    }

    private static bool Holds(Comparison comparison, double value, double[] asked) =>
        comparison switch
        {
            Comparison.Eq => value == asked[0],
            Comparison.Ne => value != asked[0],
            Comparison.In => asked.AsSpan().Contains(value),
            Comparison.Lt => value < asked[0],
            Comparison.Lte => value <= asked[0],
            Comparison.Gt => value > asked[0],
            _ => value >= asked[0],
        };
}
