using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Evenhand.Vocabulary;

namespace Evenhand.Papers.Html;

/// <summary>
/// Writes a paper as one HTML file that opens from a shared drive: its style sheet and charts are in it, it holds no script
/// and nothing of it is fetched, which its own Content-Security-Policy enforces.
/// </summary>
public static partial class HtmlWriter
{
    private const double TallFrom = 0.75;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes it in UTF-8.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(Paper paper, Stream stream) =>
        stream.Write(Utf8.GetBytes(Page(paper)));

    private static string Page(Paper paper)
    {
        var page = new StringBuilder();
        // In print a paper lies on its side where a table is wide, but for tall pictures, which stand upright with their heading.
        // What comes before the first of either, and what follows the last, shares its pages, so that none is left half empty.
        var lying = paper.Tables.Any(t => TableShape.Of(t.Table).IsWide);
        var drawn = paper.Sections.Select(s => s.Pictures.Select(p => p.Svg()).ToList()).ToList();
        bool[] wide = [.. drawn.Select(d => lying && !d.Exists(IsTall))];
        var front = wide.Length > 0 ? wide[0] : lying;
        page.Append(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HtmlStyle.Hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Evenhand">
            <title>{Safe(paper.Title)} {Safe(paper.Subtitle)}</title>
            <style>{HtmlStyle.Sheet}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to main content</a>
            <header{(front ? " class=\"wide\"" : "")}><p>{Safe(
                paper.Edition?.Footnote ?? "Evenhand"
            )}</p></header>
            <main id="main">
            {Part(front)}
            <h1>{Safe(paper.Title)}</h1>
            <p class="subtitle">{Safe(paper.Subtitle)}</p>

            """
        );
        foreach (var sentence in paper.Headline)
        {
            page.AppendLine($"<p class=\"lead\">{Safe(sentence)}</p>");
        }

        Contents(page, paper);
        Options(page, paper);
        page.AppendLine("<h2 id=\"figures\">What the figures say</h2>");
        var (pictures, now) = (0, front);
        foreach (var (i, section) in paper.Sections.Index())
        {
            Turn(wide[i]);
            page.AppendLine($"<h3>{Safe(section.Heading)}</h3>");
            foreach (var paragraph in section.Paragraphs)
            {
                page.AppendLine($"<p>{Safe(paragraph)}</p>");
            }

            foreach (var (picture, svg) in section.Pictures.Zip(drawn[i]))
            {
                Picture(page, picture, svg, ++pictures);
            }

            if (section.Tables.Any(t => TableShape.Of(t.Table).IsWide))
            {
                Turn(true);
            }

            foreach (var table in section.Tables)
            {
                Table(page, table);
            }
        }

        List(page, "notes", "What to bear in mind", paper.Notes);
        List(page, "method", "Method", paper.Method);
        List(page, "sources", "Sources", paper.Sources);
        Edition(page, paper);
        page.AppendLine("</div>\n</main>\n</body>\n</html>");
        return page.ToString().ReplaceLineEndings("\n");

        void Turn(bool to)
        {
            if (to != now)
            {
                page.AppendLine("</div>").AppendLine(Part(to));
                now = to;
            }
        }
    }

    private static string Part(bool wide) => wide ? "<div class=\"wide\">" : "<div>";

    // Higher than a page that lies on its side could show in a size that can be read.
    private static bool IsTall(string svg) =>
        Size().Match(svg) is { Success: true } size
        && double.Parse(size.Groups["height"].ValueSpan, CultureInfo.InvariantCulture)
            > TallFrom * double.Parse(size.Groups["width"].ValueSpan, CultureInfo.InvariantCulture);

    private static void Contents(StringBuilder page, Paper paper)
    {
        page.AppendLine("<nav aria-label=\"On this page\"><ul>");
        (string Id, string Title, bool Is)[] parts =
        [
            ("options", "Options", paper.Options.Count > 0),
            ("figures", "What the figures say", true),
            ("notes", "What to bear in mind", paper.Notes.Count > 0),
            ("method", "Method", paper.Method.Count > 0),
            ("sources", "Sources", paper.Sources.Count > 0),
            ("edition", "Edition", paper.Edition is not null),
        ];
        foreach (var (id, title, _) in parts.Where(p => p.Is))
        {
            page.AppendLine($"<li><a href=\"#{id}\">{title}</a></li>");
        }

        page.AppendLine("</ul></nav>");
    }

    private static void Options(StringBuilder page, Paper paper)
    {
        if (paper.Options.Count == 0)
        {
            return;
        }

        page.AppendLine(
            "<h2 id=\"options\">Options</h2>\n<p>These kinds of policy stand side by side.</p>\n<dl>"
        );
        foreach (var option in paper.Options)
        {
            page.AppendLine(
                $"<dt>{Safe(option.Name)}{(option.Shown ? " (the figures below are of this one)" : "")}</dt><dd>{Safe(option.Meaning)}</dd>"
            );
        }

        page.AppendLine("</dl>");
    }

    private static void Picture(StringBuilder page, PaperPicture picture, string drawn, int number)
    {
        // Patterns are named by ids, and two charts of one page may have the same.
        var svg = PatternId().Replace(drawn, $"${{before}}p{number}-");
        page.AppendLine(
            $"<figure><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart {number}\">\n{svg}\n</div><figcaption>{Safe(picture.Text)} {Safe(picture.Caption)}</figcaption></figure>"
        );
    }

    private static void Table(StringBuilder page, PaperTable table)
    {
        var shape = TableShape.Of(table.Table);
        var caption = $"{table.Id}-caption";
        page.AppendLine(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{caption}\">\n<table id=\"{table.Id}\"><caption id=\"{caption}\">{Safe(table.Table.Caption)}</caption>\n<thead><tr>"
        );
        foreach (var column in shape.Columns)
        {
            page.AppendLine(
                $"<th scope=\"col\"{Class(column.Column)}>{Safe(column.Column.Title)}</th>"
            );
        }

        page.AppendLine("</tr></thead>\n<tbody>");
        foreach (var row in table.Table.Rows)
        {
            page.Append("<tr>");
            foreach (var (i, column) in shape.Columns.Index())
            {
                var text = Safe(PaperText.Cell(column.Column, row[column.Index]));
                page.Append(
                    i == 0
                        ? $"<th scope=\"row\">{text}</th>"
                        : $"<td{Class(column.Column)}>{text}</td>"
                );
            }

            page.AppendLine("</tr>");
        }

        page.AppendLine("</tbody></table>");
        if (table.Table.Rows.Count == 0)
        {
            page.AppendLine("<p>There are no rows.</p>");
        }

        page.AppendLine("</div>");
    }

    private static void List(
        StringBuilder page,
        string id,
        string heading,
        IReadOnlyList<string> lines
    )
    {
        if (lines.Count == 0)
        {
            return;
        }

        page.AppendLine($"<h2 id=\"{id}\">{heading}</h2>\n<ul>");
        foreach (var line in lines)
        {
            page.AppendLine($"<li>{Safe(line)}</li>");
        }

        page.AppendLine("</ul>");
    }

    private static void Edition(StringBuilder page, Paper paper)
    {
        if (paper.Edition is not { } edition)
        {
            return;
        }

        page.AppendLine(
            $"<h2 id=\"edition\">Edition</h2>\n<p>All figures come from edition {Plain.Count(edition.Number)} of the data. The same edition gives the same figures again.</p>\n<p>Content hash (SHA-256): <code>{Safe(edition.ContentHash)}</code></p>"
        );
        if (paper.Address is { } address)
        {
            page.AppendLine(
                $"<p>The same question on a web page of Evenhand: <code>{Safe(address)}</code></p>"
            );
        }
    }

    private static string Class(ResultColumn column) =>
        ResultTable.IsFigure(column.Kind) ? " class=\"figure\"" : "";

    private static string Safe(string text) => Encoder.Encode(PaperText.Clean(text));

    [GeneratedRegex(
        "viewBox=\"0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Size();

    [GeneratedRegex("(?<before>\\bid=\"|url\\(#)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PatternId();
}
