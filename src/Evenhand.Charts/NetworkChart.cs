namespace Evenhand.Charts;

/// <summary>What a picture of a network shows.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">The same in sentences, for those who do not see it.</param>
/// <param name="Nodes">Its nodes.</param>
public sealed record NetworkChartSpec(
    string Title,
    string Description,
    IReadOnlyList<NetworkNode> Nodes
);

/// <summary>A node of a network.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name.</param>
/// <param name="After">The ids of the nodes that it waits for.</param>
/// <param name="Critical">Whether the end moves with it.</param>
public sealed record NetworkNode(
    string Id,
    string Label,
    IReadOnlyList<string> After,
    bool Critical
);

/// <summary>Draws a network without circles as an image (SVG), from left to right: each node right of all that it waits for.</summary>
public static class NetworkChart
{
    private const double BoxWidth = 170;
    private const double BoxHeight = 46;
    private const double Across = 60;
    private const double Down = 16;
    private const double Edge = 16;
    private const double Size = 11;
    private const string Ink = "#0B0C0C";
    private const string PaleInk = "#7A848B";
    private const string Fill = "#EEF4FA";

    /// <summary>The image, as the text of an SVG document.</summary>
    /// <exception cref="ArgumentException">A node waits for one that there is not, or for itself in a circle.</exception>
    public static string Svg(NetworkChartSpec spec)
    {
        var columns = Columns(spec.Nodes);
        var places = new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal);
        var rows = new Dictionary<int, int>();
        foreach (var node in spec.Nodes)
        {
            var column = columns[node.Id];
            var row = rows.GetValueOrDefault(column);
            rows[column] = row + 1;
            places[node.Id] = (
                Edge + (column * (BoxWidth + Across)),
                Edge + (row * (BoxHeight + Down))
            );
        }

        var width = (2 * Edge) + ((rows.Count * (BoxWidth + Across)) - Across);
        var height =
            (2 * Edge) + ((rows.Values.DefaultIfEmpty(1).Max() * (BoxHeight + Down)) - Down);
        using var svg = SvgWriter.Begin(
            width,
            height,
            spec.Title,
            spec.Description,
            ("role", "img")
        );
        svg.Rectangle(0, 0, width, height, ("fill", "#FFFFFF"));
        var critical = spec
            .Nodes.Where(n => n.Critical)
            .Select(n => n.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var node in spec.Nodes)
        {
            foreach (var before in node.After)
            {
                DrawLink(
                    svg,
                    places[before],
                    places[node.Id],
                    node.Critical && critical.Contains(before)
                );
            }
        }

        foreach (var node in spec.Nodes)
        {
            DrawBox(svg, node, places[node.Id]);
        }

        return svg.End();
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<NetworkNode> nodes)
    {
        var columns = nodes.ToDictionary(n => n.Id, _ => 0, StringComparer.Ordinal);
        for (var sweep = 0; ; sweep++)
        {
            var moved = false;
            foreach (var node in nodes)
            {
                var column = node
                    .After.Select(a =>
                        columns.TryGetValue(a, out var other)
                            ? other + 1
                            : throw new ArgumentException($"There is no node {a}.", nameof(nodes))
                    )
                    .DefaultIfEmpty(0)
                    .Max();
                (columns[node.Id], moved) = (column, moved || column != columns[node.Id]);
            }

            if (!moved)
            {
                return columns;
            }

            if (sweep > nodes.Count)
            {
                throw new ArgumentException("The nodes wait in a circle.", nameof(nodes));
            }
        }
    }

    private static void DrawLink(
        SvgWriter svg,
        (double X, double Y) from,
        (double X, double Y) to,
        bool critical
    )
    {
        var (x, y, endX, endY) = (
            from.X + BoxWidth,
            from.Y + (BoxHeight / 2),
            to.X,
            to.Y + (BoxHeight / 2)
        );
        var bend = Math.Min(Across, endX - x) / 2;
        svg.Shape(
            "path",
            (
                "d",
                FormattableString.Invariant(
                    $"M{x:0.##} {y:0.##} C{x + bend:0.##} {y:0.##} {endX - bend:0.##} {endY:0.##} {endX:0.##} {endY:0.##}"
                )
            ),
            ("fill", "none"),
            ("stroke", critical ? Ink : PaleInk),
            ("stroke-width", critical ? 2.0 : 0.7)
        );
    }

    private static void DrawBox(SvgWriter svg, NetworkNode node, (double X, double Y) at)
    {
        using (svg.Group())
        {
            svg.Say($"{node.Id}: {node.Label}{(node.Critical ? ", critical" : "")}");
            svg.Rectangle(
                at.X,
                at.Y,
                BoxWidth,
                BoxHeight,
                ("fill", Fill),
                ("stroke", Ink),
                ("stroke-width", node.Critical ? 2.5 : 0.7)
            );
            var lines = TextRuler.Lines($"{node.Id} {node.Label}", Size, BoxWidth - 12);
            foreach (var (i, line) in lines.Take(3).Index())
            {
                svg.Text(
                    at.X + 6,
                    at.Y + 14 + (i * 13),
                    i == 2 && lines.Count > 3 ? line + " …" : line,
                    ("font-size", Size),
                    ("fill", Ink)
                );
            }
        }
    }
}
