namespace Evenhand.Charts;

/// <summary>Draws points over two axes as an image (SVG). All points have one ink.</summary>
public static class ScatterChart
{
    private const double Width = 760;
    private const double PlotHeight = 420;
    private const double Edge = 10;
    private const double Left = 74;
    private const double Right = Width - Edge - 8;
    private const double Below = 50;
    private const double KeyLine = 22;
    private const double Small = 13;
    private const double MostRadius = 11;
    private const double LeastRadius = 3;
    private const double PlainRadius = 4.5;
    private static readonly string[] Shades = ["#C6CED4", "#DCE2E6", "#EEF1F3", Inks.Paper];

    /// <summary>The image, as the text of an SVG document.</summary>
    /// <exception cref="ArgumentException">There are no points, one is no number, or there are more areas than shades.</exception>
    public static string Svg(ScatterSpec spec)
    {
        if (
            spec.Points.Count == 0
            || spec.Points.Any(p => !double.IsFinite(p.X) || !double.IsFinite(p.Y))
            || spec.Areas.Count > Shades.Length
        )
        {
            throw new ArgumentException(
                "A chart of points takes points that are numbers, and four areas at most.",
                nameof(spec)
            );
        }

        var frame = new Frame(
            RangeScale.Over(
                spec.Across.Low,
                spec.Across.High,
                spec.Across.IsLog,
                !spec.Across.IsExact
            ),
            RangeScale.Over(spec.Up.Low, spec.Up.High, spec.Up.IsLog, !spec.Up.IsExact),
            spec.Up.RunsDown
        );
        var keys = spec.Areas.Count + spec.Lines.Count + (spec.HollowName is null ? 0 : 1);
        var height = Edge + PlotHeight + Below + (keys * KeyLine) + Edge;
        using var svg = SvgWriter.Begin(
            Width,
            height,
            spec.Title,
            spec.Description,
            ("role", "img")
        );
        svg.Rectangle(0, 0, Width, height, ("fill", Inks.Paper));
        foreach (var (i, area) in spec.Areas.Index())
        {
            if (i == 0)
            {
                svg.Rectangle(Left, Edge, Right - Left, PlotHeight, ("fill", Shades[0]));
            }
            else
            {
                svg.Polygon(frame.Cut(area.Corners), ("fill", Shades[i]));
            }
        }

        DrawAxes(svg, spec, frame);
        foreach (var line in spec.Lines)
        {
            svg.Shape(
                "polyline",
                ("points", frame.Path(line.Points)),
                ("fill", "none"),
                ("stroke", Inks.Ink),
                ("stroke-width", 1.4),
                ("stroke-dasharray", line.IsDashed ? "6 4" : null)
            );
        }

        DrawPoints(svg, spec, frame);
        DrawKey(svg, spec, Edge + PlotHeight + Below + 8);
        return svg.End();
    }

    private static void DrawAxes(SvgWriter svg, ScatterSpec spec, Frame frame)
    {
        var bottom = Edge + PlotHeight;
        foreach (var (at, label) in frame.Across.Ticks)
        {
            var x = frame.X(at);
            svg.Line(x, bottom, x, bottom + 5, ("stroke", Inks.PaleInk), ("stroke-width", 1.0));
            svg.Text(
                x,
                bottom + 19,
                label,
                ("font-size", Small),
                ("fill", Inks.PaleInk),
                ("text-anchor", "middle")
            );
        }

        foreach (var (at, label) in frame.Up.Ticks)
        {
            var y = frame.Y(at);
            svg.Line(Left - 5, y, Left, y, ("stroke", Inks.PaleInk), ("stroke-width", 1.0));
            svg.Text(
                Left - 9,
                y + 4,
                label,
                ("font-size", Small),
                ("fill", Inks.PaleInk),
                ("text-anchor", "end")
            );
        }

        svg.Rectangle(
            Left,
            Edge,
            Right - Left,
            PlotHeight,
            ("fill", "none"),
            ("stroke", Inks.PaleInk),
            ("stroke-width", 1.0)
        );
        svg.Text(
            (Left + Right) / 2,
            bottom + 40,
            spec.Across.Name,
            ("font-size", Small),
            ("fill", Inks.PaleInk),
            ("text-anchor", "middle")
        );
        svg.Text(
            0,
            0,
            spec.Up.Name,
            ("font-size", Small),
            ("fill", Inks.PaleInk),
            ("text-anchor", "middle"),
            ("transform", $"translate(18 {SvgWriter.Number(Edge + (PlotHeight / 2))}) rotate(-90)")
        );
    }

    private static void DrawPoints(SvgWriter svg, ScatterSpec spec, Frame frame)
    {
        var heaviest = spec.Points.Max(p => p.Weight);
        var equal = spec.Points.All(p => Math.Abs(p.Weight - heaviest) < 1e-12);
        foreach (var point in spec.Points.OrderByDescending(p => p.Weight))
        {
            var radius = equal
                ? PlainRadius
                : Math.Max(LeastRadius, MostRadius * Math.Sqrt(point.Weight / heaviest));
            using (svg.Group())
            {
                svg.Say(point.Label);
                svg.Shape(
                    "circle",
                    ("cx", frame.X(point.X)),
                    ("cy", frame.Y(point.Y)),
                    ("r", radius),
                    ("fill", point.IsHollow ? Inks.Paper : Inks.Point),
                    ("fill-opacity", point.IsHollow ? null : "0.85"),
                    ("stroke", point.IsHollow ? Inks.Point : Inks.Paper),
                    ("stroke-width", 1.2)
                );
                if (point.Mark is { } mark)
                {
                    var atRight = frame.X(point.X) + radius + 24 > Right;
                    svg.Text(
                        frame.X(point.X) + (atRight ? -radius - 3 : radius + 3),
                        Math.Max(frame.Y(point.Y) - 3, Edge + 12),
                        mark,
                        ("font-size", Small),
                        ("fill", Inks.Ink),
                        ("text-anchor", atRight ? "end" : null)
                    );
                }
            }
        }
    }

    private static void DrawKey(SvgWriter svg, ScatterSpec spec, double y)
    {
        foreach (var (i, area) in spec.Areas.Index())
        {
            svg.Rectangle(
                Left,
                y - 2,
                26,
                14,
                ("fill", Shades[i]),
                ("stroke", Inks.PaleInk),
                ("stroke-width", 0.8)
            );
            Name(area.Name);
        }

        foreach (var line in spec.Lines)
        {
            svg.Line(
                Left,
                y + 5,
                Left + 26,
                y + 5,
                ("stroke", Inks.Ink),
                ("stroke-width", 1.4),
                ("stroke-dasharray", line.IsDashed ? "6 4" : null)
            );
            Name(line.Name);
        }

        if (spec.HollowName is { } hollow)
        {
            svg.Shape(
                "circle",
                ("cx", Left + 13),
                ("cy", y + 5),
                ("r", PlainRadius),
                ("fill", Inks.Paper),
                ("stroke", Inks.Point),
                ("stroke-width", 1.2)
            );
            Name(hollow);
        }

        void Name(string name)
        {
            svg.Text(Left + 36, y + 10, name, ("font-size", Small), ("fill", Inks.Ink));
            y += KeyLine;
        }
    }

    /// <summary>Where values lie on the picture.</summary>
    private sealed record Frame(RangeScale Across, RangeScale Up, bool RunsDown)
    {
        public double X(double value) => Left + ((Right - Left) * Across.Share(value));

        public double Y(double value) =>
            Edge + (PlotHeight * (RunsDown ? Up.Share(value) : 1 - Up.Share(value)));

        public string Path(IReadOnlyList<(double X, double Y)> points) =>
            string.Join(
                ' ',
                Cut(points).Select(p => $"{SvgWriter.Number(p.X)},{SvgWriter.Number(p.Y)}")
            );

        // A line that leaves the frame is followed in small steps, so that it goes along the edge only where it is outside.
        public IEnumerable<(double X, double Y)> Cut(IReadOnlyList<(double X, double Y)> points) =>
            points.Count == 0
                ? []
                : points
                    .Zip(points.Skip(1))
                    .SelectMany(pair =>
                        Enumerable
                            .Range(0, 60)
                            .Select(i => i / 60.0)
                            .Select(t =>
                                (
                                    pair.First.X + ((pair.Second.X - pair.First.X) * t),
                                    pair.First.Y + ((pair.Second.Y - pair.First.Y) * t)
                                )
                            )
                    )
                    .Append(points[^1])
                    .Select(p => (X(p.Item1), Y(p.Item2)));
    }
}
