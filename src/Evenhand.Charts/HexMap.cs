namespace Evenhand.Charts;

/// <summary>Draws areas as hexagons of one size, each a link that says its name and figure.</summary>
/// <remarks>
/// The hexagons stand in the document from north to south and within a row from west to east, so that a keyboard walks them as
/// one reads. The image holds no script and no style; the style sheet of a page may show where the focus is
/// (class <c>eh-hex</c>).
/// </remarks>
public static class HexMap
{
    private const double Width = 56;
    private const double Gap = 1.5;
    private const double Edge = 6;
    private const double LabelSize = 11;
    private const double SmallestLabel = 9.5;
    private const double FigureSize = 13;
    private const double LegendSize = 14;
    private const double LegendLine = 24;
    private const double KeyWidth = 26;
    private const double KeyHeight = 16;

    // A hexagon that stands on a corner: its height follows from its width, and rows overlap by a quarter of it.
    private static readonly double Side = Width / Math.Sqrt(3);
    private static readonly double RowHeight = 1.5 * Side;

    /// <summary>The image, as the text of an SVG document.</summary>
    /// <exception cref="ArgumentException">Two hexagons have one place, or a fill is in no line of the legend.</exception>
    public static string Svg(HexMapSpec spec)
    {
        Check(spec);
        var legend = Legend.Of(spec);
        var layout = Layout.Of(spec.Cells, legend);
        using var svg = SvgWriter.Begin(
            layout.Width,
            layout.Height,
            spec.Title,
            spec.Description,
            ("id", spec.Id),
            ("class", "eh-hexmap"),
            ("role", "group"),
            ("aria-label", spec.Title)
        );
        using (svg.Open("defs"))
        {
            Dots(svg, spec.Id);
        }

        DrawLegend(svg, spec, legend);
        foreach (var cell in spec.Cells.OrderByDescending(c => c.Row).ThenBy(c => c.Column))
        {
            Draw(svg, spec.Id, cell, layout.Middle(cell));
        }

        return svg.End();
    }

    private static void Check(HexMapSpec spec)
    {
        if (
            spec.Cells.GroupBy(c => (c.Column, c.Row)).FirstOrDefault(g => g.Count() > 1) is { } two
        )
        {
            throw new ArgumentException(
                $"Two hexagons stand at {two.Key}: {string.Join(", ", two.Select(c => c.Title))}.",
                nameof(spec)
            );
        }

        if (
            spec.Cells.FirstOrDefault(c => spec.Legend.All(k => k.Fill != c.Fill)) is
            { } unexplained
        )
        {
            throw new ArgumentException(
                $"The legend does not say what {unexplained.Fill} means ({unexplained.Title}).",
                nameof(spec)
            );
        }
    }

    private static void Draw(SvgWriter svg, string id, HexCell cell, (double X, double Y) middle)
    {
        using var link = svg.Link(cell.Address, ("class", "eh-hex"));
        svg.Say(cell.Title, cell.Description);
        svg.Polygon(
            Corners(middle),
            ("fill", Fill(id, cell.Fill)),
            ("stroke", HexPaint.Outline(cell.Fill)),
            ("stroke-dasharray", HexPaint.Dashes(cell.Fill))
        );
        var room = Width - 2;
        var size = Math.Clamp(
            LabelSize * room / TextRuler.Width(cell.Label, LabelSize),
            SmallestLabel,
            LabelSize
        );
        Words(svg, cell, middle with { Y = middle.Y - 4 }, cell.Label, size, bold: false);
        Words(svg, cell, middle with { Y = middle.Y + 13 }, cell.Figure, FigureSize, bold: true);
    }

    private static void Words(
        SvgWriter svg,
        HexCell cell,
        (double X, double Y) at,
        string words,
        double size,
        bool bold
    ) =>
        svg.Text(
            at.X,
            at.Y,
            words,
            [
                ("font-size", size),
                ("text-anchor", "middle"),
                ("font-weight", bold ? "bold" : null),
                ("fill", HexPaint.Letters(cell.Fill)),
                // The dots of an unknown must not run into the letters.
                .. cell.Fill == HexFill.NotKnown ? Halo : [],
            ]
        );

    private static (string, object?)[] Halo { get; } =
    [
        ("paint-order", "stroke"),
        ("stroke", "#FFFFFF"),
        ("stroke-width", 3),
        ("stroke-linejoin", "round"),
    ];

    private static IEnumerable<(double X, double Y)> Corners((double X, double Y) middle) =>
        Enumerable
            .Range(0, 6)
            .Select(i => Math.PI * ((2 * i) + 1) / 6)
            .Select(angle =>
                (
                    middle.X + ((Side - Gap) * Math.Cos(angle)),
                    middle.Y + ((Side - Gap) * Math.Sin(angle))
                )
            );

    private static string Fill(string id, HexFill fill) =>
        fill == HexFill.NotKnown ? $"url(#{id}-dots)" : HexPaint.Ground(fill);

    private static void Dots(SvgWriter svg, string id)
    {
        using var pattern = svg.Open(
            "pattern",
            ("id", $"{id}-dots"),
            ("width", 6),
            ("height", 6),
            ("patternUnits", "userSpaceOnUse")
        );
        svg.Rectangle(0, 0, 6, 6, ("fill", HexPaint.Ground(HexFill.NotKnown)));
        svg.Shape("circle", ("cx", 3), ("cy", 3), ("r", 1.1), ("fill", "#6B7378"));
    }

    private static void DrawLegend(SvgWriter svg, HexMapSpec spec, Legend legend)
    {
        // A reader of the page hears the figures with each hexagon; the legend explains shades.
        using var group = svg.Group(("class", "eh-hexmap__legend"), ("fill", HexPaint.Ink));
        var y = Edge;
        foreach (var line in legend.Title)
        {
            svg.Text(
                Edge,
                y + LegendSize,
                line,
                ("font-size", LegendSize),
                ("font-weight", "bold")
            );
            y += LegendLine;
        }

        foreach (var key in spec.Legend)
        {
            svg.Rectangle(
                Edge + 0.5,
                y + 0.5,
                KeyWidth,
                KeyHeight,
                ("fill", Fill(spec.Id, key.Fill)),
                ("stroke", HexPaint.Outline(key.Fill)),
                ("stroke-dasharray", HexPaint.Dashes(key.Fill))
            );
            svg.Text(Edge + KeyWidth + 8, y + 13, key.Words, ("font-size", LegendSize));
            y += LegendLine;
        }
    }

    /// <summary>The room that the legend takes at the upper left.</summary>
    private sealed record Legend(IReadOnlyList<string> Title, double Width, double Height)
    {
        private const double Widest = 290;

        public static Legend Of(HexMapSpec spec)
        {
            var title = TextRuler.Lines(spec.LegendTitle, LegendSize * 1.06, Widest - Edge);
            var words = spec.Legend.Select(k =>
                KeyWidth + 8 + TextRuler.Width(k.Words, LegendSize)
            );
            return new Legend(
                title,
                Edge + words.Concat(title.Select(t => TextRuler.Width(t, LegendSize * 1.06))).Max(),
                Edge + ((title.Count + spec.Legend.Count) * LegendLine)
            );
        }
    }

    /// <summary>Where the hexagons go.</summary>
    private sealed record Layout(
        int FirstColumn,
        int TopRow,
        double Top,
        double Width,
        double Height
    )
    {
        public static Layout Of(IReadOnlyList<HexCell> cells, Legend legend)
        {
            if (cells.Count == 0)
            {
                return new Layout(0, 0, 0, legend.Width + Edge, legend.Height + Edge);
            }

            var first = cells.Min(c => c.Column);
            var columns = cells.Max(c => c.Column) - first + 1;
            var top = cells.Max(c => c.Row);
            var rows = top - cells.Min(c => c.Row) + 1;
            var layout = new Layout(
                first,
                top,
                0,
                Math.Max((2 * Edge) + ((columns + 0.5) * HexMap.Width), legend.Width + Edge),
                (2 * Edge) + ((rows - 1) * RowHeight) + (2 * Side)
            );
            // The corner above the north west is often empty; where it is not, the map begins below the legend.
            var overlaps = cells
                .Select(layout.Middle)
                .Any(m =>
                    m.X - (HexMap.Width / 2) < legend.Width + Edge
                    && m.Y - Side < legend.Height + Edge
                );
            return overlaps
                ? layout with
                {
                    Top = legend.Height + Edge,
                    Height = layout.Height + legend.Height + Edge,
                }
                : layout with
                {
                    Height = Math.Max(layout.Height, legend.Height + Edge),
                };
        }

        public (double X, double Y) Middle(HexCell cell) =>
            (
                Edge + ((cell.Column - FirstColumn + 0.5 + ((cell.Row & 1) * 0.5)) * HexMap.Width),
                Top + Edge + Side + ((TopRow - cell.Row) * RowHeight)
            );
    }
}
