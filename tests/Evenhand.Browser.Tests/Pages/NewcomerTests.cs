using System.IO.Compression;
using System.Xml.Linq;
using Evenhand.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Evenhand.Browser.Tests.Pages;

/// <summary>The walk of somebody who opens Evenhand for the first time, without scripts, and wants something to share.</summary>
public sealed class NewcomerTests(Browsers browsers)
{
    [Fact]
    public async Task From_the_start_page_a_newcomer_comes_to_a_simulation_whose_link_and_Word_file_show_the_same_figures_to_others()
    {
        await using var window = await browsers.OpenAsync(1280, scripts: false);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, "/");

        // What if ...? The start page knows the service and the policy, the next page asks for the rest.
        await page.SelectOptionAsync("#what-if-service", "childrens-homes");
        await page.SelectOptionAsync("#what-if-policy", "not-for-profit-only");
        await page.ClickAsync("text=Ask what would change");
        await Expect(page.Locator("#service")).ToHaveValueAsync("childrens-homes");
        await Expect(page.Locator("input[value=not-for-profit-only]")).ToBeCheckedAsync();
        await page.SelectOptionAsync("#definition", "ofsted-voluntary-or-public");
        await page.ClickAsync("text=Show what would change");
        var figures = await FiguresAsync(page);
        Assert.Contains("would stay", figures[0], StringComparison.Ordinal);

        // The link to share names the edition and the day.
        var shared = (
            await page.Locator("dl a:has-text('This result, as it is in edition')")
                .GetAttributeAsync("href")
        )!;
        Assert.Matches("[?&]edition=[0-9]+", shared);
        Assert.Matches("[?&]as-of=[0-9-]{10}", shared);
        await using var other = await browsers.OpenAsync(320, scripts: false);
        await other.GoAsync(browsers.Homes.Real, shared);
        Assert.Equal(figures, await FiguresAsync(other.Page));

        // And the paper for the committee says the same.
        var download = await other.Page.RunAndWaitForDownloadAsync(() =>
            other.Page.ClickAsync("a[href*='paper.docx']")
        );
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var word = ZipFile.OpenRead((await download.PathAsync())!);
        await using var body = await word.GetEntry("word/document.xml")!
            .OpenAsync(TestContext.Current.CancellationToken);
        var text = (
            await XDocument.LoadAsync(body, LoadOptions.None, TestContext.Current.CancellationToken)
        )
            .Root!
            .Value;
        Assert.Contains(figures[0], text, StringComparison.Ordinal);
        Assert.Empty(window.Faults.Concat(other.Faults));
    }

    /// <summary>The sentences at the top and the rows of the first table.</summary>
    private static async Task<IReadOnlyList<string>> FiguresAsync(IPage page)
    {
        var texts = await page.Locator(".eh-lede p, #totals tbody tr").AllInnerTextsAsync();
        return
        [
            .. texts.Select(t =>
                string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            ),
        ];
    }
}
