using System.Text;
using DuckDB.NET.Data;

namespace Evenhand.Lake;

/// <summary>One named step of a calculation in SQL.</summary>
/// <param name="Name">By which later steps call it.</param>
/// <param name="Sql">One SELECT over tables and earlier steps. Values come in as parameters ($name) only.</param>
/// <param name="Meaning">What its rows are, in a line.</param>
public sealed record Step(string Name, string Sql, string Meaning);

/// <summary>
/// A calculation as a list of named steps. It runs as one statement; for a closer look any step can be asked for by
/// itself, and the whole can be printed with its meanings.
/// </summary>
public sealed class Pipeline
{
    private readonly IReadOnlyList<Step> steps;

    /// <summary>Puts steps in order; the last is the result unless another is asked for.</summary>
    /// <exception cref="ArgumentException">There is no step, or two have one name.</exception>
    public Pipeline(params IReadOnlyList<Step> steps)
    {
        if (
            steps.Count == 0
            || steps.DistinctBy(s => s.Name, StringComparer.Ordinal).Count() != steps.Count
        )
        {
            throw new ArgumentException(
                "A pipeline has at least one step, each with a name of its own.",
                nameof(steps)
            );
        }

        this.steps = steps;
    }

    /// <summary>The same steps and more after them.</summary>
    public Pipeline With(params IReadOnlyList<Step> more) => new([.. steps, .. more]);

    /// <summary>The statement up to a step (the last when none is named), with each step's meaning as a comment.</summary>
    public string Sql(string? upTo = null)
    {
        var last = upTo ?? steps[^1].Name;
        var text = new StringBuilder("WITH\n");
        foreach (var step in steps)
        {
            text.Append("-- ").Append(step.Meaning).Append('\n');
            text.Append(DuckDb.Identifier(step.Name))
                .Append(" AS (\n")
                .Append(step.Sql.Trim())
                .Append("\n)");
            if (step.Name == last)
            {
                return text.Append("\nSELECT * FROM ").Append(DuckDb.Identifier(last)).ToString();
            }

            text.Append(",\n");
        }

        throw new ArgumentException($"There is no step {last}.", nameof(upTo));
    }

    /// <summary>Runs it.</summary>
    public IReadOnlyList<T> Run<T>(
        DuckDBConnection connection,
        Func<Row, T> read,
        params IEnumerable<(string Name, object? Value)> values
    ) => connection.Query(Sql(), read, values);
}
