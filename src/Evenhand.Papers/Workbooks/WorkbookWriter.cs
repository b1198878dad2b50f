using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Evenhand.Papers.Workbooks;

/// <summary>Writes a paper as an Excel workbook: what it says on the first sheet, and each table on one of its own.</summary>
/// <remarks>
/// Figures are numbers in full precision and dates are dates; what is not known is an empty cell, never a nought. A text that
/// begins like a formula is a text cell, which Excel does not run.
/// </remarks>
public static class WorkbookWriter
{
    private const string ReadMe = "Read me";

    /// <summary>The most rows that a table may have.</summary>
    public static int MostRows => Sheet.MostRows;

    /// <summary>Writes it.</summary>
    /// <param name="paper">The paper; none of its tables has more than <see cref="MostRows"/> rows.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(Paper paper, Stream stream)
    {
        var tables = paper.Tables.ToList();
        var names = SheetNames.For([ReadMe, .. tables.Select(t => t.Name)]);
        var sheets = tables
            .Select(t => t.Table)
            .Prepend(FirstSheet.Of(paper, names.Skip(1)))
            .Select((table, i) => new Sheet(i, table))
            .ToList();
        using var memory = new MemoryStream();
        memory.SaveAs(
            names
                .Zip(sheets)
                .ToDictionary(s => s.First, s => (object)s.Second.Read(), StringComparer.Ordinal),
            printHeader: true,
            excelType: ExcelType.XLSX,
            configuration: new OpenXmlConfiguration
            {
                FreezeRowCount = 1,
                AutoFilter = true,
                TableStyles = TableStyles.None,
                DynamicColumns = [.. sheets.SelectMany(s => s.Columns)],
            }
        );
        WorkbookLook.Apply(memory, paper, sheets);
        memory.Position = 0;
        memory.CopyTo(stream);
    }
}
