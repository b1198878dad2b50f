namespace Evenhand.Rules.Facts;

/// <summary>One fact about many bodies, a value or nothing for each.</summary>
/// <remarks>
/// A truth value or a word takes one byte, its position among the fact's values: five million organisations with sixty
/// facts then fit into memory, and a processor compares many at a time. Numbers are kept as they are; nothing is NaN.
/// </remarks>
public sealed class FactColumn
{
    /// <summary>The code of a value that is not known.</summary>
    internal const sbyte Nothing = sbyte.MinValue;

    private readonly sbyte[] codes;
    private readonly double[] numbers;

    private FactColumn(FactDeclaration declaration, sbyte[] codes, double[] numbers)
    {
        Declaration = declaration;
        this.codes = codes;
        this.numbers = numbers;
    }

    /// <summary>Which fact.</summary>
    public FactDeclaration Declaration { get; }

    /// <summary>How many bodies.</summary>
    public int Count => codes.Length + numbers.Length;

    /// <summary>The values as codes, <see cref="Nothing"/> where unknown; empty where the fact is kept as numbers.</summary>
    internal ReadOnlySpan<sbyte> Codes => codes;

    /// <summary>The values as numbers, NaN where unknown; empty where the fact is kept as codes.</summary>
    internal ReadOnlySpan<double> Numbers => numbers;

    /// <summary>Makes a column, looking at each value's type.</summary>
    /// <exception cref="ArgumentException">A value is not of the declared kind.</exception>
    public static FactColumn Of(FactDeclaration declaration, IEnumerable<FactValue?> values) =>
        IsCoded(declaration)
            ? new(
                declaration,
                [.. values.Select(v => v is null ? Nothing : (sbyte)Encode(declaration, v.Value))],
                []
            )
            : new(
                declaration,
                [],
                [.. values.Select(v => v is null ? double.NaN : Encode(declaration, v.Value))]
            );

    /// <summary>Whether a fact is kept as codes: it is no number, and has no more values than a byte can tell apart.</summary>
    internal static bool IsCoded(FactDeclaration declaration) =>
        declaration.Type is FactType.Boolean or FactType.OneOf
        && declaration.Values.Count < sbyte.MaxValue;

    /// <summary>All values that a coded fact may have, in the order of their codes.</summary>
    internal static IReadOnlyList<FactValue> ValuesOf(FactDeclaration declaration) =>
        declaration.Type == FactType.Boolean
            ? [FactValue.Of(false), FactValue.Of(true)]
            : [.. declaration.Values.Select(FactValue.Of), .. OtherWord(declaration)];

    // All words beyond the list are alike to every rule, so they share one code, the one after the last.
    private static IEnumerable<FactValue> OtherWord(FactDeclaration declaration) =>
        declaration.OtherWordsAllowed ? [FactValue.Of("")] : [];

    /// <summary>A value as a column holds it: 1 or 0, the number itself, or the position of the word.</summary>
    internal static double Encode(FactDeclaration declaration, FactValue value)
    {
        if (value.Type != declaration.Type)
        {
            throw new ArgumentException(
                $"{declaration.Id} is {declaration.Type}, not {value.Type}.",
                nameof(value)
            );
        }

        if (value.Type is FactType.Text)
        {
            throw new ArgumentException($"{declaration.Id} is a text.", nameof(value));
        }

        if (value.Type != FactType.OneOf)
        {
            return value.Number;
        }

        for (var i = 0; i < declaration.Values.Count; i++)
        {
            if (declaration.Values[i] == value.Word)
            {
                return i;
            }
        }

        return declaration.OtherWordsAllowed
            ? declaration.Values.Count
            : throw new ArgumentException(
                $"'{value.Word}' is not a value of {declaration.Id}.",
                nameof(value)
            );
    }
}

/// <summary>Facts about many bodies, column by column. A fact without a column is unknown for all.</summary>
public sealed class FactColumns
{
    private readonly Dictionary<string, FactColumn> columns;

    /// <summary>Puts columns of one length together.</summary>
    /// <param name="count">How many bodies.</param>
    /// <param name="columns">The known facts.</param>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    public FactColumns(int count, IEnumerable<FactColumn> columns)
    {
        Count = count;
        this.columns = columns.ToDictionary(c => c.Declaration.Id, StringComparer.Ordinal);
        if (this.columns.Values.FirstOrDefault(c => c.Count != count) is { } odd)
        {
            throw new ArgumentException(
                $"{odd.Declaration.Id} has {odd.Count} values where {count} bodies are meant.",
                nameof(columns)
            );
        }
    }

    /// <summary>How many bodies.</summary>
    public int Count { get; }

    /// <summary>The column of a fact; null when nothing is known of it.</summary>
    public FactColumn? Find(string id) => columns.GetValueOrDefault(id);
}
