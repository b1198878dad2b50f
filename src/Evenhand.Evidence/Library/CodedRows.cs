using System.Globalization;
using Evenhand.Evidence.Studies;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Rows of a table whose columns are fixed; what is wrong in them is gathered with line and column.</summary>
internal sealed class CodedRows
{
    private const int Told = 50;

    private readonly StudyTable table;
    private readonly List<Problem> problems = [];
    private readonly SortedDictionary<int, List<Problem>> ofRows = [];

    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that it must have.</param>
    /// <param name="also">Columns that it may have beside them.</param>
    public CodedRows(
        StudyTable table,
        IReadOnlyList<string> columns,
        IReadOnlyList<string>? also = null
    )
    {
        this.table = table;
        problems.AddRange(columns.Where(c => !table.Has(c)).Select(table.Absent));
        problems.AddRange(
            table
                .Columns.Except([.. columns, .. also ?? []], StringComparer.Ordinal)
                .Select(c => new Problem("This column is not known here")
                {
                    File = table.Name,
                    Line = 1,
                    Field = Problem.Excerpt(c),
                    Expected = string.Join(", ", columns),
                })
        );
        Sound = problems.Count == 0;
    }

    /// <summary>Whether the columns are those that are expected, so that rows can be read.</summary>
    public bool Sound { get; }

    /// <summary>A cell that must hold something.</summary>
    public string Text(int row, string column)
    {
        var text = table.Text(row, column);
        if (text is null)
        {
            Report(row, column, "The cell is empty", null, "a value");
        }

        return text ?? "";
    }

    public string? Optional(int row, string column) => table.Text(row, column);

    public string Word(int row, string column, IEnumerable<string> allowed)
    {
        var text = Text(row, column);
        if (text.Length > 0 && !allowed.Contains(text, StringComparer.Ordinal))
        {
            Report(row, Unknown(column, text, allowed));
        }

        return text;
    }

    /// <summary>What is to be said of a word that is not one of those that are coded.</summary>
    public static Problem Unknown(string field, string word, IEnumerable<string> allowed) =>
        new("This word is not known here")
        {
            Field = field,
            Found = Problem.Excerpt(word),
            Expected = Plain.Nearest(word, allowed) is { } near
                ? $"perhaps {near}"
                : string.Join(", ", allowed.Take(20)),
        };

    public double? Number(int row, string column)
    {
        var text = table.Text(row, column);
        if (text is null)
        {
            return null;
        }

        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
        )
        {
            return number;
        }

        Report(row, column, "This is not a number", text, "a number");
        return null;
    }

    public void Report(int row, string column, string what, string? found, string expected) =>
        Report(
            row,
            new Problem(what)
            {
                Field = column,
                Found = found is null ? null : Problem.Excerpt(found),
                Expected = expected,
            }
        );

    public void Report(int row, Problem problem)
    {
        if (!ofRows.TryGetValue(row, out var list))
        {
            ofRows.Add(row, list = []);
        }

        list.Add(problem with { File = table.Name, Line = table.Lines[row] });
    }

    /// <summary>What is wrong with the columns.</summary>
    public IReadOnlyList<Problem> Headings => problems;

    /// <summary>What is wrong with a row.</summary>
    public IReadOnlyList<Problem> Faults(int row) =>
        ofRows.TryGetValue(row, out var list) ? list : [];

    public Outcome<T> End<T>(T value) =>
        problems.Count + ofRows.Count > 0
            ? Outcome<T>.Failed([.. problems.Concat(ofRows.Values.SelectMany(r => r)).Take(Told)])
            : Outcome<T>.Ok(value);
}
