using System.Globalization;
using System.Xml.Linq;
using Evenhand.Charts;
using Evenhand.Tests.Transition;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class GanttChartTests
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    [Fact]
    public void No_name_of_the_playbook_is_cut_and_no_line_lies_over_another_or_beside_the_picture()
    {
        var names = Mergers.Library.Playbook.Tasks.Select(t => $"{t.Id} {t.Name}").ToList();

        var picture = Picture(names);
        var rows = picture
            .Descendants()
            .Where(e => e.Name.LocalName == "g")
            .Select(g => g.Elements().Where(e => e.Name.LocalName == "text").ToList())
            .Where(texts => texts.Count > 0)
            .ToList();
        var heights = rows.SelectMany(r => r)
            .Select(t => double.Parse(t.Attribute("y")!.Value, CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(names, rows.Select(r => string.Join(' ', r.Select(t => t.Value))));
        Assert.Contains(rows, r => r.Count > 1);
        Assert.All(heights.Zip(heights.Skip(1)), p => Assert.True(p.Second - p.First >= 14));
        Assert.True(
            heights[^1]
                < double.Parse(picture.Attribute("height")!.Value, CultureInfo.InvariantCulture)
        );
    }

    private static XElement Picture(IEnumerable<string> names) =>
        XElement.Parse(
            GanttChart.Svg(
                new GanttChartSpec(
                    "Plan",
                    "Tasks",
                    Start,
                    [
                        new GanttGroup(
                            "All",
                            [
                                .. names.Select(n => new GanttBar(
                                    n,
                                    Start,
                                    Start.AddDays(7),
                                    Start.AddDays(9),
                                    false,
                                    false
                                )),
                            ]
                        ),
                    ],
                    []
                )
            )
        );
}
