using System.Diagnostics;
using Evenhand.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Evenhand.Browser.Tests.Pages;

/// <summary>The walk of somebody who plans a merger for the first time, without scripts, by links and labels as a person reads them.</summary>
public sealed class MergerTests(Browsers browsers)
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task From_nothing_a_newcomer_comes_to_a_plan_with_dates_ten_lessons_and_a_readiness_board()
    {
        var walked = Stopwatch.StartNew();
        await using var window = await browsers.OpenAsync(1280, scripts: false);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Empty, "/");
        await Follow(page, "Mergers");
        await Expect(page.Locator("h1")).ToHaveTextAsync("What do you want to do?");
        await Follow(page, "Plan a merger, split or transfer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start now" }).ClickAsync();

        await page.GetByLabel("Name of the change").FillAsync("Hill and Dale, one council");
        await Next(page, "What kind of change is it?");
        await page.GetByLabel("Councils are reorganised").CheckAsync();
        await Next(page, "By which legal route?");
        await page.GetByLabel("An order under powers that exist").CheckAsync();
        await Next(page, "Where is it, and in which sector?");
        await page.GetByLabel("Nation").SelectOptionAsync("England");
        await page.GetByLabel("Sector").SelectOptionAsync("Council");
        await Next(page, "Which bodies are there now?");
        await In(page, "Body 1", "Name of the body").FillAsync("Hill District Council");
        await In(page, "Body 1", "Staff (optional)").FillAsync("420");
        await In(page, "Body 2", "Name of the body").FillAsync("Dale District Council");
        await Next(page, "Which bodies will there be?");
        await In(page, "Body 1", "Name of the body").FillAsync("Hill and Dale Council");
        await Next(page, "When was it announced, and when is it wished to open?");
        await page.GetByLabel("Day of the announcement").FillAsync("11 January 2027");
        await page.GetByLabel("Day on which it is wished to open").FillAsync("1 April 2029");
        await Next(page, "Which of these was done before the announcement?");
        await page.GetByLabel("Pick the legal route").CheckAsync();
        await Next(page, "What is true of the change?");
        await Expect(page.GetByLabel("Staff move")).ToBeCheckedAsync();
        await Next(page, "What do the bodies do?");
        await Thing(
            page,
            "Function 1",
            "Housing",
            "Hill District Council",
            "Hill and Dale Council"
        );
        await Thing(page, "Function 2", "Licences", "Dale District Council", "Nobody has said yet");
        await Next(page, "Which systems do they run?");
        await Thing(page, "System 1", "Council tax", "Hill District Council", "It ends");
        await Next(page, "Which buildings do they occupy?");
        await Next(page, "Which contracts run on?");
        await Next(page, "Which assets, data and caseloads do they hold?");
        await In(page, "Thing 1", "What it is").SelectOptionAsync("Asset");
        await Thing(page, "Thing 1", "Vans", "Dale District Council", "Hill and Dale Council");
        await Next(page, "How are these shared, and why do others end?");
        await page.GetByLabel("Why it ends").FillAsync("The other system takes it on");
        await Next(page, "Which budgets move?");
        await In(page, "Budget 1", "Name").FillAsync("Housing");
        await In(page, "Budget 1", "Whose it is now").SelectOptionAsync("Hill District Council");
        await In(page, "Budget 1", "Pounds a year").FillAsync("12,000,000");
        await Next(page, "What do people of the bodies know that others do not?");
        await In(page, "Piece of knowledge 1", "What they know")
            .FillAsync("Keys of the flood store are at the depot alone");
        await In(page, "Piece of knowledge 1", "The task, system, contract or place")
            .FillAsync("Flood store");
        await Next(page, "Check your answers");
        await page.GetByRole(AriaRole.Button, new() { Name = "See the plan" }).ClickAsync();

        // The dates.
        await Expect(page.Locator("h1")).ToContainTextAsync("Hill and Dale, one council");
        await Follow(page, "Dates");
        await Expect(page.Locator("h1")).ToContainTextAsync("When can the new bodies open?");
        await Expect(page.Locator("#vesting tbody tr")).ToHaveCountAsync(4);
        await Expect(page.Locator(".eh-lede")).ToContainTextAsync("1 April 2029");

        // The ten lessons that matter, one of which becomes a task.
        await Follow(page, "Lessons");
        await Expect(page.Locator(".eh-gate")).ToHaveCountAsync(10);
        await page.Locator(".eh-gate")
            .First.GetByRole(AriaRole.Link, new() { Name = "Make it a task" })
            .ClickAsync();
        await page.GetByLabel("Weeks, at best").FillAsync("2");
        await page.GetByLabel("Weeks, most likely").FillAsync("4");
        await page.GetByLabel("Weeks, at worst").FillAsync("8");
        await page.GetByLabel("Who decided, by post").FillAsync("Programme director");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it into the file" }).ClickAsync();
        await Expect(page.Locator(".eh-gate").First).ToContainTextAsync("Made a task");

        // The readiness board, on which one gate is answered.
        await Follow(page, "Readiness board");
        await Expect(page.Locator("#no + ul")).ToContainTextAsync("'Licences'");
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer about Recruit the directors" })
            .ClickAsync();
        await page.GetByLabel("Is it done?").SelectOptionAsync("Yes, and a document shows it");
        await page.GetByLabel("Document").FillAsync("Letters of appointment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the board" }).ClickAsync();
        await Expect(page.Locator("#yes + ul")).ToContainTextAsync("Letters of appointment");
        Assert.InRange(walked.Elapsed, TimeSpan.Zero, Most);
        Assert.Empty(window.Faults);
    }

    private static async Task Follow(IPage page, string link) =>
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static async Task Next(IPage page, string heading)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(heading);
    }

    private static ILocator In(IPage page, string group, string label) =>
        page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
            .GetByLabel(label, new() { Exact = false })
            .First;

    private static async Task Thing(IPage page, string group, string name, string from, string to)
    {
        await In(page, group, "Name").FillAsync(name);
        await In(page, group, "Whose it is now").SelectOptionAsync(from);
        await In(page, group, "Where it goes").SelectOptionAsync(to);
    }
}
