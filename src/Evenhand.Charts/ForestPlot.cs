namespace Evenhand.Charts;

/// <summary>Draws a forest as an image (SVG).</summary>
/// <remarks>All rows are drawn alike, in one ink. An interval that would make the others unreadable is cut, and ends in an arrow.</remarks>
public static class ForestPlot
{
    private const double Width = 900;
    private const double Edge = 8;
    private const double Gap = 14;
    private const double Size = 14;
    private const double Small = 13;
    private const double LineHeight = 18;
    private const double RowPadding = 8;
    private const double HeadHeight = 30;
    private const double WidestLabel = 280;
    private const double MostSquare = 9;
    private const double LeastSquare = 2.5;
    private const double Arrow = 6;
    private const double Reach = 1.5;

    /// <summary>The image, as the text of an SVG document.</summary>
    /// <exception cref="ArgumentException">There is neither an estimate nor a summary, or a bound is no number.</exception>
    public static string Svg(ForestSpec spec)
    {
        Check(spec);
        var labels = spec
            .Rows.Select(r => TextRuler.Lines(r.Label, Size, WidestLabel))
            .Concat(spec.Summaries.Select(s => TextRuler.Lines(s.Label, Size, WidestLabel)))
            .ToList();
        var left =
            Edge
            + labels.SelectMany(l => l).Max(l => Math.Min(TextRuler.Width(l, Size), WidestLabel));
        var figure = Widest(
            [.. spec.Rows.Select(r => r.Figure), .. spec.Summaries.Select(s => s.Figure)],
            spec.Headings.Figure
        );
        var weight = Widest([.. spec.Rows.Select(r => r.WeightText ?? "")], spec.Headings.Weight);
        var weightAt = Width - Edge;
        var figureAt = weightAt - (weight > 0 ? weight + Gap : 0);
        var (from, to) = (left + Gap, figureAt - figure - Gap);
        var heights = labels.Select(l => (l.Count * LineHeight) + RowPadding).ToList();
        var bottom =
            Edge + HeadHeight + heights.Sum() + (spec.Summaries.Count > 0 ? RowPadding : 0) + 4;
        var words = spec.Below is not null || spec.Above is not null;
        var height = bottom + 48 + (words ? 20 : 0);
        using var svg = SvgWriter.Begin(
            Width,
            height,
            spec.Title,
            spec.Description,
            ("role", "img")
        );
        svg.Rectangle(0, 0, Width, height, ("fill", Inks.Paper));
        var scale = Scale(spec);
        DrawHeadings(svg, spec, figureAt, weightAt, Edge + HeadHeight - 12);
        DrawScale(svg, spec, scale, (from, to), Edge + HeadHeight - 4, bottom);
        var y = Edge + HeadHeight;
        foreach (var (i, row) in spec.Rows.Index())
        {
            DrawLabel(svg, labels[i], y, bold: false);
            DrawRow(
                svg,
                row,
                scale,
                (from, to),
                y + (heights[i] / 2),
                spec.Rows.Max(r => r.Weight)
            );
            DrawFigure(svg, row.Figure, figureAt, y + (heights[i] / 2));
            DrawFigure(svg, row.WeightText ?? "", weightAt, y + (heights[i] / 2));
            y += heights[i];
        }

        if (spec.Summaries.Count > 0)
        {
            svg.Line(
                Edge,
                y + 3,
                Width - Edge,
                y + 3,
                ("stroke", Inks.PaleInk),
                ("stroke-width", 1.0)
            );
            y += RowPadding;
        }

        foreach (var (i, summary) in spec.Summaries.Index())
        {
            var at = spec.Rows.Count + i;
            DrawLabel(svg, labels[at], y, bold: summary.Value is not null);
            DrawSummary(svg, summary, scale, (from, to), y + (heights[at] / 2));
            DrawFigure(svg, summary.Figure, figureAt, y + (heights[at] / 2));
            y += heights[at];
        }

        return svg.End();
    }

    private static void Check(ForestSpec spec)
    {
        double?[] numbers =
        [
            .. spec.Rows.SelectMany(r => new[] { r.Value, r.Low, r.High, r.Weight }),
            .. spec.Summaries.SelectMany(s => new[] { s.Value, s.Low, s.High }),
        ];
        if (
            spec.Rows.Count + spec.Summaries.Count == 0
            || numbers.Any(n => n is { } v && !double.IsFinite(v))
        )
        {
            throw new ArgumentException(
                "A forest takes estimates, and bounds that are numbers.",
                nameof(spec)
            );
        }
    }

    private static RangeScale Scale(ForestSpec spec)
    {
        double[] centres =
        [
            .. spec.Rows.Select(r => r.Value),
            .. spec.Summaries.SelectMany(s => new[] { s.Low, s.High }),
            .. spec.Reference is { } none ? [none] : Array.Empty<double>(),
        ];
        var (low, high) = (centres.Min(), centres.Max());
        var half = spec.Rows.Select(r => ((r.High - r.Low) / 2) ?? 0).Order().ToList();
        // Room for what lies among the estimates, and for intervals up to a few times the usual one.
        var room = Math.Max(high - low, half.Count > 0 ? 2 * half[half.Count / 2] : 0) * Reach;
        return RangeScale.Over(
            Math.Max(
                spec.Rows.Min(r => r.Low) is { } least ? Math.Min(least, low) : low,
                low - room
            ),
            Math.Min(
                spec.Rows.Max(r => r.High) is { } most ? Math.Max(most, high) : high,
                high + room
            ),
            spec.IsLog
        );
    }

    private static double Widest(IReadOnlyList<string> texts, string heading) =>
        texts.All(t => t.Length == 0)
            ? 0
            : texts.Append(heading).Max(t => TextRuler.Width(t, Small));

    private static void DrawHeadings(
        SvgWriter svg,
        ForestSpec spec,
        double figureAt,
        double weightAt,
        double y
    )
    {
        svg.Text(
            Edge,
            y,
            spec.Headings.Label,
            ("font-size", Small),
            ("font-weight", "bold"),
            ("fill", Inks.Ink)
        );
        svg.Text(
            figureAt,
            y,
            spec.Headings.Figure,
            ("font-size", Small),
            ("font-weight", "bold"),
            ("fill", Inks.Ink),
            ("text-anchor", "end")
        );
        if (spec.Rows.Any(r => r.WeightText is not null))
        {
            svg.Text(
                weightAt,
                y,
                spec.Headings.Weight,
                ("font-size", Small),
                ("font-weight", "bold"),
                ("fill", Inks.Ink),
                ("text-anchor", "end")
            );
        }

        svg.Line(Edge, y + 7, Width - Edge, y + 7, ("stroke", Inks.Ink), ("stroke-width", 1.0));
    }

    private static void DrawScale(
        SvgWriter svg,
        ForestSpec spec,
        RangeScale scale,
        (double From, double To) plot,
        double top,
        double bottom
    )
    {
        foreach (var (at, label) in scale.Ticks)
        {
            var x = X(scale, plot, at);
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

        svg.Line(
            plot.From,
            bottom,
            plot.To,
            bottom,
            ("stroke", Inks.PaleInk),
            ("stroke-width", 1.0)
        );
        var middle = (plot.From + plot.To) / 2;
        if (spec.Reference is { } none && !scale.IsBeyond(none))
        {
            middle = X(scale, plot, none);
            svg.Line(middle, top, middle, bottom, ("stroke", Inks.Ink), ("stroke-width", 1.0));
        }

        if (
            spec.Summaries.FirstOrDefault(s => s.Value is not null && !s.IsHollow)?.Value is
            { } pooled
        )
        {
            var x = X(scale, plot, pooled);
            svg.Line(
                x,
                top,
                x,
                bottom,
                ("stroke", Inks.Point),
                ("stroke-width", 1.0),
                ("stroke-dasharray", "4 4")
            );
        }

        svg.Text(
            (plot.From + plot.To) / 2,
            bottom + 38,
            spec.Axis,
            ("font-size", Small),
            ("fill", Inks.PaleInk),
            ("text-anchor", "middle")
        );
        if (spec.Below is { } below)
        {
            svg.Text(
                middle - 8,
                bottom + 57,
                "\u2190 " + below,
                ("font-size", Small),
                ("fill", Inks.PaleInk),
                ("text-anchor", "end")
            );
        }

        if (spec.Above is { } above)
        {
            svg.Text(
                middle + 8,
                bottom + 57,
                above + " \u2192",
                ("font-size", Small),
                ("fill", Inks.PaleInk)
            );
        }
    }

    private static void DrawLabel(SvgWriter svg, IReadOnlyList<string> lines, double top, bool bold)
    {
        foreach (var (i, line) in lines.Index())
        {
            svg.Text(
                Edge,
                top + (RowPadding / 2) + (i * LineHeight) + 14,
                line,
                ("font-size", Size),
                ("font-weight", bold ? "bold" : null),
                ("fill", Inks.Ink)
            );
        }
    }

    private static void DrawFigure(SvgWriter svg, string text, double x, double y) =>
        svg.Text(x, y + 5, text, ("font-size", Small), ("fill", Inks.Ink), ("text-anchor", "end"));

    private static void DrawRow(
        SvgWriter svg,
        ForestRow row,
        RangeScale scale,
        (double From, double To) plot,
        double y,
        double heaviest
    )
    {
        if (row.Low is { } low && row.High is { } high)
        {
            DrawInterval(svg, low, high, scale, plot, y);
        }

        if (scale.IsBeyond(row.Value))
        {
            return;
        }

        var half = Math.Max(
            LeastSquare,
            MostSquare * Math.Sqrt(heaviest > 0 ? row.Weight / heaviest : 0)
        );
        svg.Rectangle(
            X(scale, plot, row.Value) - half,
            y - half,
            2 * half,
            2 * half,
            ("fill", Inks.Point)
        );
    }

    private static void DrawInterval(
        SvgWriter svg,
        double low,
        double high,
        RangeScale scale,
        (double From, double To) plot,
        double y
    )
    {
        var (from, to) = (X(scale, plot, low), X(scale, plot, high));
        svg.Line(from, y, to, y, ("stroke", Inks.Point), ("stroke-width", 1.6));
        if (low < scale.From)
        {
            svg.Polygon(
                [(from - 1, y), (from + Arrow, y - 4), (from + Arrow, y + 4)],
                ("fill", Inks.Point)
            );
        }

        if (high > scale.To)
        {
            svg.Polygon(
                [(to + 1, y), (to - Arrow, y - 4), (to - Arrow, y + 4)],
                ("fill", Inks.Point)
            );
        }
    }

    private static void DrawSummary(
        SvgWriter svg,
        ForestSummary summary,
        RangeScale scale,
        (double From, double To) plot,
        double y
    )
    {
        if (summary.Value is not { } value)
        {
            DrawInterval(svg, summary.Low, summary.High, scale, plot, y);
            foreach (var end in new[] { summary.Low, summary.High }.Where(e => !scale.IsBeyond(e)))
            {
                var x = X(scale, plot, end);
                svg.Line(x, y - 5, x, y + 5, ("stroke", Inks.Point), ("stroke-width", 1.6));
            }

            return;
        }

        svg.Polygon(
            [
                (X(scale, plot, summary.Low), y),
                (X(scale, plot, value), y - MostSquare),
                (X(scale, plot, summary.High), y),
                (X(scale, plot, value), y + MostSquare),
            ],
            ("fill", summary.IsHollow ? Inks.Paper : Inks.Point),
            ("stroke", Inks.Point),
            ("stroke-width", 1.6)
        );
    }

    private static double X(RangeScale scale, (double From, double To) plot, double value) =>
        plot.From + ((plot.To - plot.From) * scale.Share(value));
}
