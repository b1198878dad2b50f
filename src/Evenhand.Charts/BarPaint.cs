using System.Xml.Linq;

namespace Evenhand.Charts;

/// <summary>The colour, outline and pattern of each role.</summary>
/// <remarks>
/// Dark blue, striped orange, dotted white and mid blue stay apart for every kind of colour vision, and by their patterns on a
/// grey print. styles/_palette.scss repeats them for the keys on the page: change both.
/// </remarks>
internal static class BarPaint
{
    /// <summary>The colour that the plot is drawn with; where there is a pattern, it marks what the pattern replaces.</summary>
    public static string Fill(BarRole role) =>
        role switch
        {
            BarRole.Retained => "#12436D",
            BarRole.Excluded => "#F4C08E",
            BarRole.Unknown => "#FEFEFE",
            _ => "#3F7FB5",
        };

    public static string Outline(BarRole role) =>
        role switch
        {
            BarRole.Retained => "#12436D",
            BarRole.Excluded => "#7D3C05",
            BarRole.Unknown => "#4C5459",
            _ => "#2C5F8A",
        };

    /// <summary>What the plot's colour is to become in the image.</summary>
    public static string Final(BarRole role) =>
        role switch
        {
            BarRole.Excluded => "url(#eh-excluded)",
            BarRole.Unknown => "url(#eh-unknown)",
            _ => Fill(role),
        };

    public static XElement? Pattern(XNamespace svg, BarRole role) =>
        role switch
        {
            BarRole.Excluded => Tile(
                svg,
                "eh-excluded",
                8,
                new XAttribute("patternTransform", "rotate(45)"),
                Square(svg, 8, 8, Fill(role)),
                Square(svg, 3, 8, "#B4560B")
            ),
            BarRole.Unknown => Tile(
                svg,
                "eh-unknown",
                6,
                Square(svg, 6, 6, "#FFFFFF"),
                new XElement(
                    svg + "circle",
                    new XAttribute("cx", 3),
                    new XAttribute("cy", 3),
                    new XAttribute("r", "1.1"),
                    new XAttribute("fill", "#6B7378")
                )
            ),
            _ => null,
        };

    private static XElement Tile(XNamespace svg, string id, int size, params object[] content) =>
        new(
            svg + "pattern",
            new XAttribute("id", id),
            new XAttribute("width", size),
            new XAttribute("height", size),
            new XAttribute("patternUnits", "userSpaceOnUse"),
            content
        );

    private static XElement Square(XNamespace svg, int width, int height, string fill) =>
        new(
            svg + "rect",
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("fill", fill)
        );
}
