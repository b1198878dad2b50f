using System.Globalization;
using System.Xml.Linq;
using Evenhand.Charts;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class IntervalChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_point_stands_between_the_ends_of_its_line_in_proportion()
    {
        var image = Draw(new IntervalRow("Good", 0.5, 0.25, 1));

        var point = Number(image.Descendants(Svg + "circle").Single(), "cx");
        var line = image
            .Descendants(Svg + "line")
            .Single(l => Number(l, "y1") == Number(l, "y2") && Number(l, "x1") != Number(l, "x2"));
        // From a quarter to the whole: the half lies at a third of the line.
        Assert.Equal(
            1.0 / 3,
            (point - Number(line, "x1")) / (Number(line, "x2") - Number(line, "x1")),
            2
        );
    }

    [Fact]
    public void Every_group_is_drawn_in_one_ink()
    {
        var image = XElement.Parse(
            IntervalChart.Svg(
                new IntervalChartSpec(
                    "t",
                    "d",
                    "a",
                    [
                        new("One", [new("Good", 0.5, 0.4, 0.6)]),
                        new("Two", [new("Good", 0.1, 0, 0.6)]),
                    ]
                )
            )
        );

        Assert.Single(
            image.Descendants(Svg + "circle").Select(c => (string?)c.Attribute("fill")).Distinct()
        );
    }

    [Theory]
    [InlineData(0.5, 0.6, 0.7)]
    [InlineData(0.5, 0.1, 1.2)]
    [InlineData(double.NaN, 0.1, 0.2)]
    public void A_share_outside_its_interval_is_refused(double value, double low, double high) =>
        Assert.Throws<ArgumentException>(() => Draw(new IntervalRow("Good", value, low, high)));

    [Fact]
    public void Words_of_a_register_stay_words() =>
        Assert.Contains(
            "<script>",
            Draw(new IntervalRow("<script>", 0.5, 0.4, 0.6)).Value,
            StringComparison.Ordinal
        );

    private static XElement Draw(params IReadOnlyList<IntervalRow> rows) =>
        XElement.Parse(
            IntervalChart.Svg(
                new IntervalChartSpec("Title", "Words", "Share", [new("Group", rows)])
            )
        );

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
