using System.Text.RegularExpressions;
using Evenhand.Browser.Tests.Browsing;
using Evenhand.Testing.Serving;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Evenhand.Browser.Tests.Pages;

/// <summary>Journeys of a person who has no scripts, or no mouse, or who prints what was found.</summary>
public sealed partial class JourneyTests(Browsers browsers)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Without_scripts_every_question_is_answered_by_links_and_forms_alone(int width)
    {
        await using var window = await browsers.OpenAsync(width, scripts: false);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, "/");

        // Who provides children's homes, in 2019, in Leeds?
        await page.ClickAsync("main >> text=Who provides …?");
        await page.ClickAsync("main >> text=\"Children's homes\"");
        await page.SelectOptionAsync("#as-of", "2019-03-31");
        await page.SelectOptionAsync("#by", "region");
        await page.ClickAsync("text=\"Show\"");
        await Expect(page.Locator("#groups-caption"))
            .ToHaveTextAsync(
                "Children's homes, England, 31 March 2019. Homes located here, not children placed by this council."
            );
        await page.ClickAsync("#groups >> text=Yorkshire and The Humber");
        await page.ClickAsync("#groups >> text=Leeds");
        await Expect(page.Locator("#groups-caption"))
            .ToHaveTextAsync("Children's homes, Leeds, 31 March 2019");

        // What if only voluntary or public bodies could run them, in all of England, in 2025?
        await page.ClickAsync("text=What if only some kinds of provider could run it?");
        await page.ClickAsync("text=Show what would change");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Choose a policy");
        await page.CheckAsync("input[value=not-for-profit-only]");
        await page.SelectOptionAsync("#definition", "ofsted-voluntary-or-public");
        await page.SelectOptionAsync("#area", "");
        await page.SelectOptionAsync("#as-of", "2025-03-31");
        await page.ClickAsync("text=Show what would change");
        await Expect(page.Locator("#totals tbody tr").First).ToContainTextAsync(MayGoOn());

        // The same, changed on the result itself, and its tables sorted and leafed through.
        await page.ClickAsync("summary");
        await page.CheckAsync("input[value=in]");
        await page.ClickAsync("text=Show what would change");
        await Expect(page.Locator("#totals tbody tr").First).ToContainTextAsync(MayGoOn());
        await page.ClickAsync("#areas thead >> text=name");
        await page.ClickAsync("a[rel=next]");
        await Expect(page.Locator("text=/^Rows 51 to 100 of/")).ToBeVisibleAsync();

        // What does the definition say, and where do the figures come from?
        await page.ClickAsync("p:has-text('Definition:') a");
        await Expect(page.Locator("h2").First).ToHaveTextAsync("What must hold");
        await page.ClickAsync("nav >> text=Sources");
        await page.ClickAsync("summary >> nth=0");
        await Expect(page.Locator("details[open] dt").First).ToHaveTextAsync("File");
        await page.ClickAsync("text=Rows that were left out, and why");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Rows that were left out");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_file_of_a_table_can_be_had_without_scripts()
    {
        await using var window = await browsers.OpenAsync(1280, scripts: false);
        await window.GoAsync(browsers.Homes.Real, Visit.Result);

        var download = await window.Page.RunAndWaitForDownloadAsync(() =>
            window.Page.Locator("text=Download this table (CSV)").First.ClickAsync()
        );

        Assert.Equal(
            "what-if-childrens-homes-ofsted-voluntary-or-public-2025-03-31-totals.csv",
            download.SuggestedFilename
        );
    }

    [Fact]
    public async Task The_keyboard_alone_fills_in_and_sends_the_form_and_the_focus_is_always_seen()
    {
        await using var window = await browsers.OpenAsync(1280);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, "/what-if");

        await TabToAsync(page, "#service");
        await page.Keyboard.TypeAsync("Children's homes");
        await TabToAsync(page, "input[name=policy]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "#definition");
        await page.Keyboard.TypeAsync("Charity");
        await TabToAsync(page, "input[name=unknowns]");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(AskedForCharity());

        Assert.Equal(
            "true",
            await page.EvaluateAsync<string>(
                "() => String(location.search.includes('unknowns=in'))"
            )
        );
        // On the result every stop of the keyboard is seen too: folded form, regions that scroll, headings that sort.
        await TabToAsync(page, "summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "details #area");
        await TabToAsync(page, "#definitions");
        await TabToAsync(page, "#definitions tbody a");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task With_scripts_an_error_summary_takes_the_focus_and_leads_to_its_field()
    {
        await using var window = await browsers.OpenAsync(1280);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, Visit.Named("what-if-nothing-chosen").Path);

        await Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await TabToAsync(page, ".govuk-error-summary a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#service")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_menu(int width, bool scripts)
    {
        await using var window = await browsers.OpenAsync(width, scripts);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, "/market/childrens-homes");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".govuk-skip-link")).ToBeFocusedAsync();
        await Expect(page.Locator(".govuk-skip-link")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task With_scripts_the_menu_of_a_phone_folds_and_opens()
    {
        await using var window = await browsers.OpenAsync(320);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, "/market");

        await Expect(page.Locator("#navigation")).ToBeHiddenAsync();
        await page.ClickAsync("button >> text=Menu");
        await Expect(page.Locator("#navigation")).ToBeVisibleAsync();
        await window.ShootAsync("menu-open");
        Assert.Equal(0, await window.OverhangAsync());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_printed_result_has_no_menu_and_no_form()
    {
        await using var window = await browsers.OpenAsync(1280);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, Visit.Result);

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (
            var hidden in new[]
            {
                ".govuk-service-navigation",
                ".govuk-breadcrumbs",
                ".govuk-skip-link",
                ".govuk-pagination",
                ".eh-contents",
                "details form",
            }
        )
        {
            await Expect(page.Locator(hidden)).ToBeHiddenAsync();
        }

        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator("#totals")).ToBeVisibleAsync();
        await window.ShootAsync("result-printed");
    }

    [Fact]
    public async Task A_printed_page_has_no_filters_and_tells_its_address_and_edition()
    {
        await using var window = await browsers.OpenAsync(1280);
        var page = window.Page;
        await window.GoAsync(browsers.Homes.Real, "/market/childrens-homes?by=owner");
        var printed = page.Locator("footer .eh-on-paper");
        await Expect(printed).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(page.Locator("form.eh-filters")).ToBeHiddenAsync();
        await Expect(printed).ToContainTextAsync("from edition 1");
        await Expect(printed).ToContainTextAsync("/market/childrens-homes?by=owner");
        await Expect(page.Locator("main .eh-on-paper")).ToContainTextAsync("This print is cut");
        await window.ShootAsync("market-printed");
    }

    [Fact]
    public async Task Printed_sources_show_what_was_folded_away()
    {
        await using var window = await browsers.OpenAsync(1280);
        await window.GoAsync(browsers.Homes.Real, "/sources");
        var facts = window.Page.Locator("details:not([open]) dd").First;
        await Expect(facts).ToBeHiddenAsync();

        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(facts).ToBeVisibleAsync();
        await window.ShootAsync("sources-printed");
    }

    [Fact]
    public async Task With_our_scripts_no_page_breaks_the_content_security_policy()
    {
        await using var window = await browsers.OpenAsync(1280);
        foreach (var route in Visit.Pages.Where(v => v.Status == 200).DistinctBy(v => v.Route))
        {
            await window.GoAsync(browsers.Homes.Of(route.Home), route.Path);
            await Expect(window.Page.Locator("body.js-enabled")).ToHaveCountAsync(1);
        }

        Assert.Empty(window.Faults);
    }

    /// <summary>Presses Tab until an element has the focus; at every stop on the way the focus must be seen.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stops = 0; stops < 80; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string[]>(
                """
                selector => {
                    const e = document.activeElement;
                    const drawn = e.matches('input[type=radio]') ? getComputedStyle(e.nextElementSibling, '::before') : getComputedStyle(e);
                    const box = e.getBoundingClientRect();
                    const seen = e === document.body || (drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 3)
                        || drawn.boxShadow !== 'none';
                    const within = e === document.body || (box.bottom > 0 && box.top < innerHeight);
                    return [e.matches(selector) ? 'yes' : '', seen && within ? '' : e.outerHTML.slice(0, 200)];
                }
                """,
                selector
            );
            Assert.Equal("", stop[1]);
            if (stop[0] == "yes")
            {
                return;
            }
        }

        Assert.Fail($"The keyboard did not reach {selector}.");
    }

    [GeneratedRegex(@"May go on\s+626\s+3,025", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MayGoOn();

    [GeneratedRegex("definition=charity", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AskedForCharity();
}
