using System.Text;
using Evenhand.Papers.Html;
using Evenhand.Papers.Pdf;
using Evenhand.Papers.Word;
using Evenhand.Papers.Workbooks;
using Evenhand.Vocabulary;

namespace Evenhand.Papers.Files;

/// <summary>A paper, or one table of it, as the bytes of a form.</summary>
/// <param name="paper">The paper.</param>
/// <param name="json">The whole result as JSON.</param>
public sealed class PaperFile(Paper paper, Func<string> json)
{
    /// <summary>The bytes; a table that is not there, or too long for the form, comes back as a problem; so does a browser that is not there.</summary>
    /// <param name="form">The form.</param>
    /// <param name="table">For a form of one table: its id; null takes the main one.</param>
    /// <param name="cancel">Ends the printing of a PDF.</param>
    public Outcome<byte[]> Bytes(PaperForm form, string? table, CancellationToken cancel = default)
    {
        if (table is not null && !form.IsOneTable())
        {
            return Outcome<byte[]>.Failed(
                new Problem("This form holds all tables, so none is to be chosen")
                {
                    Field = "table",
                    Found = Problem.Excerpt(table),
                    Expected = "a file that ends in .csv or .parquet",
                }
            );
        }

        return Find(table).Then(found => Bytes(form, found, cancel));
    }

    /// <summary>The table of an id, or the main one.</summary>
    public Outcome<PaperTable> Find(string? table) =>
        paper.Table(table ?? paper.MainTable) is { } found
            ? Outcome<PaperTable>.Ok(found)
            : Outcome<PaperTable>.Failed(
                new Problem("This result has no such table")
                {
                    Field = "table",
                    Found = Problem.Excerpt(table ?? paper.MainTable),
                    Expected =
                        "one of "
                        + string.Join(", ", paper.Tables.Concat(paper.ForFiles).Select(t => t.Id)),
                }
            );

    private Outcome<byte[]> Bytes(PaperForm form, PaperTable table, CancellationToken cancel)
    {
        if (
            form == PaperForm.Workbook
            && paper.Tables.FirstOrDefault(t => t.Table.Rows.Count > WorkbookWriter.MostRows)
                is { } long_
        )
        {
            return Outcome<byte[]>.Failed(
                new Problem("A table is too long for a sheet of Excel")
                {
                    Field = long_.Id,
                    Found = Plain.Counted(long_.Table.Rows.Count, "row", "rows"),
                    Expected = $"at most {Plain.Count(WorkbookWriter.MostRows)}",
                    ToDo = "Take it as Parquet or CSV.",
                }
            );
        }

        using var memory = new MemoryStream();
        switch (form)
        {
            case PaperForm.Word:
                WordWriter.Write(paper, memory);
                break;
            case PaperForm.Workbook:
                WorkbookWriter.Write(paper, memory);
                break;
            case PaperForm.Html:
                HtmlWriter.Write(paper, memory);
                break;
            case PaperForm.Pdf:
                HtmlWriter.Write(paper, memory);
                return PdfPrinter.OfThisMachine.Print(memory.ToArray(), cancel);
            case PaperForm.Csv:
                table.Table.WriteCsv(memory, forSpreadsheet: true);
                break;
            case PaperForm.Parquet:
                return Outcome<byte[]>.Ok(Parquet(table.Table));
            default:
                memory.Write(Encoding.UTF8.GetBytes(json() + "\n"));
                break;
        }

        return Outcome<byte[]>.Ok(memory.ToArray());
    }

    // DuckDB writes Parquet to files alone.
    private byte[] Parquet(ResultTable table)
    {
        var folder = Directory.CreateTempSubdirectory("evenhand-parquet-");
        try
        {
            var path = Path.Combine(folder.FullName, "table.parquet");
            ParquetWriter.Write(table, paper.Edition, path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
