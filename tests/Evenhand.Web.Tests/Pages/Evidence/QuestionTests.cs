using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class QuestionTests(Sites sites)
{
    private const string AtHome = "/evidence/questions/hospital-at-home-readmission";
    private const string Dialysis = "/evidence/questions/dialysis-mortality";

    [Fact]
    public async Task The_published_estimate_stands_beside_ours_with_the_reason_for_a_difference()
    {
        var answer = await sites.GetAsync(Dialysis);

        Assert.Contains(
            "OR 1.07 (1.04 to 1.11)",
            answer.Page.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("pools odds ratios of nine studies", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_method_in_the_address_is_the_one_that_pools()
    {
        var (fixedEffect, random) = (
            await sites.GetAsync(AtHome + "/pooled.csv?method=FE"),
            await sites.GetAsync(AtHome + "/pooled.csv?method=SJ&knapp-hartung=yes")
        );

        Assert.NotEqual(fixedEffect.Csv[1][2], random.Csv[1][2]);
        Assert.Equal("t", random.Csv[0].Contains("statistic") ? "t" : "");
    }

    [Fact]
    public async Task A_level_that_no_study_reaches_leaves_nothing_to_pool_and_says_so()
    {
        var answer = await sites.GetAsync(Dialysis + "?maryland=3");

        Assert.Equal(400, answer.Status);
        Assert.Contains("There is no study to pool", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forest_has_a_square_for_each_study_and_two_diamonds_where_one_was_published()
    {
        var answer = await sites.GetAsync(Dialysis);
        var svg = System.Xml.Linq.XElement.Parse(
            (await sites.GetAsync(Dialysis + "/forest.svg")).Text
        );

        Assert.Equal(
            answer.Rows("studies").Count,
            // The first is the ground.
            svg.Descendants().Count(e => e.Name.LocalName == "rect") - 1
        );
        Assert.Equal(
            2,
            svg.Descendants()
                .Count(e =>
                    e.Name.LocalName == "polygon"
                    && ((string)e.Attribute("points")!).Split(' ').Length == 4
                )
        );
    }

    [Fact]
    public async Task Every_picture_on_the_page_has_words_for_those_who_do_not_see_it() =>
        Assert.All(
            (await sites.GetAsync(AtHome)).Page.QuerySelectorAll("figure img"),
            i => Assert.True(i.GetAttribute("alt")!.Length > 40)
        );
}
