using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Evenhand.Vocabulary;

namespace Evenhand.Papers.Word;

/// <summary>Writes a paper as a Word document: an annex for a committee, with what its author has yet to write left blank.</summary>
/// <remarks>It holds no pictures: the charts are in the HTML file, and every figure of them stands in a table here.</remarks>
public static class WordWriter
{
    /// <summary>The most rows of a table that are printed; a longer one says where the rest is.</summary>
    public const int MostRows = 400;

    private const string Recommendation = "Recommendation";

    /// <summary>Writes it.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(Paper paper, Stream stream)
    {
        using var memory = new MemoryStream();
        using (
            var document = WordprocessingDocument.Create(
                memory,
                WordprocessingDocumentType.Document
            )
        )
        {
            document.PackageProperties.Title = PaperText.Clean(paper.Title);
            document.PackageProperties.Subject = PaperText.Clean(paper.Subtitle);
            document.PackageProperties.Creator = "Evenhand";
            document.PackageProperties.Language = "en-GB";
            document.PackageProperties.Description = PaperText.Clean(
                string.Join(' ', paper.Headline)
            );
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
                new Compatibility(
                    new CompatibilitySetting
                    {
                        Name = CompatSettingNameValues.CompatibilityMode,
                        Uri = "http://schemas.microsoft.com/office/word",
                        Val = "15",
                    }
                ),
                new ThemeFontLanguages { Val = "en-GB" }
            );
            var body = new WordBody(WordMargins.Add(main, paper));
            Fill(body, paper);
            main.Document = new Document(body.End());
        }

        memory.Position = 0;
        memory.CopyTo(stream);
    }

    private static void Fill(WordBody body, Paper paper)
    {
        body.Text("Title", paper.Title);
        body.Text("Subtitle", paper.Subtitle);
        foreach (var sentence in paper.Headline)
        {
            body.Text("Lead", sentence);
        }

        body.Heading(1, Recommendation);
        body.ToWrite("Recommendation, to be written by the author of the report:");
        body.Empty();
        Options(body, paper);
        // All figures on pages of one kind: a page turned for one table alone would leave the others half empty.
        body.Turn(paper.Tables.Any(t => TableShape.Of(t.Table).IsWide));
        body.Heading(1, "What the figures say");
        foreach (var section in paper.Sections)
        {
            Section(body, section);
        }

        body.Turn(wide: false);
        List(body, "What to bear in mind", paper.Notes);
        body.Heading(1, "Legal implications");
        body.ToWrite(
            "Write here: the power relied on, duties to consult, procurement and subsidy law, and who advised. Evenhand gives no legal advice."
        );
        body.Empty();
        body.Heading(1, "Equality implications");
        body.ToWrite(
            "Write here: who is affected, who was asked and what they said, how due regard was paid to the public sector equality duty, and what will be done about any harm."
        );
        body.Empty();
        List(body, "Method", paper.Method);
        List(body, "Sources", paper.Sources);
        if (paper.Edition is { } edition)
        {
            body.Heading(1, "Edition");
            body.Text(
                "Normal",
                $"All figures come from edition {edition.Number} of the data. The same edition gives the same figures again."
            );
            body.Text("Normal", $"Content hash (SHA-256): {edition.ContentHash}");
            if (paper.Address is { } address)
            {
                body.Text("Normal", $"The same question on a web page of Evenhand: {address}");
            }
        }
    }

    private static void Options(WordBody body, Paper paper)
    {
        body.Heading(1, "Options");
        if (paper.Options.Count == 0)
        {
            body.ToWrite("Write here: what could be decided, doing nothing among it.");
            body.Empty();
            return;
        }

        var shown = paper.Options.Where(o => o.Shown).Select(o => o.Name).ToList();
        body.Text(
            "Normal",
            shown.Count == 0
                ? "These kinds of policy stand side by side; the figures below are of none of them, but of things as they are."
                : $"These kinds of policy stand side by side. The figures below are of this one: {string.Join(", ", shown)}."
        );
        body.Table(
            new ResultTable(
                "Kinds of policy",
                [
                    new("option", "Option"),
                    new("meaning", "What it means"),
                    new("shown", "In this paper"),
                ],
                [
                    .. paper.Options.Select(o =>
                        (IReadOnlyList<object?>)[o.Name, o.Meaning, o.Shown ? "shown" : "not shown"]
                    ),
                ]
            )
        );
    }

    private static void Section(WordBody body, PaperSection section)
    {
        body.Heading(2, section.Heading);
        foreach (var paragraph in section.Paragraphs)
        {
            body.Text("Normal", paragraph, keepWithNext: section.Tables.Count > 0);
        }

        foreach (var table in section.Tables)
        {
            var rows = table.Table.Rows;
            body.Table(table.Table with { Rows = [.. rows.Take(MostRows)] });
            if (rows.Count > MostRows)
            {
                body.Text(
                    "TableNote",
                    $"{Plain.Count(MostRows)} of {Plain.Count(rows.Count)} rows. The workbook and the HTML file hold all of them."
                );
            }
        }
    }

    private static void List(WordBody body, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        body.Heading(1, heading);
        foreach (var line in lines)
        {
            body.Text("ListBullet", line);
        }
    }
}
