using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenhand.Papers.Word;

/// <summary>A table of a document: the heading row on every page, figures at the right, no row over two pages.</summary>
internal static class WordTable
{
    // A table of so few rows stays on one page.
    private const int FewRows = 12;

    /// <summary>A table that is so many twentieths of a point wide; it has at least one row.</summary>
    public static Table Of(ResultTable table, int width, bool onItsSide)
    {
        var shape = TableShape.Of(table);
        var widths = shape.Widths(width, onItsSide);
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = "EvenhandTable" },
                new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook
                {
                    Val = "0420",
                    FirstRow = true,
                    LastRow = false,
                    FirstColumn = false,
                    LastColumn = false,
                    NoHorizontalBand = false,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = PaperText.Clean(table.Caption) }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" }))
        );
        made.AppendChild(
            Row(
                shape.Columns.Select(c => (c.Column, PaperText.Clean(c.Column.Title))),
                widths,
                "TableHead",
                isHeader: true,
                keepWithNext: true
            )
        );
        foreach (var (i, row) in table.Rows.Index())
        {
            made.AppendChild(
                Row(
                    shape.Columns.Select(c => (c.Column, PaperText.Cell(c.Column, row[c.Index]))),
                    widths,
                    "TableText",
                    isHeader: false,
                    keepWithNext: table.Rows.Count <= FewRows && i < table.Rows.Count - 1
                )
            );
        }

        return made;
    }

    private static TableRow Row(
        IEnumerable<(ResultColumn Column, string Text)> cells,
        IReadOnlyList<int> widths,
        string style,
        bool isHeader,
        bool keepWithNext
    )
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
        {
            properties.AppendChild(new TableHeader());
        }

        var row = new TableRow(properties);
        foreach (var (i, (column, text)) in cells.Index())
        {
            var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = style });
            if (keepWithNext)
            {
                paragraph.KeepNext = new KeepNext();
            }

            if (ResultTable.IsFigure(column.Kind))
            {
                paragraph.Justification = new Justification { Val = JustificationValues.Right };
            }

            row.AppendChild(
                new TableCell(
                    new TableCellProperties(
                        new TableCellWidth
                        {
                            Width = $"{widths[i]}",
                            Type = TableWidthUnitValues.Dxa,
                        }
                    ),
                    new Paragraph(
                        paragraph,
                        new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })
                    )
                )
            );
        }

        return row;
    }
}
