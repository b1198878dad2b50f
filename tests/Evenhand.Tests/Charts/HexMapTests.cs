using System.Globalization;
using System.Xml.Linq;
using Evenhand.Charts;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class HexMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<HexFill> Fills => [.. Enum.GetValues<HexFill>()];

    [Theory]
    [MemberData(nameof(Fills))]
    public void Letters_stand_out_from_every_fill(HexFill fill) =>
        Assert.True(
            Contrast(HexPaint.Letters(fill), HexPaint.Ground(fill)) >= 4.5,
            $"{Contrast(HexPaint.Letters(fill), HexPaint.Ground(fill)):0.00}"
        );

    [Theory]
    [MemberData(nameof(Fills))]
    public void Every_outline_stands_out_from_the_page(HexFill fill) =>
        Assert.True(Contrast(HexPaint.Outline(fill), "#FFFFFF") >= 3);

    [Fact]
    public void Shades_get_darker_by_steps_that_a_grey_print_keeps_apart()
    {
        var light = HexPaint.Shades(5).Select(f => Luminance(HexPaint.Ground(f))).ToList();

        Assert.All(light.Zip(light.Skip(1)), pair => Assert.True(pair.First > pair.Second + 0.05));
    }

    [Fact]
    public void Hexagons_stand_in_the_order_in_which_one_reads()
    {
        var root = Draw([Cell(2, 1), Cell(0, 0), Cell(1, 1), Cell(0, 2)]);

        Assert.Equal(
            ["0,2", "1,1", "2,1", "0,0"],
            Links(root).Select(l => l.Element(Svg + "title")!.Value)
        );
    }

    [Fact]
    public void Odd_rows_stand_half_a_hexagon_to_the_east_and_no_two_overlap()
    {
        var cells = Enumerable
            .Range(0, 6)
            .SelectMany(c => Enumerable.Range(0, 6).Select(r => Cell(c, r)))
            .ToList();

        var middles = Links(Draw(cells)).ToDictionary(l => l.Element(Svg + "title")!.Value, Middle);

        var width = middles["1,0"].X - middles["0,0"].X;
        Assert.Equal(width / 2, middles["0,1"].X - middles["0,0"].X, 1);
        Assert.True(middles["0,1"].Y < middles["0,0"].Y, "Rows count northwards.");
        foreach (
            var (a, b) in middles.Values.SelectMany(
                (a, i) => middles.Values.Skip(i + 1).Select(b => (a, b))
            )
        )
        {
            // Hexagons that touch have middles one width apart; the corners are rounded to two decimals.
            Assert.True(Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2)) > width - 0.1);
        }
    }

    [Fact]
    public void A_hexagon_says_name_and_figure_and_leads_on()
    {
        var link = Assert.Single(
            Links(Draw([Cell(0, 0) with { Title = "Kent & <Medway>: 4", Address = "/a?b=1&c=2" }]))
        );

        Assert.Equal("/a?b=1&c=2", (string?)link.Attribute("href"));
        Assert.Equal("Kent & <Medway>: 4", (string?)link.Element(Svg + "title"));
        Assert.NotEmpty((string?)link.Element(Svg + "desc") ?? "");
        Assert.Equal(["label", "7"], link.Elements(Svg + "text").Select(t => t.Value));
    }

    [Fact]
    public void A_hexagon_that_leads_nowhere_is_no_link()
    {
        var root = Draw([Cell(0, 0) with { Address = null }]);

        Assert.Empty(root.Descendants(Svg + "a"));
        Assert.Contains(root.Descendants(Svg + "title"), t => t.Value == "0,0");
    }

    [Fact]
    public void The_legend_never_lies_on_a_hexagon()
    {
        // In a map with an empty corner, and in one without.
        foreach (
            var cells in new[] { new[] { Cell(12, 12), Cell(0, 0) }, [Cell(0, 1), Cell(1, 1)] }
        )
        {
            var root = Draw(cells);
            var legend = root.Elements(Svg + "g")
                .Single(g => (string?)g.Attribute("class") == "eh-hexmap__legend");
            var bottom = legend
                .Elements(Svg + "rect")
                .Max(r => Number(r, "y") + Number(r, "height"));

            Assert.All(
                Links(root).Select(Middle),
                m => Assert.True(m.Y - 33 >= bottom || m.X - 28 > 150, $"{m} {bottom}")
            );
        }
    }

    [Fact]
    public void Two_hexagons_in_one_place_are_refused() =>
        Assert.Throws<ArgumentException>(() => Draw([Cell(1, 1), Cell(1, 1)]));

    [Fact]
    public void A_fill_that_the_legend_does_not_explain_is_refused() =>
        Assert.Throws<ArgumentException>(() => Draw([Cell(0, 0) with { Fill = HexFill.NotKnown }]));

    [Fact]
    public void The_same_map_gives_the_same_image_without_script_or_style()
    {
        var spec = Spec([Cell(0, 0), Cell(1, 0)]);

        var image = HexMap.Svg(spec);

        Assert.Equal(image, HexMap.Svg(spec));
        Assert.DoesNotContain("style", image, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", image, StringComparison.OrdinalIgnoreCase);
    }

    private static HexCell Cell(int column, int row) =>
        new(
            column,
            row,
            "label",
            "7",
            $"{column},{row}",
            "A sentence.",
            $"/{column}/{row}",
            HexFill.Light
        );

    private static HexMapSpec Spec(IReadOnlyList<HexCell> cells) =>
        new("m", "A map", "Of something.", "Places", [new(HexFill.Light, "1 to 7")], cells);

    private static XElement Draw(IReadOnlyList<HexCell> cells) =>
        XElement.Parse(HexMap.Svg(Spec(cells)));

    private static IEnumerable<XElement> Links(XElement root) => root.Elements(Svg + "a");

    private static (double X, double Y) Middle(XElement link)
    {
        var corners = ((string)link.Element(Svg + "polygon")!.Attribute("points")!)
            .Split(' ')
            .Select(c => c.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)))
            .Select(c => (X: c.First(), Y: c.Last()))
            .ToList();
        return (corners.Average(c => c.X), corners.Average(c => c.Y));
    }

    private static double Number(XElement element, string name) =>
        double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    /// <summary>As WCAG 2.2 defines it.</summary>
    private static double Contrast(string a, string b)
    {
        var (lighter, darker) = (
            Math.Max(Luminance(a), Luminance(b)),
            Math.Min(Luminance(a), Luminance(b))
        );
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
