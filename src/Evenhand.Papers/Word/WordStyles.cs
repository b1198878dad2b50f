using DocumentFormat.OpenXml.Wordprocessing;

namespace Evenhand.Papers.Word;

/// <summary>The styles of a document: Word's own names where it has them, so that an author's tools find headings and captions.</summary>
internal static class WordStyles
{
    private const string Ink = "0B0C0C";
    private const string Pale = "505A5F";
    private const string Rule = "B1B4B6";
    private const int BulletList = 1;

    public static Styles Make() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Arial",
                            HighAnsi = "Arial",
                            EastAsia = "Arial",
                            ComplexScript = "Arial",
                        },
                        new Color { Val = Ink },
                        new FontSize { Val = "22" },
                        new FontSizeComplexScript { Val = "22" },
                        new Languages { Val = "en-GB" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(Spacing(after: 120, line: 264))
                )
            ),
            Paragraph("Normal", "Normal", points: 11, isDefault: true),
            Paragraph("Title", "Title", points: 24, bold: true, after: 60, keepNext: true),
            Paragraph("Subtitle", "Subtitle", points: 13, colour: Pale, after: 240),
            Paragraph("Lead", "Lead", points: 12, after: 120),
            Paragraph(
                "Heading1",
                "heading 1",
                16,
                bold: true,
                before: 360,
                after: 120,
                keepNext: true,
                outline: 0
            ),
            Paragraph(
                "Heading2",
                "heading 2",
                13,
                bold: true,
                before: 280,
                after: 100,
                keepNext: true,
                outline: 1
            ),
            Bullet(),
            Paragraph("Caption", "caption", 10, bold: true, before: 160, after: 80, keepNext: true),
            Paragraph("TableHead", "Table head", 8.5, bold: true, before: 30, after: 30, line: 240),
            Paragraph("TableText", "Table text", 8.5, before: 30, after: 30, line: 240),
            Paragraph("TableNote", "Table note", 9, colour: Pale, before: 60, after: 160),
            Paragraph("AfterTable", "After table", 4, after: 60, line: 240),
            Paragraph("Turn", "Turn", 1, line: 240),
            Paragraph(
                "ToWrite",
                "To write",
                10,
                colour: Pale,
                italic: true,
                after: 80,
                keepNext: true
            ),
            Blank(),
            Paragraph("Header", "header", 8.5, colour: Pale, line: 240),
            Paragraph("Footer", "footer", 8.5, colour: Pale, line: 240),
            TableStyle()
        );

    /// <summary>The bullet of lists.</summary>
    public static Numbering Bullets() =>
        new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelText { Val = "\u2022" },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(
                        new Indentation { Left = "397", Hanging = "397" }
                    )
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = BulletList,
            },
            new NumberingInstance(new AbstractNumId { Val = BulletList }) { NumberID = BulletList }
        );

    private static Style Paragraph(
        string id,
        string name,
        double points,
        bool bold = false,
        bool italic = false,
        string? colour = null,
        int before = 0,
        int after = 0,
        int line = 264,
        bool keepNext = false,
        int? outline = null,
        bool isDefault = false
    )
    {
        // The order of the children is the schema's.
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
        {
            paragraph.AppendChild(new KeepNext());
        }

        paragraph.AppendChild(Spacing(before, isDefault ? 120 : after, line));
        if (outline is { } level)
        {
            paragraph.AppendChild(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.AppendChild(new Bold());
        }

        if (italic)
        {
            run.AppendChild(new Italic());
        }

        if (colour is not null)
        {
            run.AppendChild(new Color { Val = colour });
        }

        var half = $"{points * 2:0}";
        run.Append(new FontSize { Val = half }, new FontSizeComplexScript { Val = half });
        var style = new Style(new StyleName { Val = name })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
        };
        if (!isDefault)
        {
            style.AppendChild(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static Style Bullet()
    {
        var style = Paragraph("ListBullet", "List Bullet", 11, after: 60);
        style.StyleParagraphProperties!.InsertAt(
            new NumberingProperties(
                new NumberingLevelReference { Val = 0 },
                new NumberingId { Val = BulletList }
            ),
            0
        );
        return style;
    }

    /// <summary>Room to write in, with a frame that prints.</summary>
    private static Style Blank()
    {
        var style = Paragraph("Blank", "Blank", 11, after: 240);
        style.StyleParagraphProperties!.InsertAt(
            new ParagraphBorders(
                Line<TopBorder>(),
                Line<LeftBorder>(),
                Line<BottomBorder>(),
                Line<RightBorder>()
            ),
            0
        );
        return style;
    }

    private static Style TableStyle() =>
        new(
            new StyleName { Val = "Evenhand table" },
            new StyleTableProperties(
                new TableBorders(
                    Line<TopBorder>(),
                    Line<BottomBorder>(),
                    Line<InsideHorizontalBorder>()
                ),
                new TableCellMarginDefault(
                    new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }
                )
            ),
            new TableStyleProperties(
                new TableStyleConditionalFormattingTableCellProperties(
                    new TableCellBorders(
                        new BottomBorder
                        {
                            Val = BorderValues.Single,
                            Size = 8,
                            Color = Ink,
                            Space = 0,
                        }
                    ),
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom }
                )
            )
            {
                Type = TableStyleOverrideValues.FirstRow,
            }
        )
        {
            Type = StyleValues.Table,
            StyleId = "EvenhandTable",
            CustomStyle = true,
        };

    private static T Line<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Color = Rule,
            Space = 4,
        };

    private static SpacingBetweenLines Spacing(int before = 0, int after = 0, int line = 264) =>
        new()
        {
            Before = $"{before}",
            After = $"{after}",
            Line = $"{line}",
            LineRule = LineSpacingRuleValues.Auto,
        };
}
