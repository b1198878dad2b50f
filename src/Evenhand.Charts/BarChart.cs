using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ScottPlot;

namespace Evenhand.Charts;

/// <summary>Draws horizontal bars as an image (SVG) for a page, a report or a print.</summary>
/// <remarks>
/// The image holds no script and no style attribute, says what it shows in its title and description, and is the same for the
/// same input on each machine. ScottPlot draws the bars and the grid. The words are put in here, since the plot would place
/// each letter for a typeface that the reader may not have.
/// </remarks>
public static class BarChart
{
    private const double Small = 13;
    private const double Normal = 14;
    private const double Heading = 18;
    private const double LineHeight = 1.25;
    private const double Edge = 8;
    private const double Gap = 8;
    private const double BarHeight = 22;
    private const double BarGap = 3;
    private const double BetweenCategories = 16;
    private const double Key = 20;
    private const double ShortestScale = 96;
    private const string Ink = "#0B0C0C";
    private const string PaleInk = "#4C5459";
    private const string GridInk = "#D5DADE";
    private const string NotKnown = "not known";

    /// <summary>The image, as the text of an SVG document.</summary>
    /// <exception cref="ArgumentException">
    /// The numbers of values and categories differ, a value is below 0 or no number, or two series have the same role.
    /// </exception>
    public static string Svg(BarChartSpec spec)
    {
        Check(spec);
        var layout = Layout.Of(spec);
        var document = XDocument.Parse(Plot(spec, layout));
        var root = document.Root!;
        XNamespace svg = root.Name.Namespace;

        Tidy(spec, root, svg);
        Describe(spec, root, svg);
        AddWords(spec, layout, root, svg);
        return Write(document);
    }

    private static void Check(BarChartSpec spec)
    {
        if (spec.Width < 480 || spec.Decimals is < 0 or > 6)
        {
            throw new ArgumentException(
                $"No chart is {spec.Width} pixels wide with {spec.Decimals} decimals.",
                nameof(spec)
            );
        }

        if (spec.Series.Count == 0)
        {
            throw new ArgumentException("A chart needs at least one series.", nameof(spec));
        }

        foreach (var series in spec.Series)
        {
            if (series.Values.Count != spec.Categories.Count)
            {
                throw new ArgumentException(
                    $"Series '{series.Name}' has {series.Values.Count} values for {spec.Categories.Count} categories.",
                    nameof(spec)
                );
            }

            if (
                series.Values.Any(value =>
                    value is < 0 || (value is { } number && !double.IsFinite(number))
                )
            )
            {
                throw new ArgumentException(
                    $"Series '{series.Name}' has a value that no bar can show.",
                    nameof(spec)
                );
            }
        }

        if (spec.Series.DistinctBy(series => series.Role).Count() < spec.Series.Count)
        {
            throw new ArgumentException(
                "Two series of one role could not be told apart.",
                nameof(spec)
            );
        }
    }

    private static string Plot(BarChartSpec spec, Layout layout)
    {
        using var plot = new Plot();
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;

        // One unit upwards is one pixel, so that bars and words agree on where a category is.
        plot.Axes.SetLimits(0, layout.Scale.End, 0, layout.PlotHeight);
        plot.Layout.Fixed(
            new PixelPadding(
                (float)layout.PlotLeft,
                (float)(spec.Width - layout.PlotLeft - layout.PlotWidth),
                (float)(layout.Height - layout.PlotTop - layout.PlotHeight),
                (float)layout.PlotTop
            )
        );
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Grid.XAxisStyle.MajorLineStyle.Color = Color.FromHex(GridInk);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. layout.Scale.Ticks],
            [.. layout.Scale.Ticks.Select(_ => string.Empty)]
        );
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual([], []);
        plot.Axes.Bottom.MajorTickStyle.Color = Color.FromHex(GridInk);
        plot.Axes.Left.FrameLineStyle.Color = Color.FromHex(Ink);
        plot.Axes.Bottom.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;

        var bars = layout
            .Bars.Where(bar => bar.To > bar.From)
            .Select(bar => new Bar
            {
                Orientation = Orientation.Horizontal,
                Position = layout.PlotHeight - bar.Middle,
                Size = BarHeight,
                ValueBase = bar.From,
                Value = bar.To,
                FillColor = Color.FromHex(BarPaint.Fill(bar.Role)),
                LineColor = Color.FromHex(BarPaint.Outline(bar.Role)),
                LineWidth = 1,
            })
            .ToList();
        if (bars.Count > 0)
        {
            plot.Add.Bars(bars);
        }

        return plot.GetSvgXml(spec.Width, layout.Height);
    }

    private static void Tidy(BarChartSpec spec, XElement root, XNamespace svg)
    {
        root.Descendants(svg + "text").Remove();
        root.Descendants(svg + "defs").Where(defs => !defs.HasElements).Remove();

        // No bar reaches past the plot, so nothing needs to be clipped; and the ids of the clips would clash where two charts
        // stand in one page.
        root.Descendants(svg + "clipPath").Remove();
        foreach (var group in root.Elements(svg + "g").ToList())
        {
            group.ReplaceWith(group.Elements());
        }

        root.Elements(svg + "path")
            .Where(path => (string?)path.Attribute("stroke-width") == "0")
            .Remove();
        root.Attributes()
            .Where(attribute =>
                attribute.IsNamespaceDeclaration
                && attribute.Value.Contains("xlink", StringComparison.Ordinal)
            )
            .Remove();

        foreach (var series in spec.Series)
        {
            foreach (
                var bar in root.Elements(svg + "rect")
                    .Where(bar => HasFill(bar, BarPaint.Fill(series.Role)))
            )
            {
                bar.SetAttributeValue("fill", BarPaint.Final(series.Role));
            }
        }
    }

    private static bool HasFill(XElement element, string fill) =>
        string.Equals((string?)element.Attribute("fill"), fill, StringComparison.OrdinalIgnoreCase);

    private static void Describe(BarChartSpec spec, XElement root, XNamespace svg)
    {
        root.SetAttributeValue(
            "viewBox",
            string.Create(
                CultureInfo.InvariantCulture,
                $"0 0 {root.Attribute("width")!.Value} {root.Attribute("height")!.Value}"
            )
        );
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("font-family", "Arial, Helvetica, sans-serif");
        var patterns = spec
            .Series.Select(series => BarPaint.Pattern(svg, series.Role))
            .Where(pattern => pattern is not null)
            .ToList();
        root.AddFirst(
            new XElement(
                svg + "title",
                SvgWriter.Clean(spec.Title.Length > 0 ? spec.Title : spec.ValueAxis)
            ),
            new XElement(svg + "desc", SvgWriter.Clean(spec.Description ?? InWords(spec))),
            patterns.Count > 0 ? new XElement(svg + "defs", patterns) : null
        );
    }

    private static string InWords(BarChartSpec spec)
    {
        var text = new StringBuilder(spec.ValueAxis).Append('.');
        foreach (var (row, category) in spec.Categories.Index())
        {
            var values = spec.Series.Select(series =>
                spec.Series.Count == 1
                    ? Number(spec, series.Values[row])
                    : series.Name + " " + Number(spec, series.Values[row])
            );
            text.Append(' ').Append(category).Append(": ").AppendJoin(", ", values).Append('.');
        }

        return text.ToString();
    }

    private static void AddWords(BarChartSpec spec, Layout layout, XElement root, XNamespace svg)
    {
        foreach (var word in layout.Words)
        {
            root.Add(
                new XElement(
                    svg + "text",
                    new XAttribute("x", Round(word.X)),
                    new XAttribute("y", Round(word.Y)),
                    new XAttribute("font-size", Round(word.Size)),
                    new XAttribute("fill", word.Pale ? PaleInk : Ink),
                    word.Anchor == "start" ? null : new XAttribute("text-anchor", word.Anchor),
                    word.Bold ? new XAttribute("font-weight", "bold") : null,
                    word.Halo ? Halo() : null,
                    SvgWriter.Clean(word.Text)
                )
            );
        }

        foreach (var key in layout.Keys)
        {
            root.Add(
                new XElement(
                    svg + "rect",
                    new XAttribute("x", Round(key.X)),
                    new XAttribute("y", Round(key.Y)),
                    new XAttribute("width", Round(Key)),
                    new XAttribute("height", Round(Normal)),
                    new XAttribute("fill", BarPaint.Final(key.Role)),
                    new XAttribute("stroke", BarPaint.Outline(key.Role))
                )
            );
        }
    }

    private static XAttribute[] Halo() =>
        [
            new("paint-order", "stroke"),
            new("stroke", "#FFFFFF"),
            new("stroke-width", 4),
            new("stroke-linejoin", "round"),
        ];

    private static string Write(XDocument document)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Indent = true,
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(text, settings))
        {
            document.Root!.Save(writer);
        }

        return text.ToString();
    }

    private static string Number(BarChartSpec spec, double? value) =>
        value?.ToString(
            "N" + spec.Decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        )
        ?? NotKnown;

    private static string Round(double value) =>
        Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private sealed record Word(string Text, double X, double Y, double Size)
    {
        public string Anchor { get; init; } = "start";

        public bool Bold { get; init; }

        public bool Pale { get; init; }

        /// <summary>Whether it keeps the lines of the grid off its letters.</summary>
        public bool Halo { get; init; }
    }

    private sealed record LegendKey(BarRole Role, double X, double Y);

    /// <summary>A bar or a part of one; the middle is counted from the top of the plot.</summary>
    private sealed record Segment(BarRole Role, double From, double To, double Middle);

    private sealed record EndLabel(string Text, double At, double Middle, bool Pale);

    /// <summary>Where everything goes.</summary>
    private sealed class Layout
    {
        public List<Word> Words { get; } = [];

        public List<LegendKey> Keys { get; } = [];

        public List<Segment> Bars { get; } = [];

        public required ValueScale Scale { get; init; }

        public double PlotLeft { get; private set; }

        public double PlotTop { get; private set; }

        public double PlotWidth { get; private set; }

        public double PlotHeight { get; private set; }

        public int Height { get; private set; }

        public static Layout Of(BarChartSpec spec)
        {
            var layout = new Layout { Scale = ValueScale.UpTo(Longest(spec)) };
            var y = layout.Title(spec);
            y = layout.Legend(spec, y);
            layout.PlotTop = Math.Ceiling(y);
            layout.Rows(spec);
            layout.Axis(spec);
            return layout;
        }

        private static double Longest(BarChartSpec spec) =>
            spec.Arrangement == BarArrangement.Stacked
                ? Enumerable
                    .Range(0, spec.Categories.Count)
                    .Select(row => spec.Series.Sum(series => series.Values[row] ?? 0))
                    .DefaultIfEmpty(0)
                    .Max()
                : spec
                    .Series.SelectMany(series => series.Values)
                    .Select(value => value ?? 0)
                    .DefaultIfEmpty(0)
                    .Max();

        private double Title(BarChartSpec spec)
        {
            var y = Edge;
            if (spec.Title.Length > 0)
            {
                foreach (
                    var line in TextRuler.Lines(
                        spec.Title,
                        Heading,
                        (spec.Width - (2 * Edge)) / 1.08
                    )
                )
                {
                    Words.Add(new Word(line, Edge, y + Heading, Heading) { Bold = true });
                    y += Heading * LineHeight;
                }

                y += Gap;
            }

            return y;
        }

        private double Legend(BarChartSpec spec, double y)
        {
            if (spec.Series.Count < 2)
            {
                return y;
            }

            var x = Edge;
            var room = spec.Width - (2 * Edge) - Key - Gap;
            foreach (var series in spec.Series)
            {
                var lines = TextRuler.Lines(series.Name, Normal, room);
                var width = Key + Gap + lines.Max(line => TextRuler.Width(line, Normal));
                if (x > Edge && x + width > spec.Width - Edge)
                {
                    x = Edge;
                    y += Normal * 1.6;
                }

                Keys.Add(new LegendKey(series.Role, x + 0.5, Math.Floor(y) + 0.5));
                foreach (var line in lines)
                {
                    Words.Add(new Word(line, x + Key + Gap, y + (Normal * 0.87), Normal));
                    y += line == lines[^1] ? 0 : Normal * LineHeight;
                }

                x += width + (2 * Gap);
            }

            return y + (Normal * 1.6) + Gap;
        }

        private void Rows(BarChartSpec spec)
        {
            var widest = spec.Width * 0.4;
            var names = spec
                .Categories.Select(name => TextRuler.Lines(name, Normal, widest))
                .ToList();
            PlotLeft = Math.Ceiling(
                Edge
                    + Gap
                    + names
                        .SelectMany(lines => lines)
                        .Select(line => TextRuler.Width(line, Normal))
                        .DefaultIfEmpty(0)
                        .Max()
            );

            var ends = new List<EndLabel>();
            var y = BetweenCategories / 2;
            foreach (var (row, lines) in names.Index())
            {
                var stacked = spec.Arrangement == BarArrangement.Stacked;
                var bars = stacked ? 1 : spec.Series.Count;
                var barsHeight = (bars * (BarHeight + BarGap)) - BarGap;
                var height = Math.Max(barsHeight, lines.Count * Normal * LineHeight);
                var middle = y + (height / 2);
                AddName(lines, middle);
                ends.AddRange(
                    stacked
                        ? [Stack(spec, row, middle)]
                        : Group(spec, row, middle - (barsHeight / 2) + (BarHeight / 2))
                );
                y += height + BetweenCategories;
            }

            if (names.Count == 0)
            {
                ends.Add(new EndLabel("Nothing to show", 0, BarHeight, Pale: true));
                y += 2 * BarHeight;
            }

            PlotHeight = Math.Ceiling(y - (BetweenCategories / 2));
            PlotWidth = FittingWidth(spec, ends);
            foreach (var end in ends)
            {
                var x = PlotLeft + (end.At / Scale.End * PlotWidth) + (Gap * 0.75);
                Words.Add(
                    new Word(end.Text, x, PlotTop + end.Middle + (Normal * 0.36), Normal)
                    {
                        Pale = end.Pale,
                        Halo = true,
                    }
                );
            }
        }

        private void AddName(IReadOnlyList<string> lines, double middle)
        {
            var top = PlotTop + middle - (lines.Count * Normal * LineHeight / 2);
            foreach (var (index, line) in lines.Index())
            {
                var baseline = top + (((index + 0.5) * LineHeight) + 0.36) * Normal;
                Words.Add(new Word(line, PlotLeft - Gap, baseline, Normal) { Anchor = "end" });
            }
        }

        private EndLabel Stack(BarChartSpec spec, int row, double middle)
        {
            var at = 0.0;
            foreach (var series in spec.Series)
            {
                var value = series.Values[row] ?? 0;
                Bars.Add(new Segment(series.Role, at, at + value, middle));
                at += value;
            }

            var parts = spec.Series.Select(series => Number(spec, series.Values[row]));
            return new EndLabel(string.Join(" + ", parts), at, middle, Pale: at == 0);
        }

        private IEnumerable<EndLabel> Group(BarChartSpec spec, int row, double first)
        {
            foreach (var (index, series) in spec.Series.Index())
            {
                var value = series.Values[row];
                var middle = first + (index * (BarHeight + BarGap));
                Bars.Add(new Segment(series.Role, 0, value ?? 0, middle));
                yield return new EndLabel(
                    Number(spec, value),
                    value ?? 0,
                    middle,
                    Pale: value is null
                );
            }
        }

        // As wide as can be while the number behind each bar, and the last number of the scale, still fit in the image.
        private double FittingWidth(BarChartSpec spec, List<EndLabel> ends)
        {
            var room = spec.Width - PlotLeft - Edge;
            var width = room - (TextRuler.Width(ValueScale.Label(Scale.End), Small) / 2);
            foreach (var end in ends.Where(end => end.At > 0))
            {
                var free = room - (Gap * 0.75) - TextRuler.Width(end.Text, Normal);
                width = Math.Min(width, free * Scale.End / end.At);
            }

            return Math.Floor(Math.Max(width, ShortestScale));
        }

        private void Axis(BarChartSpec spec)
        {
            var y = PlotTop + PlotHeight + Gap + (Small * 0.8);
            foreach (var tick in Scale.Ticks)
            {
                var x = PlotLeft + (tick / Scale.End * PlotWidth);
                Words.Add(
                    new Word(ValueScale.Label(tick), x, y, Small) { Anchor = "middle", Pale = true }
                );
            }

            y += Small * 1.5;
            foreach (
                var line in TextRuler.Lines(spec.ValueAxis, Small, spec.Width - PlotLeft - Edge)
            )
            {
                Words.Add(new Word(line, PlotLeft, y, Small) { Pale = true });
                y += Small * LineHeight;
            }

            Height = (int)Math.Ceiling(y - (Small * LineHeight) + (Small * 0.3) + Edge);
        }
    }
}
