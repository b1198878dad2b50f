using System.Globalization;

namespace Evenhand.Charts;

/// <summary>Draws what moves a figure as an image (SVG): a bar each, from the figure at one end to that at the other, over a line at the middle.</summary>
/// <remarks>Both halves of a bar have one ink and an edge, so that a grey print loses nothing.</remarks>
public static class TornadoChart
{
    private const double Width = 900;
    private const double Label = 400;
    private const double Edge = 10;
    private const double FigureWidth = 52;
    private const double RowHeight = 26;
    private const double AxisHeight = 46;
    private const double Size = 13;
    private const int Ticks = 5;

    /// <summary>The image, as the text of an SVG document.</summary>
    public static string Svg(TornadoSpec spec)
    {
        var low = spec.Rows.Select(r => Math.Min(r.Low, r.High)).Append(spec.Middle).Min();
        var high = spec.Rows.Select(r => Math.Max(r.Low, r.High)).Append(spec.Middle).Max();
        var span = Math.Max(1e-6, high - low);
        var (left, right) = (Label + FigureWidth, Width - Edge - FigureWidth);
        var bottom = Edge + (spec.Rows.Count * RowHeight);
        using var svg = SvgWriter.Begin(
            Width,
            bottom + AxisHeight,
            spec.Title,
            spec.Description,
            ("role", "img")
        );
        svg.Rectangle(0, 0, Width, bottom + AxisHeight, ("fill", Inks.Paper));
        for (var i = 0; i <= Ticks; i++)
        {
            var value = low + (span * i / Ticks);
            svg.Line(X(value), Edge, X(value), bottom, ("stroke", "#D5DADE"));
            Text(X(value), bottom + 16, Figure(value), "middle");
        }

        Text((left + right) / 2, bottom + 36, spec.Axis, "middle");
        foreach (var (i, row) in spec.Rows.Index())
        {
            var (from, to) = (Math.Min(row.Low, row.High), Math.Max(row.Low, row.High));
            var y = Edge + (i * RowHeight);
            using (svg.Group())
            {
                svg.Say($"{row.Label}: {Figure(from)} to {Figure(to)}");
                var shown = TextRuler.Lines(row.Label, Size, Label - Edge - 12)[0];
                Text(Edge, y + 18, shown.Length < row.Label.Length ? shown + " …" : shown, "start");
                svg.Rectangle(
                    X(from),
                    y + 5,
                    Math.Max(1.5, X(to) - X(from)),
                    RowHeight - 10,
                    ("fill", "#A8C3DD"),
                    ("stroke", Inks.Ink),
                    ("stroke-width", 0.8)
                );
                Text(X(from) - 5, y + 18, Figure(from), "end");
                Text(X(to) + 5, y + 18, Figure(to), "start");
            }
        }

        svg.Line(
            X(spec.Middle),
            Edge,
            X(spec.Middle),
            bottom,
            ("stroke", Inks.Ink),
            ("stroke-width", 1.5),
            ("stroke-dasharray", "6 3")
        );
        return svg.End();

        double X(double value) => left + ((value - low) / span * (right - left));

        void Text(double x, double y, string words, string anchor) =>
            svg.Text(x, y, words, ("font-size", Size), ("fill", Inks.Ink), ("text-anchor", anchor));
    }

    private static string Figure(double value) =>
        value.ToString("#,0.0", CultureInfo.InvariantCulture);
}
