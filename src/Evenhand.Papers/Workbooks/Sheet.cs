using System.Data;
using MiniExcelLibs.Attributes;

namespace Evenhand.Papers.Workbooks;

/// <summary>One sheet as MiniExcel takes it: rows from a reader, which keeps its header when there are none, and columns with a form.</summary>
internal sealed class Sheet
{
    /// <summary>What Excel lets a cell hold.</summary>
    public const int LongestCell = 32_767;

    /// <summary>What Excel lets a sheet hold besides its header.</summary>
    public const int MostRows = 1_048_575;

    private const int Widest = 60;
    private const int Narrowest = 9;

    // Words fold where they end, so that a line holds a little less than its width.
    private const double Slack = 1.1;

    private readonly IReadOnlyList<ResultColumn> columns;
    private readonly IReadOnlyList<IReadOnlyList<object?>> rows;
    private readonly string prefix;

    /// <summary>The sheet of a table.</summary>
    /// <param name="number">Its place in the workbook, for MiniExcel knows columns by keys that hold for all sheets.</param>
    /// <param name="table">Its table, all columns of it.</param>
    public Sheet(int number, ResultTable table)
    {
        (columns, rows) = (table.Columns, table.Rows);
        prefix = $"{number}.";
    }

    /// <summary>The form of each column.</summary>
    public IEnumerable<DynamicExcelColumn> Columns =>
        columns
            .Index()
            .Select(c => new DynamicExcelColumn(prefix + c.Index)
            {
                Name = PaperText.Clean(c.Item.Title),
                Width = Width(c.Index, c.Item),
                Format = Format(c.Item.Kind),
            });

    /// <summary>Whether the cells of each column are figures.</summary>
    public IReadOnlyList<bool> Figures => [.. columns.Select(c => ResultTable.IsFigure(c.Kind))];

    /// <summary>How many lines each row takes, its texts folded at the width of their columns.</summary>
    public IReadOnlyList<int> Lines
    {
        get
        {
            var widths = columns.Select((c, i) => Width(i, c)).ToList();
            return
            [
                .. rows.Select(row =>
                    row.Index()
                        .Where(c => c.Item is string)
                        .Select(c =>
                            (int)Math.Ceiling(((string)c.Item!).Length * Slack / widths[c.Index])
                        )
                        .DefaultIfEmpty(1)
                        .Max()
                ),
            ];
        }
    }

    /// <summary>The rows.</summary>
    public IDataReader Read()
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var i in Enumerable.Range(0, columns.Count))
        {
            table.Columns.Add(prefix + i, typeof(object));
        }

        foreach (var row in rows)
        {
            table.Rows.Add([.. row.Select(Cell)]);
        }

        return table.CreateDataReader();
    }

    /// <summary>A value as the cell holds it: unrounded, a date as a date, nothing for what is not known.</summary>
    private static object Cell(object? value) =>
        value switch
        {
            null => DBNull.Value,
            DateOnly date => date.ToDateTime(TimeOnly.MinValue),
            long or double or decimal => value,
            _ => Cut(
                PaperText.Clean(
                    Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!
                )
            ),
        };

    private static string Cut(string text) =>
        text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "\u2026";

    private double Width(int index, ResultColumn column)
    {
        var cells = rows.Select(r => ResultTable.Show(column, r[index]).Length)
            .DefaultIfEmpty(0)
            .Max();
        return Math.Clamp(
            Math.Max(cells, Math.Min(column.Title.Length, 18)) + 2,
            Narrowest,
            Widest
        );
    }

    private static string? Format(CellKind kind) =>
        kind switch
        {
            CellKind.Count => "#,##0",
            CellKind.Share => "0.0%",
            CellKind.Date => "d mmmm yyyy",
            CellKind.Money => "\"£\"#,##0",
            CellKind.Number => "#,##0.0",
            CellKind.Figure => "#,##0.0###",
            CellKind.Ratio => "#,##0.00",
            CellKind.Change => "+#,##0;-#,##0;0",
            _ => null,
        };
}
