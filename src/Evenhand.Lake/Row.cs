using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace Evenhand.Lake;

/// <summary>One row of an answer, by column name. Nothing is <c>null</c>, never 0 or an empty text.</summary>
public sealed class Row
{
    // A decimal keeps the noughts that stand behind its point; a division by one written so takes them away.
    private const decimal WithoutNoughts = 1.0000000000000000000000000000m;

    private readonly DuckDBDataReader reader;

    // The reader asks the database for each name anew, which tells on wide rows.
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    internal Row(DuckDBDataReader reader) => this.reader = reader;

    /// <summary>A text.</summary>
    public string Text(string column) =>
        OptionalText(column)
        ?? throw new InvalidOperationException($"Column {column} holds nothing.");

    /// <summary>A text, or null.</summary>
    public string? OptionalText(string column) =>
        Value(column) switch
        {
            null => null,
            string text => text,
            var other => throw new InvalidOperationException(
                $"Column {column} holds a {other.GetType().Name}."
            ),
        };

    /// <summary>A whole number.</summary>
    public long Count(string column) =>
        OptionalCount(column)
        ?? throw new InvalidOperationException($"Column {column} holds nothing.");

    /// <summary>A whole number, or null. Sums come from DuckDB as 128-bit numbers and are checked to fit.</summary>
    public long? OptionalCount(string column) =>
        Value(column) switch
        {
            null => null,
            BigInteger big => (long)big,
            var other => Convert.ToInt64(other, CultureInfo.InvariantCulture),
        };

    /// <summary>A date, or null.</summary>
    public DateOnly? OptionalDate(string column) =>
        Value(column) switch
        {
            null => null,
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            var other => throw new InvalidOperationException(
                $"Column {column} holds a {other.GetType().Name}."
            ),
        };

    /// <summary>A date.</summary>
    public DateOnly Date(string column) =>
        OptionalDate(column)
        ?? throw new InvalidOperationException($"Column {column} holds nothing.");

    /// <summary>An exact decimal number, an amount of money for instance, without noughts at its end; or null.</summary>
    public decimal? OptionalMoney(string column) =>
        Value(column) is { } value
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) / WithoutNoughts
            : null;

    /// <summary>A truth value.</summary>
    public bool Flag(string column) =>
        (bool)(
            Value(column) ?? throw new InvalidOperationException($"Column {column} holds nothing.")
        );

    /// <summary>A truth value, or null.</summary>
    public bool? OptionalFlag(string column) => (bool?)Value(column);

    private object? Value(string column)
    {
        if (!ordinals.TryGetValue(column, out var index))
        {
            ordinals[column] = index = reader.GetOrdinal(column);
        }

        return reader.IsDBNull(index) ? null : reader.GetValue(index);
    }
}
