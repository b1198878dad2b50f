using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.WhatIf;

public sealed class MapTests(Sites sites)
{
    private static readonly string OnMap = Visit.Result.Replace(
        "/what-if?",
        "/what-if/map?",
        StringComparison.Ordinal
    );

    [Fact]
    public async Task A_hexagon_leads_to_the_same_policy_in_that_area()
    {
        var page = (await sites.GetAsync(OnMap + "&measure=none-left")).Page;

        Assert.Contains(
            Visit.Result + "&area=E08000035",
            page.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Areas_with_none_left_are_as_many_as_the_result_says()
    {
        var map = await sites.GetAsync(OnMap + "&measure=none-left");

        // The headline of the simulation on this list: 18 of 146.
        Assert.Contains(
            "None stays, whatever is not known (18 areas)",
            map.Page.QuerySelectorAll("svg text").Select(t => t.TextContent)
        );
        Assert.Contains("18 of these", map.Words(".eh-lede"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_the_policy()
    {
        var page = (await sites.GetAsync(OnMap + "&unknowns=in&areas-page=2")).Page;

        Assert.Equal(
            [
                "service=childrens-homes",
                "definition=ofsted-voluntary-or-public",
                "as-of=2025-03-31",
                "unknowns=in",
            ],
            page.QuerySelectorAll("form input[type=hidden]")
                .Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}")
        );
    }

    [Fact]
    public async Task A_result_leads_to_its_map_and_back()
    {
        var result = (await sites.GetAsync(Visit.Result)).Page;
        var map = (await sites.GetAsync(OnMap)).Page;

        Assert.Contains(OnMap, result.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains(
            Visit.Result,
            map.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Without_a_question_the_page_leads_to_the_form()
    {
        var answer = await sites.GetAsync("/what-if/map");

        Assert.Equal(200, answer.Status);
        Assert.Contains(
            "/what-if",
            answer.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"))
        );
    }
}
