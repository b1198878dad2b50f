using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class SettingsTests(Sites sites)
{
    private const string Settings = "/merger/results/settings?example=county";
    private const string Given =
        "&answering=yes&correlation=0.5&durations=triangular&calendar=off&passes=2,000&seed=4";

    [Fact]
    public async Task What_is_said_goes_on_in_the_address_and_the_dates_are_drawn_so()
    {
        var sent = await sites.GetAsync(Settings + Given, Served.Empty);

        Assert.Equal(302, sent.Status);
        var dates = await sites.GetAsync(sent.Headers["Location"], Served.Empty);
        Assert.Contains(
            "2,000 draws of triangular durations, seed 4; tasks of one workstream are late together with a correlation of 0.5",
            dates.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Calendar: weeks of seven days",
            dates.Words("main"),
            StringComparison.Ordinal
        );
        var form = await sites.GetAsync(
            dates
                .Page.QuerySelectorAll("main a")
                .Single(a => a.TextContent == "Change how the plan is drawn")
                .GetAttribute("href")!,
            Served.Empty
        );
        Assert.Equal("2,000", Value(form, "passes"));
        Assert.Equal("4", Value(form, "seed"));
        Assert.NotNull(form.Page.QuerySelector("input[name=calendar][value=off][checked]"));
    }

    [Fact]
    public async Task The_form_shows_what_holds_and_what_would_without_being_said()
    {
        var form = await sites.GetAsync(Settings, Served.Empty);

        Assert.Equal("0.3", Value(form, "correlation"));
        Assert.Equal("20,000", Value(form, "passes"));
        Assert.NotNull(form.Page.QuerySelector("input[name=durations][value=pert][checked]"));
        Assert.Contains(
            "20,000 unless you say otherwise",
            form.Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_given_stays()
    {
        var page = await sites.GetAsync(
            Settings + Given.Replace("correlation=0.5", "correlation=1", StringComparison.Ordinal),
            Served.Empty
        );

        Assert.Equal(400, page.Status);
        Assert.Equal(
            "#correlation",
            page.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")
        );
        Assert.Contains("to below 1", page.Words("#correlation-error"), StringComparison.Ordinal);
        Assert.Equal("4", Value(page, "seed"));
    }

    private static string? Value(Answered page, string field) =>
        page.Page.QuerySelector($"input[name={field}]")!.GetAttribute("value");
}
