namespace Evenhand.Papers.Workbooks;

/// <summary>The sheet that says what the workbook holds, and where it comes from.</summary>
internal static class FirstSheet
{
    /// <summary>A line each, with what kind of line it is in front.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="sheets">The names of the sheets of its tables.</param>
    public static ResultTable Of(Paper paper, IEnumerable<string> sheets)
    {
        var lines = new List<(string What, string Text)>
        {
            ("Title", paper.Title),
            ("Of", paper.Subtitle),
        };
        lines.AddRange(paper.Headline.Select(h => ("What the figures say", h)));
        lines.AddRange(
            paper.Options.Select(o =>
                ($"Option: {o.Name}", o.Shown ? $"{o.Meaning} This workbook shows it." : o.Meaning)
            )
        );
        lines.AddRange(
            sheets.Zip(paper.Tables).Select(s => ($"Sheet: {s.First}", s.Second.Table.Caption))
        );
        lines.AddRange(paper.Sections.SelectMany(s => s.Paragraphs.Select(p => (s.Heading, p))));
        lines.AddRange(paper.Notes.Select(n => ("Bear in mind", n)));
        lines.AddRange(paper.Method.Select(m => ("Method", m)));
        lines.AddRange(paper.Sources.Select(s => ("Source", s)));
        lines.Add(
            (
                "Cells",
                "An empty cell is not known. Figures are not rounded; only what is shown of them is."
            )
        );
        if (paper.Edition is { } edition)
        {
            lines.Add(("Edition", $"{edition.Number}"));
            lines.Add(("Content hash (SHA-256)", edition.ContentHash));
        }

        if (paper.Address is { } address)
        {
            lines.Add(("Web address within an installation", address));
        }

        return new ResultTable(
            paper.Title,
            [new("what", "Evenhand"), new("text", paper.Title)],
            [.. lines.Select(l => (IReadOnlyList<object?>)[l.What, l.Text])]
        );
    }
}
