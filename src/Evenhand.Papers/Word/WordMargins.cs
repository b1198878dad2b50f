using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenhand.Papers.Word;

/// <summary>What stands above and below every page: what the paper is about, its edition, and the number of the page.</summary>
internal static class WordMargins
{
    /// <summary>Adds both, and gives the references that the first section needs.</summary>
    public static IReadOnlyList<OpenXmlElement> Add(MainDocumentPart main, Paper paper)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(Line("Header", $"{paper.Title} {paper.Subtitle}"));
        var footer = main.AddNewPart<FooterPart>();
        var page = Line("Footer", "Page ");
        page.Append(Field("PAGE"), Run(" of "), Field("NUMPAGES"));
        page.ParagraphProperties!.Justification = new Justification
        {
            Val = JustificationValues.Right,
        };
        footer.Footer = new Footer(Line("Footer", paper.Edition?.Footnote ?? "Evenhand"), page);
        return
        [
            new HeaderReference
            {
                Type = HeaderFooterValues.Default,
                Id = main.GetIdOfPart(header),
            },
            new FooterReference
            {
                Type = HeaderFooterValues.Default,
                Id = main.GetIdOfPart(footer),
            },
        ];
    }

    private static Paragraph Line(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static Run Run(string text) =>
        new(new Text(PaperText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string name) => new(Run("1")) { Instruction = $" {name} " };
}
