using System.Globalization;
using Evenhand.Lake;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Studies;

/// <summary>A table of studies as a person hands it over: named columns, a study a row, nothing of it interpreted yet.</summary>
public sealed class StudyTable
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaximumBytes = 50_000_000;

    // A file of a hundred thousand bad rows is one fault, told a few times.
    private const int Told = 20;

    private readonly Dictionary<string, int> at;
    private readonly List<string[]> rows;

    private StudyTable(
        string name,
        IReadOnlyList<string> columns,
        List<string[]> rows,
        List<long> lines
    )
    {
        Name = name;
        Columns = columns;
        Lines = lines;
        this.rows = rows;
        at = columns
            .Select((c, i) => (c, i))
            .ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>The file, as the person named it.</summary>
    public string Name { get; }

    /// <summary>The headings in order, none of them twice.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The line on which each row begins.</summary>
    public IReadOnlyList<long> Lines { get; }

    /// <summary>How many studies there are.</summary>
    public int Count => rows.Count;

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => at.ContainsKey(column);

    /// <summary>Rows that were left out because their fields do not fit the headings; none where the table was read strictly.</summary>
    public IReadOnlyList<Problem> Faults { get; private init; } = [];

    /// <summary>Reads a CSV file: a line of headings, then a row a study, fields parted by commas, in UTF-8.</summary>
    /// <param name="name">The file, as the person named it.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>The table; or what is wrong with the file, which is refused whole.</returns>
    public static Outcome<StudyTable> Read(string name, byte[] bytes) =>
        Read(name, bytes, Told)
            .Then(t =>
                t.Faults.Count > 0
                    ? Outcome<StudyTable>.Failed(t.Faults)
                    : Outcome<StudyTable>.Ok(t)
            );

    /// <summary>Reads a CSV file of which rows that do not fit the headings are left out, in <see cref="Faults"/>.</summary>
    /// <inheritdoc cref="Read(string, byte[])"/>
    public static Outcome<StudyTable> ReadRows(string name, byte[] bytes) =>
        Read(name, bytes, int.MaxValue);

    /// <summary>A table of rows that somebody filled in, numbered from 1.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The cells of each row.</param>
    internal static StudyTable Of(
        string name,
        IReadOnlyList<string> columns,
        IReadOnlyList<string[]> rows
    ) => new(name, columns, [.. rows], [.. rows.Select((_, i) => i + 1L)]);

    private static Outcome<StudyTable> Read(string name, byte[] bytes, int most)
    {
        if (bytes.Length > MaximumBytes)
        {
            return Outcome<StudyTable>.Failed(
                new Problem("The file is too large")
                {
                    File = name,
                    Found = $"{bytes.Length:N0} bytes",
                    Expected = $"at most {MaximumBytes:N0}",
                }
            );
        }

        return Utf8Text.Read(name, bytes).Then(text => Read(name, text, most));
    }

    private static Outcome<StudyTable> Read(string name, string text, int most)
    {
        using var reader = new CsvRows(text);
        if (!reader.Read())
        {
            return Outcome<StudyTable>.Failed(
                new Problem("The file is empty")
                {
                    File = name,
                    Expected = "a line of headings, then a row for each study",
                }
            );
        }

        var columns = reader.Cells;
        var problems = Headings(name, columns).ToList();
        var (rows, lines, faults) = (new List<string[]>(), new List<long>(), new List<Problem>());
        while (problems.Count < Told && faults.Count < most && !reader.IsMalformed && reader.Read())
        {
            var fields = reader.Cells;
            if (fields.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (fields.Length != columns.Length)
            {
                faults.Add(
                    new Problem("The row has another number of fields than the headings")
                    {
                        File = name,
                        Line = reader.Line,
                        Found = $"{fields.Length}",
                        Expected = $"{columns.Length}",
                    }
                );
                continue;
            }

            rows.Add(fields);
            lines.Add(reader.Line);
        }

        if (reader.IsMalformed)
        {
            problems.AddRange(faults.Take(Told));
            problems.Add(
                new Problem("A quotation mark is out of place")
                {
                    File = name,
                    Line = reader.Line,
                    Expected = "quotation marks around whole fields, closed again",
                }
            );
        }

        return problems.Count > 0
            ? Outcome<StudyTable>.Failed(problems)
            : Outcome<StudyTable>.Ok(
                new StudyTable(name, columns, rows, lines) { Faults = faults }
            );
    }

    /// <summary>A cell without the blanks around it; null where it is blank or says NA, as R writes what is missing.</summary>
    public string? Text(int row, string column)
    {
        var text = rows[row][at[column]].Trim();
        return text is "" or "NA" ? null : text;
    }

    /// <summary>A column of numbers, NaN where a cell is missing.</summary>
    /// <returns>The numbers in the order of the rows; or the column that there is not, or the cells that are no numbers.</returns>
    public Outcome<double[]> Numbers(string column)
    {
        if (!Has(column))
        {
            return Outcome<double[]>.Failed(Absent(column));
        }

        var numbers = new double[Count];
        var problems = new List<Problem>();
        for (var row = 0; row < Count && problems.Count < Told; row++)
        {
            var text = Text(row, column);
            numbers[row] = double.NaN;
            if (text is not null && !Plain(text, out numbers[row]))
            {
                problems.Add(
                    new Problem("This is not a number")
                    {
                        File = Name,
                        Line = Lines[row],
                        Field = column,
                        Found = Problem.Excerpt(text),
                        Expected = "a number such as -0.25, or nothing where it is not known",
                    }
                );
            }
        }

        return problems.Count > 0
            ? Outcome<double[]>.Failed(problems)
            : Outcome<double[]>.Ok(numbers);
    }

    /// <summary>Whether every cell of a column that holds something holds a number.</summary>
    public bool IsNumeric(string column) =>
        Enumerable
            .Range(0, Count)
            .Select(row => Text(row, column))
            .OfType<string>()
            .All(t => Plain(t, out _));

    /// <summary>What to say of a column that there is not.</summary>
    public Problem Absent(string column) =>
        new("There is no such column")
        {
            File = Name,
            Line = 1,
            Field = Problem.Excerpt(column),
            Expected = Vocabulary.Plain.Nearest(column, Columns) is { } near
                ? $"perhaps {near}"
                : Problem.Excerpt(string.Join(", ", Columns)),
        };

    // Infinities and words for no number are refused: a study that weighs nothing or everything is a fault of the file.
    private static bool Plain(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    private static IEnumerable<Problem> Headings(string name, string[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = columns[i].Trim();
        }

        return columns
            .GroupBy(c => c, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => new Problem("Two columns have the same heading")
            {
                File = name,
                Line = 1,
                Field = Problem.Excerpt(g.Key),
                Expected = "a heading of its own for each column",
            });
    }
}
