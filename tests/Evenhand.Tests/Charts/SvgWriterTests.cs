using System.Xml.Linq;
using CsCheck;
using Evenhand.Charts;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Any_text_in_any_place_gives_a_well_formed_image_that_says_it() =>
        Gen.String.Sample(words =>
        {
            using var svg = SvgWriter.Begin(100, 50, words, words, ("class", words));
            using (svg.Link(words, ("aria-label", words)))
            {
                svg.Say(words);
                svg.Text(1, 2, words);
            }

            var root = XElement.Parse(svg.End(), LoadOptions.PreserveWhitespace);

            var said = root.Element(Svg + "title")!.Value;
            Assert.Equal(Xml(words), said);
            Assert.Equal(said, root.Descendants(Svg + "text").Single().Value);
        });

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(1e-9, "0")]
    [InlineData(12345678.5, "12345678.5")]
    [InlineData(2.0 / 3, "0.67")]
    [InlineData(-2.5, "-2.5")]
    public void A_number_has_at_most_two_decimals_and_a_point(double number, string written)
    {
        using var svg = SvgWriter.Begin(1, 1, "", "");
        svg.Line(number, 0, 0, 0);

        Assert.Equal(
            written,
            (string?)XElement.Parse(svg.End()).Element(Svg + "line")!.Attribute("x1")
        );
    }

    [Fact]
    public void An_image_whose_group_is_open_cannot_be_ended()
    {
        using var svg = SvgWriter.Begin(1, 1, "", "");
        using var group = svg.Group();

        Assert.Throws<InvalidOperationException>(svg.End);
    }

    /// <summary>What of a text XML can hold; a line end is one character there.</summary>
    private static string Xml(string words) =>
        string.Concat(
                words
                    .EnumerateRunes()
                    .Where(r => !r.IsBmp || System.Xml.XmlConvert.IsXmlChar((char)r.Value))
            )
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');
}
