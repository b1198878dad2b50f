using Xunit;

namespace Evenhand.Browser.Tests.Browsing;

/// <summary>That the tests of this project would notice what they look for.</summary>
public sealed class BrowsingTests(Browsers browsers)
{
    [Fact]
    public void A_missing_browser_is_told_by_the_name_of_its_package()
    {
        var fault = Assert.Throws<InvalidOperationException>(() =>
            Chromium.Found("/nowhere/chromium")
        );

        Assert.Contains("apt-get install chromium", fault.Message, StringComparison.Ordinal);
        Assert.Contains("/nowhere/chromium", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_finds_a_picture_without_words_and_a_heading_that_skips_a_level()
    {
        await using var window = await browsers.OpenAsync(1280);
        await window.Page.SetContentAsync(
            "<html lang=en><title>Test</title><main><h1>One</h1><h3>Three</h3><img src='data:,'></main>"
        );

        var violations = await Axe.ViolationsAsync(window.Page);

        Assert.Contains(violations, v => v.StartsWith("image-alt:", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith("heading-order:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_breach_of_the_content_security_policy_is_noticed()
    {
        await using var window = await browsers.OpenAsync(1280);
        await window.GoAsync(browsers.Homes.Real, "/");
        Assert.Empty(window.Faults);

        await window.Page.EvaluateAsync(
            "() => document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Inline</p>')"
        );
        await window.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");

        Assert.Contains(
            window.Faults,
            f => f.Contains("Content Security Policy", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_page_wider_than_its_window_is_noticed()
    {
        await using var window = await browsers.OpenAsync(320);
        await window.Page.SetContentAsync("<pre>" + new string('x', 200) + "</pre>");

        Assert.True(await window.OverhangAsync() > 100);
    }
}
