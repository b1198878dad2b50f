using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenhand.Papers.Word;

/// <summary>The body of a document as it grows, with pages upright or on their side.</summary>
/// <param name="margins">References to header and footer, for the first section; the later ones take them over.</param>
internal sealed class WordBody(IReadOnlyList<OpenXmlElement> margins)
{
    // A4 in twentieths of a point, with margins of 2 cm.
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Margin = 1134;

    private readonly Body body = new();
    private bool wide;
    private bool first = true;

    /// <summary>The width between the margins.</summary>
    private int Room => (int)(wide ? Long : Short) - (2 * Margin);

    /// <summary>Goes on upright or on its side, on a new page where that is a change.</summary>
    public void Turn(bool wide)
    {
        if (this.wide == wide)
        {
            return;
        }

        body.AppendChild(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Turn" }, SectionOf(this.wide))
            )
        );
        this.wide = wide;
    }

    /// <summary>A heading; level 1 or 2.</summary>
    public void Heading(int level, string text) => Text($"Heading{level}", text);

    /// <summary>A paragraph.</summary>
    public void Text(string style, string text, bool keepWithNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepWithNext)
        {
            properties.KeepNext = new KeepNext();
        }

        body.AppendChild(
            new Paragraph(
                properties,
                new Run(
                    new Text(PaperText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }
                )
            )
        );
    }

    /// <summary>A line that says what the author is to write.</summary>
    public void ToWrite(string text) => Text("ToWrite", text);

    /// <summary>An empty paragraph to be filled in.</summary>
    public void Empty() =>
        body.AppendChild(
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Blank" }))
        );

    /// <summary>A table under its caption.</summary>
    public void Table(ResultTable table)
    {
        Text("Caption", table.Caption);
        if (table.Rows.Count == 0)
        {
            Text("TableNote", "There are no rows.");
            return;
        }

        body.AppendChild(WordTable.Of(table, Room, wide));
        body.AppendChild(
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "AfterTable" }))
        );
    }

    /// <summary>The whole.</summary>
    public Body End()
    {
        body.AppendChild(SectionOf(wide));
        return body;
    }

    private SectionProperties SectionOf(bool onItsSide)
    {
        var section = new SectionProperties();
        if (first)
        {
            section.Append(margins);
            first = false;
        }

        section.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            onItsSide
                ? new PageSize
                {
                    Width = Long,
                    Height = Short,
                    Orient = PageOrientationValues.Landscape,
                }
                : new PageSize { Width = Short, Height = Long },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = Margin,
                Right = Margin,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );
        return section;
    }
}
