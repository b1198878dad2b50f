using System.Globalization;
using Evenhand.Lake;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Library;

/// <summary>A CSV file that ships, read strictly: its columns are the ones expected, and each fault has its line.</summary>
internal sealed class CodedTable
{
    private readonly string file;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<(long Line, string[] Cells)> rows = [];

    public CodedTable(TextFile text, IReadOnlyList<string> expected)
    {
        file = text.Name;
        using var csv = new CsvRows(text.Text);
        var found = csv.Read() ? csv.Cells : [];
        if (!found.SequenceEqual(expected, StringComparer.Ordinal))
        {
            Problems.Add(
                new Problem("The columns are others")
                {
                    File = file,
                    Line = 1,
                    Found = Problem.Excerpt(string.Join(',', found)),
                    Expected = string.Join(',', expected),
                }
            );
            return;
        }

        foreach (var (at, name) in expected.Index())
        {
            columns.Add(name, at);
        }

        while (!csv.IsMalformed && csv.Read())
        {
            var cells = csv.Cells;
            if (cells.Length == expected.Count)
            {
                rows.Add((csv.Line, cells));
            }
            else
            {
                Problems.Add(
                    new Problem("A row has another number of cells")
                    {
                        File = file,
                        Line = csv.Line,
                        Found = $"{cells.Length}",
                        Expected = $"{expected.Count}",
                    }
                );
            }
        }

        if (csv.IsMalformed)
        {
            Problems.Add(
                new Problem("A quotation mark is out of place")
                {
                    File = file,
                    Line = csv.Line,
                    Expected = "quotation marks around whole cells, closed again",
                }
            );
        }
    }

    public List<Problem> Problems { get; } = [];

    public int Count => rows.Count;

    public string Text(int row, string column, bool required = true)
    {
        var text = rows[row].Cells[columns[column]];
        if (required && text.Length == 0)
        {
            Report(row, column, "A value is missing", null, "a value");
        }

        return text;
    }

    public string? Optional(int row, string column) =>
        Text(row, column, required: false) is { Length: > 0 } text ? text : null;

    public string Word(int row, string column, IReadOnlyCollection<string> allowed)
    {
        var text = Text(row, column);
        if (text.Length > 0 && !allowed.Contains(text))
        {
            Report(
                row,
                column,
                "This word is not known here",
                text,
                Plain.Nearest(text, allowed) is { } near
                    ? $"'{near}'?"
                    : string.Join(", ", allowed.Take(20))
            );
        }

        return text;
    }

    public string? OptionalWord(int row, string column, IReadOnlyCollection<string> allowed) =>
        Optional(row, column) is null ? null : Word(row, column, allowed);

    public double? Number(int row, string column)
    {
        if (Optional(row, column) is not { } text)
        {
            return null;
        }

        if (
            double.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return number;
        }

        Report(row, column, "This is not a number", text, "a number of 0 or more");
        return null;
    }

    public IReadOnlyList<string> Words(int row, string column, IReadOnlyCollection<string> allowed)
    {
        var words = Text(row, column, required: false)
            .Split([';', ' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Where(w => !allowed.Contains(w)))
        {
            Report(row, column, "This word is not known here", word, "a word that is declared");
        }

        return words;
    }

    public void Unique(string column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < Count; row++)
        {
            if (!seen.Add(Text(row, column)))
            {
                Report(row, column, "Two rows have one id", Text(row, column), "each id once");
            }
        }
    }

    public void Report(int row, string column, string what, string? found, string expected) =>
        Problems.Add(
            new Problem(what)
            {
                File = file,
                Line = rows[row].Line,
                Field = column,
                Found = found is null ? null : Problem.Excerpt(found),
                Expected = expected,
            }
        );

    public Outcome<IReadOnlyList<T>> End<T>(IReadOnlyList<T> values) =>
        Problems.Count > 0
            ? Outcome<IReadOnlyList<T>>.Failed(Problems)
            : Outcome<IReadOnlyList<T>>.Ok(values);
}
