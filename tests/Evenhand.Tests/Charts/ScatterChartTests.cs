using System.Globalization;
using System.Xml.Linq;
using Evenhand.Charts;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class ScatterChartTests
{
    [Fact]
    public void An_axis_that_runs_down_has_its_least_value_at_the_top()
    {
        var heights = Heights(runsDown: true);

        Assert.True(heights[0] < heights[1]);
        Assert.True(Heights(runsDown: false)[0] > Heights(runsDown: false)[1]);
    }

    [Fact]
    public void A_chart_without_points_is_refused() =>
        Assert.Throws<ArgumentException>(() => ScatterChart.Svg(Spec(false) with { Points = [] }));

    [Fact]
    public void Ticks_of_ratios_are_round_however_wide_they_spread()
    {
        foreach (var wide in new[] { 0.02, 0.3, 2, 9, 60 })
        {
            var spec = Spec(false) with { Across = new("x", -wide, wide, IsLog: true) };
            var labels = XElement
                .Parse(ScatterChart.Svg(spec))
                .Descendants()
                .Where(e => (string?)e.Attribute("text-anchor") == "middle")
                .Select(e => e.Value)
                .ToList();

            Assert.InRange(labels.Count, 4, 16);
            Assert.Equal(labels.Count, labels.Distinct().Count());
        }
    }

    private static List<double> Heights(bool runsDown) =>
        [
            .. XElement
                .Parse(ScatterChart.Svg(Spec(runsDown)))
                .Descendants()
                .Where(e => e.Name.LocalName == "circle")
                .Select(e => double.Parse(e.Attribute("cy")!.Value, CultureInfo.InvariantCulture)),
        ];

    private static ScatterSpec Spec(bool runsDown) =>
        new(
            "t",
            "d",
            new("x", 0, 1),
            new("y", 0, 1, RunsDown: runsDown),
            [],
            [],
            [new("low", 0.5, 0.1), new("high", 0.5, 0.9)]
        );
}
