namespace Evenhand.Papers;

/// <summary>How a table for people is laid out: the columns that pages show, and how wide each has to be.</summary>
/// <param name="Columns">Where each column stands in the table, the column, and its widths in letters.</param>
internal sealed record TableShape(IReadOnlyList<ShapedColumn> Columns)
{
    private const int LongestWord = 16;
    private const int WidestText = 44;

    /// <summary>How many letters of the small type of tables stand across an upright A4 page, and across one on its side.</summary>
    private const int LettersUpright = 92;
    private const int LettersOnItsSide = 140;
    private const int BetweenColumns = 2;

    /// <summary>Whether it needs a page turned on its side.</summary>
    public bool IsWide => Columns.Sum(c => c.Least + BetweenColumns) > LettersUpright;

    /// <summary>The shape of a table.</summary>
    public static TableShape Of(ResultTable table) =>
        new([
            .. table
                .Columns.Index()
                .Where(c => !c.Item.OffPage)
                .Select(c => Shape(c.Index, c.Item, table.Rows)),
        ]);

    /// <summary>Shares a width among the columns: each gets what it needs least, and the rest goes where the text is longer.</summary>
    /// <param name="total">The width to share.</param>
    /// <param name="onItsSide">Whether it is that of a page on its side.</param>
    public IReadOnlyList<int> Widths(int total, bool onItsSide)
    {
        double room = onItsSide ? LettersOnItsSide : LettersUpright;
        double least = Columns.Sum(c => c.Least + BetweenColumns);
        double wanted = Columns.Sum(c => c.Wanted + BetweenColumns);
        var widths = Columns
            .Select(c =>
                (int)(
                    total
                    * (
                        least >= room ? (c.Least + BetweenColumns) / least
                        : wanted <= room ? (c.Wanted + BetweenColumns) / wanted
                        : (
                            c.Least
                            + BetweenColumns
                            + ((c.Wanted - c.Least) * (room - least) / (wanted - least))
                        ) / room
                    )
                )
            )
            .ToArray();
        widths[0] += total - widths.Sum();
        return widths;
    }

    private static ShapedColumn Shape(
        int index,
        ResultColumn column,
        IReadOnlyList<IReadOnlyList<object?>> rows
    )
    {
        var figure = column.Kind != CellKind.Text;
        var (word, text) = (0, 0);
        foreach (var row in rows)
        {
            var shown = ResultTable.Show(column, row[index]);
            text = Math.Max(text, shown.Length);
            word = Math.Max(word, figure ? shown.Length : Longest(shown));
        }

        var heading = Longest(column.Title);
        var least = figure
            ? Math.Max(word, heading)
            : Math.Min(Math.Max(word, heading), LongestWord);
        var wanted = Math.Min(Math.Max(text, Math.Min(column.Title.Length, 14)), WidestText);
        return new ShapedColumn(index, column, least, Math.Max(least, wanted));
    }

    private static int Longest(string text) =>
        text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Length)
            .DefaultIfEmpty(0)
            .Max();
}

/// <summary>A column that is shown.</summary>
/// <param name="Index">Where it stands in the table.</param>
/// <param name="Column">The column.</param>
/// <param name="Least">Letters of what may not be broken.</param>
/// <param name="Wanted">Letters of its longest cell, within reason.</param>
internal sealed record ShapedColumn(int Index, ResultColumn Column, int Least, int Wanted);
