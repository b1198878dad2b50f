using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Evenhand.Charts;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class ForestPlotTests
{
    [Fact]
    public void The_area_of_a_square_is_its_weight()
    {
        var squares = Draw([Row(0, 1, 25), Row(0.1, 1, 100)], []).Skip(1).ToList();

        Assert.Equal(2, Number(squares[1], "width") / Number(squares[0], "width"), 2);
    }

    [Fact]
    public void An_interval_that_would_hide_the_others_ends_in_an_arrow()
    {
        var image = Parse([Row(0, 0.1, 1), Row(0.2, 0.1, 1), Row(0.1, 1e6, 1)], []);

        Assert.Equal(2, image.Descendants().Count(e => e.Name.LocalName == "polygon"));
    }

    [Fact]
    public void Whatever_the_numbers_every_mark_lies_on_the_picture() =>
        Gen.Select(Gen.Double[-8, 8], Gen.Double[0.0001, 1e4], Gen.Double[0.001, 100])
            .Select(t => Row(t.Item1, t.Item2, t.Item3))
            .List[1, 12]
            .Sample(
                rows => Assert.All(Draw(rows, []), r => Assert.InRange(Number(r, "x"), 0, 900)),
                iter: 300
            );

    [Fact]
    public void A_bound_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => Parse([Row(0, double.NaN, 1)], []));

    private static ForestRow Row(double value, double half, double weight) =>
        new("study", value, value - half, value + half, weight, "figure", "weight");

    private static IEnumerable<XElement> Draw(
        IReadOnlyList<ForestRow> rows,
        IReadOnlyList<ForestSummary> summaries
    ) => Parse(rows, summaries).Descendants().Where(e => e.Name.LocalName == "rect");

    private static XElement Parse(
        IReadOnlyList<ForestRow> rows,
        IReadOnlyList<ForestSummary> summaries
    ) =>
        XElement.Parse(
            ForestPlot.Svg(new("t", "d", "a", true, 0, "b", "c", ("l", "f", "w"), rows, summaries))
        );

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
