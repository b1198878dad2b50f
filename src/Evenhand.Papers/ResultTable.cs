using System.Globalization;
using CsvHelper;
using Evenhand.Vocabulary;

namespace Evenhand.Papers;

/// <summary>How the cells of a column are shown.</summary>
public enum CellKind
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>A count with thousands separators.</summary>
    Count,

    /// <summary>A share from 0 to 1, shown in per cent.</summary>
    Share,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Pounds, without pence.</summary>
    Money,

    /// <summary>A number with one decimal, for instance years or an index.</summary>
    Number,

    /// <summary>A difference of counts, with its sign.</summary>
    Change,

    /// <summary>A number with one to four decimals, for instance a coefficient.</summary>
    Figure,

    /// <summary>A ratio, shown with two decimals as studies print them, with three below a tenth.</summary>
    Ratio,
}

/// <summary>A column of a table.</summary>
/// <param name="Key">Its name in CSV files.</param>
/// <param name="Title">Its heading for people, with the unit where it has one.</param>
/// <param name="Kind">How its cells are shown.</param>
/// <param name="OffPage">Pages leave it out (an id that a name says in words, a hash); files and the prompt show it.</param>
/// <param name="Nothing">What an empty cell says to people; null says "not known" of a figure or date and nothing of a text.</param>
public sealed record ResultColumn(
    string Key,
    string Title,
    CellKind Kind = CellKind.Text,
    bool OffPage = false,
    string? Nothing = null
);

/// <summary>A table of a result: the same one on the prompt, on the page and in a CSV file.</summary>
/// <param name="Caption">What it shows, with area and date.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Values: text, long, double (share), DateOnly, or null for not known.</param>
public sealed record ResultTable(
    string Caption,
    IReadOnlyList<ResultColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
)
{
    // A decimal has at most 28 digits behind its point; noughts at the end say nothing.
    private const string AllDigits = "0.############################";

    // What spreadsheets take for the beginning of a formula; a tab or a line break in front of it is passed over.
    private const string FormulaStarts = "=+-@\t\r\n";

    /// <summary>Whether cells of this kind are figures, which stand at the right.</summary>
    public static bool IsFigure(CellKind kind) => kind is not (CellKind.Text or CellKind.Date);

    /// <summary>A cell as people read it.</summary>
    public static string Show(ResultColumn column, object? value) =>
        (column.Kind, value) switch
        {
            (_, null) => column.Nothing ?? (column.Kind == CellKind.Text ? "" : "not known"),
            (CellKind.Count, long count) => Plain.Count(count),
            (CellKind.Share, double share) => Plain.Percent(share),
            (CellKind.Date, DateOnly date) => Plain.Date(date),
            (CellKind.Money, decimal pounds) => pounds.ToString(
                "£#,0;\u2212£#,0;£0",
                CultureInfo.InvariantCulture
            ),
            (CellKind.Number, double number) => number.ToString(
                "#,0.0;\u2212#,0.0",
                CultureInfo.InvariantCulture
            ),
            (CellKind.Figure, double figure) => figure.ToString(
                "#,0.0###;\u2212#,0.0###",
                CultureInfo.InvariantCulture
            ),
            (CellKind.Ratio, double ratio) => ratio.ToString(
                ratio is > 0 and < 0.1 ? "0.00#" : "#,0.00",
                CultureInfo.InvariantCulture
            ),
            (CellKind.Change, long change) => change.ToString(
                "+#,0;\u2212#,0;0",
                CultureInfo.InvariantCulture
            ),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>
    /// Writes the table as CSV in UTF-8: figures unrounded, dates in ISO form, nothing for what is not known. A text that a
    /// spreadsheet would run as a formula gets an apostrophe in front.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="forSpreadsheet">Begins with a byte order mark, without which Excel takes UTF-8 for Windows-1252.</param>
    public void WriteCsv(Stream stream, bool forSpreadsheet)
    {
        using var csv = CsvWriter.Create(
            stream,
            CsvWriterOptions.Default with
            {
                // Figures may begin with a minus sign; only texts are defused, below.
                Injection = CsvInjection.None,
                WriteByteOrderMark = forSpreadsheet,
            },
            leaveOpen: true
        );
        csv.WriteRecord(Columns.Select(c => c.Key).ToArray());
        foreach (var row in Rows)
        {
            csv.WriteRecord(row.Select(v => v is string text ? Defused(text) : Raw(v)).ToArray());
        }
    }

    /// <summary>A text that a spreadsheet would run as a formula, with an apostrophe in front.</summary>
    private static string Defused(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal)
            ? "'" + text
            : text;

    /// <summary>A value as files of text hold it: unrounded, dates in ISO form; null for what is not known.</summary>
    internal static string? Raw(object? value) =>
        value switch
        {
            null => null,
            DateOnly date => Plain.Iso(date),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            decimal pounds => pounds.ToString(AllDigits, CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
