using System.Xml.Linq;
using Evenhand.Charts;
using Xunit;

namespace Evenhand.Tests.Charts;

public sealed class BarChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static BarChartSpec Spec(BarArrangement arrangement = BarArrangement.Stacked) =>
        new(
            "Places in <Brightwater> & around",
            "Registered places",
            ["Company limited by shares", "Community interest company", "Local authority"],
            [
                new("Retained", BarRole.Retained, [12450, 830, 0]),
                new("Excluded", BarRole.Excluded, [4410, null, 17]),
                new("Cannot be told", BarRole.Unknown, [1020, 44, 3]),
            ]
        )
        {
            Arrangement = arrangement,
        };

    [Theory]
    [InlineData(BarArrangement.Stacked)]
    [InlineData(BarArrangement.Grouped)]
    public void The_same_figures_give_the_same_image(BarArrangement arrangement) =>
        Assert.Equal(BarChart.Svg(Spec(arrangement)), BarChart.Svg(Spec(arrangement)));

    [Theory]
    [InlineData(BarArrangement.Stacked)]
    [InlineData(BarArrangement.Grouped)]
    public void Nothing_in_the_image_needs_leave_from_the_content_policy(BarArrangement arrangement)
    {
        var root = XElement.Parse(BarChart.Svg(Spec(arrangement)));

        Assert.Empty(root.DescendantsAndSelf().Attributes("style"));
        Assert.Empty(root.Descendants(Svg + "style"));
        Assert.Empty(root.Descendants(Svg + "script"));
        Assert.DoesNotContain(
            root.DescendantsAndSelf().Attributes(),
            attribute =>
                attribute.Name.LocalName is "href"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void It_says_what_it_shows_and_each_figure_in_words()
    {
        var root = XElement.Parse(BarChart.Svg(Spec()));

        Assert.Equal("img", (string?)root.Attribute("role"));
        Assert.Equal("Places in <Brightwater> & around", (string?)root.Element(Svg + "title"));
        var words = (string?)root.Element(Svg + "desc");
        Assert.Contains(
            "Community interest company: Retained 830, Excluded not known, Cannot be told 44.",
            words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_title_of_its_own_it_is_named_after_its_scale()
    {
        var root = XElement.Parse(BarChart.Svg(Spec() with { Title = "" }));

        Assert.Equal("Registered places", (string?)root.Element(Svg + "title"));
    }

    [Theory]
    [InlineData(BarArrangement.Stacked)]
    [InlineData(BarArrangement.Grouped)]
    public void Every_category_series_and_figure_can_be_read(BarArrangement arrangement)
    {
        var spec = Spec(arrangement);
        var texts = Texts(BarChart.Svg(spec));
        var all = string.Join(" ", texts);

        Assert.All(
            spec.Categories,
            category => Assert.Contains(category, all, StringComparison.Ordinal)
        );
        Assert.All(spec.Series, series => Assert.Contains(series.Name, texts));
        Assert.All(
            ["12,450", "4,410", "1,020", "830", "17", "not known"],
            figure => Assert.Contains(figure, all, StringComparison.Ordinal)
        );
        Assert.Contains("Registered places", texts);
    }

    [Fact]
    public void What_is_not_known_is_not_shown_as_nought()
    {
        var texts = Texts(
            BarChart.Svg(
                new(
                    "",
                    "Providers",
                    ["Kent", "Devon"],
                    [new("Providers", BarRole.Neutral, [null, 0])]
                )
            )
        );

        Assert.Single(texts, "not known");
        Assert.Equal(2, texts.Count(text => text == "0"));
    }

    [Fact]
    public void One_series_needs_no_legend() =>
        Assert.DoesNotContain(
            "Spend",
            Texts(
                BarChart.Svg(
                    new("", "Pounds", ["Kent"], [new("Spend", BarRole.Neutral, [1.25])])
                    {
                        Decimals = 2,
                    }
                )
            )
        );

    [Fact]
    public void A_long_name_is_broken_into_lines_and_never_cut()
    {
        const string Name =
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Community Interest Company";
        var svg = BarChart.Svg(
            new("", "Places", [Name], [new("Places", BarRole.Neutral, [5])]) { Width = 480 }
        );

        Assert.Contains(
            Name.Replace(" ", "", StringComparison.Ordinal),
            string.Concat(Texts(svg)).Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Bars_are_as_long_as_their_figures()
    {
        var root = XElement.Parse(
            BarChart.Svg(
                new("", "Places", ["A", "B"], [new("Places", BarRole.Retained, [400, 100])])
            )
        );

        var widths = root.Elements(Svg + "rect")
            .Where(rect => (string?)rect.Attribute("fill") == "#12436D")
            .Select(rect => (double)rect.Attribute("width")!)
            .ToList();
        Assert.Equal(2, widths.Count);
        Assert.Equal(4, widths[0] / widths[1], 3);
    }

    [Fact]
    public void Roles_differ_by_pattern_and_not_by_colour_alone()
    {
        var root = XElement.Parse(BarChart.Svg(Spec()));
        var patterns = root.Descendants(Svg + "pattern")
            .Select(pattern => $"url(#{(string?)pattern.Attribute("id")})")
            .ToList();

        Assert.Equal(2, patterns.Count);
        Assert.All(
            patterns,
            pattern =>
                Assert.True(
                    root.Elements(Svg + "rect")
                        .Count(rect => (string?)rect.Attribute("fill") == pattern) > 1
                )
        );
    }

    [Fact]
    public void No_rows_are_an_answer_too() =>
        Assert.Contains(
            "Nothing to show",
            Texts(BarChart.Svg(new("", "Places", [], [new("Places", BarRole.Neutral, [])])))
        );

    [Fact]
    public void Figures_that_no_bar_can_show_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Draw(-1));
        Assert.Throws<ArgumentException>(() => Draw(double.NaN));
        Assert.Throws<ArgumentException>(() => Draw(1, 2));

        static string Draw(params double?[] values) =>
            BarChart.Svg(new("", "Places", ["Kent"], [new("Places", BarRole.Neutral, values)]));
    }

    private static List<string> Texts(string svg) =>
        [.. XElement.Parse(svg).Elements(Svg + "text").Select(text => text.Value)];
}
