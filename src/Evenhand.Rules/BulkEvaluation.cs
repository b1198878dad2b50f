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
        Span<sbyte> scratch = stackalloc sbyte[target.Length];
        foreach (var part in parts)
        {
            Evaluate(part, known, definition, start, scratch);
            var i = 0;
            for (; i <= target.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
            {
                combineMany(new Vector<sbyte>(target[i..]), new Vector<sbyte>(scratch[i..]))
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
        var missing = (sbyte)Kleene.Of(leaf.HoldsWhenMissing);
        if (known.Find(leaf.Fact.Id) is not { } column)
        {
            target.Fill(missing);
            return;
        }

        if (FactColumn.IsCoded(leaf.Fact))
        {
            EvaluateCodes(leaf, column.Codes.Slice(start, target.Length), missing, target);
        }
        else
        {
            EvaluateNumbers(leaf, column.Numbers.Slice(start, target.Length), missing, target);
        }
    }

    /// <summary>Few codes satisfy a condition, or few do not: each value is compared with those few, many values at a time.</summary>
    private static void EvaluateCodes(
        FactCondition leaf,
        ReadOnlySpan<sbyte> codes,
        sbyte missing,
        Span<sbyte> target
    )
    {
        var values = FactColumn.ValuesOf(leaf.Fact);
        var holding = values.Index().Where(v => leaf.Holds(v.Item)).Select(v => (sbyte)v.Index);
        var failing = values.Index().Where(v => !leaf.Holds(v.Item)).Select(v => (sbyte)v.Index);
        sbyte[] held = [.. holding];
        sbyte[] failed = [.. failing];
        var (few, ofFew, ofOthers) =
            held.Length <= failed.Length
                ? (held, (sbyte)Truth.Yes, (sbyte)Truth.No)
                : (failed, (sbyte)Truth.No, (sbyte)Truth.Yes);

        var i = 0;
        for (; i <= target.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            var code = new Vector<sbyte>(codes[i..]);
            var isFew = Vector<sbyte>.Zero;
            foreach (var one in few)
            {
                isFew |= Vector.Equals(code, new Vector<sbyte>(one));
            }

            var answer = Vector.ConditionalSelect(
                isFew,
                new Vector<sbyte>(ofFew),
                new Vector<sbyte>(ofOthers)
            );
            Vector
                .ConditionalSelect(
                    Vector.Equals(code, new Vector<sbyte>(FactColumn.Nothing)),
                    new Vector<sbyte>(missing),
                    answer
                )
                .CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] =
                codes[i] == FactColumn.Nothing ? missing
                : few.AsSpan().Contains(codes[i]) ? ofFew
                : ofOthers;
        }
    }

    /// <summary>A comparison with one number is a question of lying between two; its answer is worked out without a branch.</summary>
    private static void EvaluateNumbers(
        FactCondition leaf,
        ReadOnlySpan<double> numbers,
        sbyte missing,
        Span<sbyte> target
    )
    {
        var asked = leaf.Values.Select(v => FactColumn.Encode(leaf.Fact, v)).ToArray();
        if (leaf.Comparison == Comparison.In)
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] =
                    double.IsNaN(numbers[i]) ? missing
                    : asked.AsSpan().Contains(numbers[i]) ? (sbyte)Truth.Yes
                    : (sbyte)Truth.No;
            }

            return;
        }

        var (low, high) = leaf.Comparison switch
        {
            Comparison.Eq or Comparison.Ne => (asked[0], asked[0]),
            Comparison.Lt => (double.NegativeInfinity, double.BitDecrement(asked[0])),
            Comparison.Lte => (double.NegativeInfinity, asked[0]),
            Comparison.Gt => (double.BitIncrement(asked[0]), double.PositiveInfinity),
            _ => (asked[0], double.PositiveInfinity),
        };
        var inside = (int)(leaf.Comparison == Comparison.Ne ? Truth.No : Truth.Yes);
        for (var i = 0; i < target.Length; i++)
        {
            var number = numbers[i];
            var isKnown = double.IsNaN(number) ? 0 : 1;
            var isInside = (number >= low ? 1 : 0) & (number <= high ? 1 : 0);
            target[i] = (sbyte)(
                (isKnown * inside * ((2 * isInside) - 1)) + ((1 - isKnown) * missing)
            );
        }
    }
}
