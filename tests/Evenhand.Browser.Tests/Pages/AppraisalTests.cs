using System.Diagnostics;
using Evenhand.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Evenhand.Browser.Tests.Pages;

/// <summary>The walk of somebody who makes an appraisal for the first time, without scripts.</summary>
public sealed class AppraisalTests(Browsers browsers)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task A_newcomer_comes_to_an_appraisal_with_three_options_five_criteria_and_two_scores_from_evidence()
    {
        var walked = Stopwatch.StartNew();
        await using var window = await browsers.OpenAsync(1280, scripts: false);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Empty, "/appraisal");
        await page.ClickAsync("text=Start now");

        await page.FillAsync("#title", "Who should run 60 care home places?");
        await page.FillAsync("#decision-maker", "Wexmoor Council");
        await Next(page);
        await page.SelectOptionAsync("#service", "adult_social_care_care_homes");
        await Next(page);
        await Tick(page, "options", "in_house", "charity", "firm");
        await Next(page);
        await Tick(page, "criteria", "wellbeing", "safety", "independent-living", "jobs", "cost");
        await Next(page);

        // Two criteria rest on findings, the firm being as in the evidence and the charity what it is compared with.
        await Carried(page, "Health and wellbeing", "E007", "0.66", "1.2", "0.3");
        await Carried(page, "Safety", "E014", "16", "40", "0");
        await Judged(page, "Independent living");
        await Judged(page, "Work for disabled people");

        await page.FillAsync("#first-year", "2027");
        await page.FillAsync("#years", "10");
        await Next(page);
        foreach (var running in new[] { 3_000_000, 2_800_000, 2_700_000 })
        {
            await page.FillAsync("#lower-running", $"{running - 150_000}");
            await page.FillAsync("#median-running", $"{running:N0}");
            await page.FillAsync("#upper-running", $"{running + 170_000}");
            await page.FillAsync("#cost-transition", "150,000");
            await page.FillAsync("#cost-monitoring", "50000");
            await Next(page);
        }

        await page.CheckAsync("input[name=first][value=independent-living]");
        await Next(page);
        foreach (
            var (criterion, points) in new[]
            {
                ("wellbeing", "80"),
                ("safety", "70"),
                ("jobs", "40"),
                ("cost", "60"),
            }
        )
        {
            await page.FillAsync("#points-" + criterion, points);
        }

        await Next(page);
        await page.CheckAsync("input[name=rather][value=both]");
        await Next(page);

        await Expect(page.Locator("h1")).ToHaveTextAsync("Check your answers");
        await page.ClickAsync("text=See the result");
        Assert.InRange(walked.Elapsed, TimeSpan.Zero, Most);
        await Expect(page.Locator("h1")).ToContainTextAsync("Who should run 60 care home places?");
        await Expect(page.Locator(".eh-lede p")).ToHaveCountAsync(3);
        await Expect(page.Locator("#ranks tbody tr")).ToHaveCountAsync(3);
        await Expect(page.Locator("#weights tbody tr")).ToHaveCountAsync(5);
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.ClickAsync("text=The appraisal as a file (YAML)")
        );
        var file = await File.ReadAllTextAsync(
            (await download.PathAsync())!,
            TestContext.Current.CancellationToken
        );
        Assert.Contains("findings: [E007]", file, StringComparison.Ordinal);
        Assert.Contains("findings: [E014]", file, StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    private static Task Next(IPage page) => page.ClickAsync("main button:has-text('Continue')");

    private static async Task Tick(IPage page, string name, params string[] values)
    {
        foreach (var value in values)
        {
            await page.CheckAsync($"input[name={name}][value={value}]");
        }
    }

    private static async Task Carried(
        IPage page,
        string criterion,
        string finding,
        string baseline,
        string worst,
        string best
    )
    {
        await Expect(page.Locator("h1")).ToContainTextAsync(criterion);
        await page.CheckAsync($"input[name=source][value={finding}]");
        await Next(page);
        await page.FillAsync("#baseline", baseline);
        await page.FillAsync("#worst", worst);
        await page.FillAsync("#best", best);
        await page.SelectOptionAsync("#side-firm", "intervention");
        await page.SelectOptionAsync("#side-charity", "comparator");
        await page.SelectOptionAsync("#side-in_house", "judged");
        await Next(page);
        var middle = double.Parse(baseline, System.Globalization.CultureInfo.InvariantCulture);
        await Quartiles(page, "in_house", middle * 0.9, middle, middle * 1.15);
        await Next(page);
    }

    private static async Task Judged(IPage page, string criterion)
    {
        await Expect(page.Locator("h1")).ToContainTextAsync(criterion);
        await page.CheckAsync("input[name=source][value=judgement]");
        await Next(page);
        await Quartiles(page, "in_house", 50, 58, 65);
        await Quartiles(page, "charity", 55, 65, 74);
        await Quartiles(page, "firm", 40, 50, 61);
        await Next(page);
    }

    private static async Task Quartiles(
        IPage page,
        string option,
        double lower,
        double median,
        double upper
    )
    {
        foreach (
            var (which, value) in new[] { ("lower", lower), ("median", median), ("upper", upper) }
        )
        {
            await page.FillAsync(
                $"#{which}-{option}",
                value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }
}
