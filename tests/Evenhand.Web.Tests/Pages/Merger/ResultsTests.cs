using System.Text.Json;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class ResultsTests(Sites sites)
{
    [Fact]
    public async Task The_overview_leads_to_every_part_and_to_the_board_pack()
    {
        var page = await sites.GetAsync("/merger/results?example=county", Served.Empty);
        var links = page
            .Page.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href"))
            .ToList();

        foreach (var part in new[] { "dates", "tasks", "lessons", "forecast", "ready" })
        {
            Assert.Contains($"/merger/results/{part}?example=county", links);
        }

        Assert.Contains("/merger/results/paper.pdf?example=county", links);
        Assert.Equal("Overview", page.Words("main [aria-current=page]"));
    }

    [Fact]
    public async Task The_board_pack_holds_dates_the_critical_path_gates_forecast_and_lessons()
    {
        var pack = await sites.GetAsync("/merger/results/paper.html?example=county", Served.Empty);

        foreach (
            var heading in new[]
            {
                "When can they open?",
                "What the opening hangs on",
                "Are they ready?",
                "What like changes took and cost",
                "What earlier changes learned",
            }
        )
        {
            Assert.Contains(
                pack.Page.QuerySelectorAll("h2, h3"),
                h => h.TextContent.Trim() == heading
            );
        }
    }

    [Fact]
    public async Task Programs_get_the_whole_of_it()
    {
        using var json = JsonDocument.Parse(
            (await sites.GetAsync("/merger/results/result.json?example=county", Served.Empty)).Text
        );

        Assert.Equal(
            "no",
            json.RootElement.GetProperty("readiness").GetProperty("ready").GetString()
        );
        Assert.Equal(
            10,
            json.RootElement.GetProperty("lessons").GetProperty("lessons").GetArrayLength()
        );
    }
}
