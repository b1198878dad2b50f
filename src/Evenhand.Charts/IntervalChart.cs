using System.Globalization;

namespace Evenhand.Charts;

/// <summary>Draws shares with their intervals as an image (SVG): a point, and a line from the lower end to the upper.</summary>
/// <remarks>All groups are drawn alike, in one ink: none stands out as good or bad, and a grey print loses nothing.</remarks>
public static class IntervalChart
{
    private const double Width = 760;
    private const double Edge = 8;
    private const double Gap = 12;
    private const double Size = 14;
    private const double Small = 13;
    private const double RowHeight = 26;
    private const double HeadHeight = 34;
    private const double AxisHeight = 48;
    private const double WidestLabel = 330;
    private const double FigureWidth = 56;
    private const double Cap = 5;

    /// <summary>The image, as the text of an SVG document.</summary>
    /// <exception cref="ArgumentException">A share does not lie within its interval, or the interval not within 0 to 1.</exception>
    public static string Svg(IntervalChartSpec spec)
    {
        Check(spec);
        var label = spec
            .Groups.SelectMany(g => g.Rows)
            .Select(r => TextRuler.Width(r.Label, Size))
            .DefaultIfEmpty(0)
            .Max();
        var left = Edge + Math.Min(label, WidestLabel) + Gap;
        var right = Width - Edge - FigureWidth;
        var bottom = Edge + spec.Groups.Sum(g => HeadHeight + (g.Rows.Count * RowHeight)) + Gap;
        using var svg = SvgWriter.Begin(
            Width,
            bottom + AxisHeight,
            spec.Title,
            spec.Description,
            ("role", "img")
        );
        svg.Rectangle(0, 0, Width, bottom + AxisHeight, ("fill", Inks.Paper));
        DrawScale(svg, spec.Axis, left, right, bottom);
        var y = Edge;
        foreach (var group in spec.Groups)
        {
            svg.Text(
                Edge,
                y + HeadHeight - 10,
                group.Name,
                ("font-size", Size),
                ("font-weight", "bold"),
                ("fill", Inks.Ink)
            );
            y += HeadHeight;
            foreach (var row in group.Rows)
            {
                DrawRow(svg, row, left, right, y + (RowHeight / 2));
                y += RowHeight;
            }
        }

        return svg.End();
    }

    private static void Check(IntervalChartSpec spec)
    {
        // A bound of 1 may come out a hair above it.
        const double hair = 1e-9;
        var wrong = spec
            .Groups.SelectMany(g => g.Rows)
            .FirstOrDefault(r =>
                !(
                    r.Low >= -hair
                    && r.Low <= r.Value + hair
                    && r.Value <= r.High + hair
                    && r.High <= 1 + hair
                )
            );
        if (wrong is not null)
        {
            throw new ArgumentException(
                $"'{wrong.Label}' does not lie within its interval, or outside 0 to 1.",
                nameof(spec)
            );
        }
    }

    private static void DrawScale(
        SvgWriter svg,
        string axis,
        double left,
        double right,
        double bottom
    )
    {
        foreach (var fifth in Enumerable.Range(0, 6))
        {
            var x = left + ((right - left) * fifth / 5);
            svg.Line(x, Edge, x, bottom, ("stroke", Inks.Grid), ("stroke-width", 1.0));
            svg.Text(
                x,
                bottom + 18,
                $"{fifth * 20}%",
                ("font-size", Small),
                ("fill", Inks.PaleInk),
                ("text-anchor", "middle")
            );
        }

        svg.Text(left, bottom + 38, axis, ("font-size", Small), ("fill", Inks.PaleInk));
    }

    private static void DrawRow(SvgWriter svg, IntervalRow row, double left, double right, double y)
    {
        var (low, high) = (X(row.Low), X(row.High));
        svg.Text(
            left - Gap,
            y + 5,
            row.Label,
            ("font-size", Size),
            ("fill", Inks.Ink),
            ("text-anchor", "end")
        );
        foreach (
            var (fromX, fromY, toX, toY) in new[]
            {
                (low, y, high, y),
                (low, y - Cap, low, y + Cap),
                (high, y - Cap, high, y + Cap),
            }
        )
        {
            svg.Line(fromX, fromY, toX, toY, ("stroke", Inks.Point), ("stroke-width", 2.0));
        }

        svg.Shape("circle", ("cx", X(row.Value)), ("cy", y), ("r", Cap), ("fill", Inks.Point));
        svg.Text(
            right + Gap,
            y + 5,
            row.Value.ToString("0.0%", CultureInfo.InvariantCulture),
            ("font-size", Small),
            ("fill", Inks.Ink)
        );

        double X(double share) => left + ((right - left) * Math.Clamp(share, 0, 1));
    }
}
