using System.Globalization;

namespace Evenhand.Charts;

/// <summary>Draws a grid of counts as an image (SVG).</summary>
/// <remarks>Steps are shades of one ink, from light to dark: they order what they stand for and call none of it good or bad.</remarks>
public static class CellGrid
{
    private const double Edge = 8;
    private const double Size = 14;
    private const double Small = 13;
    private const double Tiny = 11;
    private const double Cell = 54;
    private const double RowHeight = 46;
    private const double WidestLabel = 290;
    private const double LineHeight = 17;
    private const double HeadHeight = 176;
    private const double MostRadius = 19;
    private const double LeastRadius = 9;
    private static readonly string[] Fills =
    [
        "#E4EEF6",
        "#B9D3E8",
        "#7FAACF",
        "#3A75AB",
        "#12436D",
    ];
    private static readonly string[] Letters =
    [
        Inks.Ink,
        Inks.Ink,
        Inks.Ink,
        Inks.Paper,
        Inks.Paper,
    ];

    /// <summary>The image, as the text of an SVG document.</summary>
    /// <exception cref="ArgumentException">A row has another number of cells than there are columns, or there are more steps than shades.</exception>
    public static string Svg(CellGridSpec spec)
    {
        if (
            spec.Rows.Any(r => r.Cells.Count != spec.Columns.Count)
            || spec.Steps.Count > Fills.Length
        )
        {
            throw new ArgumentException(
                "A grid has a cell for each column, and five steps at most.",
                nameof(spec)
            );
        }

        var left = Edge + WidestLabel + 10;
        var right = left + (spec.Columns.Count * Cell);
        // The last heading leans out to the right.
        var width = right + 110;
        var bottom = Edge + HeadHeight + (spec.Rows.Count * RowHeight);
        var height = bottom + 58;
        using var svg = SvgWriter.Begin(
            width,
            height,
            spec.Title,
            spec.Description,
            // What holds links is no single image to those who hear it.
            (
                "role",
                spec.Rows.Any(r => r.Cells.Any(c => c.Address is not null)) ? "group" : "img"
            ),
            ("aria-label", spec.Title)
        );
        svg.Rectangle(0, 0, width, height, ("fill", Inks.Paper));
        DrawColumns(svg, spec, left, bottom);
        var most = Math.Max(
            1,
            spec.Rows.SelectMany(r => r.Cells).Select(c => c.Count).DefaultIfEmpty(1).Max()
        );
        foreach (var (i, row) in spec.Rows.Index())
        {
            var y = Edge + HeadHeight + (i * RowHeight);
            svg.Line(Edge, y, right, y, ("stroke", Inks.Grid), ("stroke-width", 1.0));
            var lines = TextRuler.Lines(row.Name, Size, WidestLabel);
            foreach (var (j, line) in lines.Index())
            {
                svg.Text(
                    left - 10,
                    y + (RowHeight / 2) + 5 + ((j - ((lines.Count - 1) / 2.0)) * LineHeight),
                    line,
                    ("font-size", Size),
                    ("fill", Inks.Ink),
                    ("text-anchor", "end")
                );
            }

            foreach (var (j, cell) in row.Cells.Index())
            {
                DrawCell(svg, spec, cell, most, left + ((j + 0.5) * Cell), y + (RowHeight / 2));
            }
        }

        svg.Line(Edge, bottom, right, bottom, ("stroke", Inks.Grid), ("stroke-width", 1.0));
        DrawKey(svg, spec, left, bottom + 34);
        return svg.End();
    }

    private static void DrawColumns(SvgWriter svg, CellGridSpec spec, double left, double bottom)
    {
        for (var i = 0; i <= spec.Columns.Count; i++)
        {
            svg.Line(
                left + (i * Cell),
                Edge + HeadHeight,
                left + (i * Cell),
                bottom,
                ("stroke", Inks.Grid),
                ("stroke-width", 1.0)
            );
        }

        foreach (var (i, name) in spec.Columns.Index())
        {
            svg.Text(
                0,
                0,
                name,
                ("font-size", Size),
                ("fill", Inks.Ink),
                (
                    "transform",
                    $"translate({SvgWriter.Number(left + ((i + 0.5) * Cell))} {SvgWriter.Number(Edge + HeadHeight - 10)}) rotate(-50)"
                )
            );
        }
    }

    private static void DrawCell(
        SvgWriter svg,
        CellGridSpec spec,
        GridCell cell,
        int most,
        double x,
        double y
    )
    {
        using var link = svg.Link(cell.Address, ("class", cell.Address is null ? null : "eh-cell"));
        svg.Say(cell.Words);
        if (cell.Count == 0)
        {
            var words = spec.Nothing.Split(' ');
            foreach (var (i, word) in words.Index())
            {
                svg.Text(
                    x,
                    y + 4 + ((i - ((words.Length - 1) / 2.0)) * 12),
                    word,
                    ("font-size", Tiny),
                    ("fill", Inks.PaleInk),
                    ("text-anchor", "middle")
                );
            }

            return;
        }

        var step = Math.Clamp((cell.Step ?? 1) - 1, 0, Fills.Length - 1);
        svg.Shape(
            "circle",
            ("cx", x),
            ("cy", y),
            ("r", Math.Max(LeastRadius, MostRadius * Math.Sqrt((double)cell.Count / most))),
            ("fill", Fills[step]),
            ("stroke", Inks.Point),
            ("stroke-width", 1.0)
        );
        svg.Text(
            x,
            y + 5,
            cell.Count.ToString(CultureInfo.InvariantCulture),
            ("font-size", Small),
            ("fill", Letters[step]),
            ("text-anchor", "middle")
        );
    }

    private static void DrawKey(SvgWriter svg, CellGridSpec spec, double x, double y)
    {
        foreach (var (i, name) in spec.Steps.Index())
        {
            svg.Shape(
                "circle",
                ("cx", x + 8),
                ("cy", y - 5),
                ("r", 8.0),
                ("fill", Fills[i]),
                ("stroke", Inks.Point),
                ("stroke-width", 1.0)
            );
            svg.Text(x + 22, y, name, ("font-size", Small), ("fill", Inks.Ink));
            x += 22 + TextRuler.Width(name, Small) + 20;
        }
    }
}
