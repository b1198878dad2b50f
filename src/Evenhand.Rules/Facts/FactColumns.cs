namespace Evenhand.Rules.Facts;

/// <summary>One fact about many bodies, a value or nothing for each.</summary>
/// <remarks>Words are kept as positions in <see cref="FactDeclaration.Values"/>; nothing is NaN in every type.</remarks>
public sealed class FactColumn
{
    private readonly double[] values;

    private FactColumn(FactDeclaration declaration, double[] values)
    {
        Declaration = declaration;
        this.values = values;
    }

    /// <summary>Which fact.</summary>
    public FactDeclaration Declaration { get; }

    /// <summary>How many bodies.</summary>
    public int Count => values.Length;

    /// <summary>The values as numbers: 1 or 0, the number itself, or the position of the word; NaN where unknown.</summary>
    internal ReadOnlySpan<double> Values => values;

    /// <summary>Makes a column, looking at each value's type.</summary>
    /// <exception cref="ArgumentException">A value is not of the declared kind.</exception>
    public static FactColumn Of(FactDeclaration declaration, IEnumerable<FactValue?> values) =>
        new(
            declaration,
            [.. values.Select(v => v is null ? double.NaN : Encode(declaration, v.Value))]
        );

    /// <summary>A value as a column holds it.</summary>
    internal static double Encode(FactDeclaration declaration, FactValue value)
    {
        if (value.Type != declaration.Type)
        {
            throw new ArgumentException(
                $"{declaration.Id} is {declaration.Type}, not {value.Type}.",
                nameof(value)
            );
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

        throw new ArgumentException(
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
