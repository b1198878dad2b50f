using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Evenhand.Papers.Workbooks;

/// <summary>What MiniExcel does not set: type, headings that wrap, print on A4 with the header on every page, and who made it.</summary>
internal static class WorkbookLook
{
    private const uint A4 = 9;

    // In points; Excel lets no row be taller.
    private const double LineHeight = 13;
    private const double TallestRow = 409;

    // The cell formats that MiniExcel makes first, in this order.
    private const uint HeaderFormat = 1;
    private const uint TextFormat = 2;

    public static void Apply(Stream stream, Paper paper, IReadOnlyList<Sheet> made)
    {
        stream.Position = 0;
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        document.PackageProperties.Title = PaperText.Clean(paper.Title);
        document.PackageProperties.Subject = PaperText.Clean(paper.Subtitle);
        document.PackageProperties.Creator = "Evenhand";
        document.PackageProperties.Language = "en-GB";
        var book = document.WorkbookPart!;
        var figureHeader = Dress(book.WorkbookStylesPart!.Stylesheet!);
        var sheets = book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .ToList();
        var repeated = new DefinedNames();
        foreach (var (i, sheet) in sheets.Index())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            if (i == 0)
            {
                // Nobody sifts the lines of the first sheet.
                part.Worksheet!.GetFirstChild<AutoFilter>()?.Remove();
            }

            Print(part.Worksheet!, paper);
            Rows(part.Worksheet!, made[i], figureHeader);
            var name = sheet.Name!.Value!.Replace("'", "''", StringComparison.Ordinal);
            repeated.AppendChild(
                new DefinedName($"'{name}'!$1:$1")
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = (uint)i,
                }
            );
        }

        book.Workbook.DefinedNames?.Remove();
        book.Workbook.InsertAfter(repeated, book.Workbook.Sheets);
    }

    /// <summary>Gives the cell formats their type and lines, and the number of one for headers of figures.</summary>
    private static uint Dress(Stylesheet styles)
    {
        styles.Fonts = new Fonts(Font(bold: false), Font(bold: true)) { Count = 2 };
        styles.Borders = new Borders(
            new Border(),
            new Border(
                new LeftBorder(),
                new RightBorder(),
                new TopBorder(),
                new BottomBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
                new DiagonalBorder()
            )
        )
        {
            Count = 2,
        };
        var formats = styles.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var format in formats)
        {
            format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top };
            format.ApplyAlignment = true;
        }

        formats[(int)HeaderFormat].FontId = 1;
        formats[(int)HeaderFormat].BorderId = 1;
        formats[(int)HeaderFormat].ApplyFont = true;
        formats[(int)HeaderFormat].ApplyBorder = true;
        formats[(int)HeaderFormat].Alignment = new Alignment
        {
            Vertical = VerticalAlignmentValues.Bottom,
            WrapText = true,
        };
        formats[(int)TextFormat].Alignment!.WrapText = true;
        var figures = (CellFormat)formats[(int)HeaderFormat].CloneNode(deep: true);
        figures.Alignment!.Horizontal = HorizontalAlignmentValues.Right;
        styles.CellFormats.AppendChild(figures);
        styles.CellFormats.Count = (uint)formats.Count + 1;
        return (uint)formats.Count;
    }

    private static void Rows(Worksheet worksheet, Sheet sheet, uint figureHeader)
    {
        var rows = worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
        foreach (var (cell, isFigure) in rows[0].Elements<Cell>().Zip(sheet.Figures))
        {
            if (isFigure)
            {
                cell.StyleIndex = figureHeader;
            }
        }

        foreach (var (row, lines) in rows.Skip(1).Zip(sheet.Lines))
        {
            if (lines > 1)
            {
                row.Height = Math.Min(lines * LineHeight, TallestRow);
                row.CustomHeight = true;
            }
        }
    }

    private static Font Font(bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.AppendChild(new Bold());
        }

        font.AppendChild(new FontSize { Val = 10 });
        font.AppendChild(new FontName { Val = "Arial" });
        return font;
    }

    private static void Print(Worksheet sheet, Paper paper)
    {
        sheet.InsertAt(new SheetProperties(new PageSetupProperties { FitToPage = true }), 0);
        var foot = paper.Edition?.Footnote ?? "Evenhand";
        var after =
            (OpenXmlElement?)sheet.GetFirstChild<AutoFilter>() ?? sheet.GetFirstChild<SheetData>()!;
        var setup = new PageSetup
        {
            PaperSize = A4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        };
        sheet.InsertAfter(setup, after);
        // An ampersand begins a code in headers and footers.
        sheet.InsertAfter(
            new HeaderFooter(
                new OddHeader("&L&A"),
                new OddFooter(
                    $"&L{foot.Replace("&", "&&", StringComparison.Ordinal)}&RPage &P of &N"
                )
            ),
            setup
        );
    }
}
