using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MiniExcelLibs;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Evenhand.Tests.Papers;

/// <summary>Tables read back out of the files in which they left.</summary>
internal static class ReadBack
{
    /// <summary>The tables of a Word document by their captions: the headings, then the rows, as text.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Word(
        byte[] bytes
    )
    {
        using var memory = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(memory, isEditable: false);
        return document
            .MainDocumentPart!.Document!.Body!.Elements<W.Table>()
            .ToDictionary(
                t => t.Descendants<W.TableCaption>().Single().Val!.Value!,
                t =>
                    (IReadOnlyList<IReadOnlyList<string>>)
                        [
                            .. t.Elements<W.TableRow>()
                                .Select(r =>
                                    (IReadOnlyList<string>)
                                        [.. r.Elements<W.TableCell>().Select(c => c.InnerText)]
                                ),
                        ],
                StringComparer.Ordinal
            );
    }

    /// <summary>The tables of an HTML paper by their ids: the headings, then the rows, as text.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Html(
        byte[] bytes
    ) =>
        new HtmlParser()
            .ParseDocument(Encoding.UTF8.GetString(bytes))
            .QuerySelectorAll("table")
            .ToDictionary(
                t => t.Id!,
                t =>
                    (IReadOnlyList<IReadOnlyList<string>>)
                        [
                            .. t.QuerySelectorAll("tr")
                                .Select(r =>
                                    (IReadOnlyList<string>)
                                        [.. r.Children.Select(c => c.TextContent)]
                                ),
                        ],
                StringComparer.Ordinal
            );

    /// <summary>The sheets of a workbook in order: the headings, then the rows, as Excel holds their values.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows)> Workbook(
        byte[] bytes
    )
    {
        using var memory = new MemoryStream(bytes);
        return
        [
            .. memory
                .GetSheetNames()
                .Select(name =>
                    (
                        name,
                        (IReadOnlyList<IReadOnlyList<object?>>)
                            [
                                .. memory
                                    .Query(sheetName: name)
                                    .Cast<IDictionary<string, object?>>()
                                    .Select(r => (IReadOnlyList<object?>)[.. r.Values]),
                            ]
                    )
                ),
        ];
    }

    /// <summary>Which cells of a workbook hold formulas; none should.</summary>
    public static IReadOnlyList<string> Formulas(byte[] bytes)
    {
        using var memory = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(memory, isEditable: false);
        return
        [
            .. document
                .WorkbookPart!.WorksheetParts.SelectMany(p =>
                    p.Worksheet!.Descendants<CellFormula>()
                )
                .Select(f => f.Text),
        ];
    }
}
