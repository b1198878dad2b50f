using System.Globalization;

namespace Evenhand.Charts;

/// <summary>Draws tasks over time as an image (SVG): a bar a task, a thin line for how far it may slip, lines for days that stand out.</summary>
public static class GanttChart
{
    private const double Width = 1100;
    private const double Label = 380;
    private const double Edge = 10;
    private const double RowHeight = 20;
    private const double LineHeight = 14;
    private const double HeadHeight = 28;
    private const double AxisHeight = 34;
    private const double MarkHeight = 18;
    private const double Size = 12;
    private const string Ink = "#0B0C0C";
    private const string PaleInk = "#4C5459";
    private const string Grid = "#D5DADE";
    private const string Fill = "#A8C3DD";
    private const string CriticalFill = "#12436D";

    /// <summary>The image, as the text of an SVG document.</summary>
    public static string Svg(GanttChartSpec spec)
    {
        var bars = spec.Groups.SelectMany(g => g.Bars).ToList();
        var last = bars.Select(b => b.Latest > b.Finish ? b.Latest : b.Finish)
            .Concat(spec.Marks.Select(m => m.Day))
            .Append(spec.Start.AddDays(1))
            .Max();
        var scale = (Width - Label - Edge - 60) / (last.DayNumber - spec.Start.DayNumber);
        var top = Edge + AxisHeight + (spec.Marks.Count * MarkHeight);
        var height = top + spec.Groups.Sum(g => HeadHeight + g.Bars.Sum(HeightOf)) + Edge;
        using var svg = SvgWriter.Begin(
            Width,
            height,
            spec.Title,
            spec.Description,
            ("role", "img")
        );
        svg.Rectangle(0, 0, Width, height, ("fill", "#FFFFFF"));
        DrawYears(svg, spec.Start, last, X, height);
        foreach (var (at, mark) in spec.Marks.Index())
        {
            var x = X(mark.Day);
            var y = Edge + AxisHeight + (at * MarkHeight);
            svg.Line(
                x,
                y + 4,
                x,
                height - Edge,
                ("stroke", Ink),
                ("stroke-width", 1.5),
                ("stroke-dasharray", at == 0 ? null : $"{6 - at} {2 + at}")
            );
        }

        // Over the lines of other days, so that each can be read.
        foreach (var (at, mark) in spec.Marks.Index())
        {
            var x = X(mark.Day);
            var y = Edge + AxisHeight + (at * MarkHeight);
            var words =
                $"{mark.Label}: {mark.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}";
            svg.Rectangle(
                x - 9 - TextRuler.Width(words, Size),
                y + 2,
                TextRuler.Width(words, Size) + 7,
                MarkHeight - 3,
                ("fill", "#FFFFFF")
            );
            svg.Text(
                x - 5,
                y + 13,
                words,
                ("font-size", Size),
                ("fill", Ink),
                ("text-anchor", "end")
            );
        }

        var row = top;
        foreach (var group in spec.Groups)
        {
            svg.Text(
                Edge,
                row + 19,
                group.Name,
                ("font-size", Size + 1),
                ("font-weight", "bold"),
                ("fill", Ink)
            );
            row += HeadHeight;
            foreach (var bar in group.Bars)
            {
                DrawBar(svg, bar, row, X);
                row += HeightOf(bar);
            }
        }

        return svg.End();

        double X(DateOnly day) => Label + ((day.DayNumber - spec.Start.DayNumber) * scale);
    }

    // A name is never cut: it goes on in a line below.
    private static IReadOnlyList<string> LinesOf(GanttBar bar) =>
        TextRuler.Lines(bar.Label, Size, Label - Edge - 16);

    private static double HeightOf(GanttBar bar) =>
        RowHeight + ((LinesOf(bar).Count - 1) * LineHeight);

    private static void DrawYears(
        SvgWriter svg,
        DateOnly first,
        DateOnly last,
        Func<DateOnly, double> x,
        double height
    )
    {
        for (
            var day = new DateOnly(first.Year, ((first.Month - 1) / 6 * 6) + 1, 1);
            day <= last;
            day = day.AddMonths(6)
        )
        {
            if (day < first)
            {
                continue;
            }

            svg.Line(x(day), Edge + 20, x(day), height - Edge, ("stroke", Grid));
            svg.Text(
                x(day) + 3,
                Edge + 16,
                day.ToString("MMM yyyy", CultureInfo.InvariantCulture),
                ("font-size", Size),
                ("fill", PaleInk)
            );
        }
    }

    private static void DrawBar(SvgWriter svg, GanttBar bar, double y, Func<DateOnly, double> x)
    {
        var middle = y + (HeightOf(bar) / 2);
        var lines = LinesOf(bar);
        using (svg.Group())
        {
            svg.Say(
                $"{bar.Label}: {Day(bar.Start)} to {Day(bar.Finish)}{(bar.Critical ? ", critical" : $", may slip to {Day(bar.Latest)}")}"
            );
            foreach (var (at, line) in lines.Index())
            {
                svg.Text(
                    Edge,
                    middle + 4 + ((at - ((lines.Count - 1) / 2.0)) * LineHeight),
                    line,
                    ("font-size", Size),
                    ("fill", Ink)
                );
            }

            if (bar.Latest > bar.Finish)
            {
                svg.Line(
                    x(bar.Finish.AddDays(1)),
                    middle,
                    x(bar.Latest.AddDays(1)),
                    middle,
                    ("stroke", PaleInk),
                    ("stroke-dasharray", "2 2")
                );
            }

            if (bar.IsMilestone)
            {
                var centre = x(bar.Start);
                svg.Polygon(
                    [
                        (centre, middle - 7),
                        (centre + 7, middle),
                        (centre, middle + 7),
                        (centre - 7, middle),
                    ],
                    ("fill", Ink)
                );
            }
            else
            {
                svg.Rectangle(
                    x(bar.Start),
                    middle - 6,
                    Math.Max(1.5, x(bar.Finish.AddDays(1)) - x(bar.Start)),
                    12,
                    ("fill", bar.Critical ? CriticalFill : Fill),
                    ("stroke", Ink),
                    ("stroke-width", bar.Critical ? 1.5 : 0.5)
                );
            }
        }
    }

    private static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
