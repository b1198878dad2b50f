using System.Collections.Concurrent;
using Evenhand.Browser.Tests.Browsing;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Xunit;

namespace Evenhand.Browser.Tests.Pages;

/// <summary>The HTML paper as it opens from a shared drive, with no server behind it.</summary>
public sealed class PaperTests(Browsers browsers)
{
    /// <summary>Papers of each kind that the pages offer.</summary>
    public static TheoryData<string> Papers =>
        [
            .. Visit
                .Files.Where(f => f.Route.EndsWith("/paper.html", StringComparison.Ordinal))
                .Select(f => f.Name),
        ];

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task A_paper_opens_from_a_file_fetches_nothing_and_is_accessible(string name)
    {
        using var folder = new TemporaryHome();
        var visit = Visit.Files.Single(f => f.Name == name);
        var file = folder.Write(
            "paper.html",
            await browsers
                .Homes.Of(visit.Home)
                .Client.GetStringAsync(
                    new Uri(visit.Path, UriKind.Relative),
                    TestContext.Current.CancellationToken
                )
        );
        foreach (var width in new[] { 320, 1280 })
        {
            await using var window = await browsers.OpenAsync(width);
            var asked = new ConcurrentQueue<string>();
            window.Page.Request += (_, request) => asked.Enqueue(request.Url);

            await window.Page.GotoAsync(new Uri(file).AbsoluteUri);
            await window.ShootAsync(name);
            var styled = await window.Page.EvaluateAsync<string>(
                "() => getComputedStyle(document.querySelector('main h1')).fontFamily"
            );
            var overhang = await window.OverhangAsync();
            var violations = await Axe.ViolationsAsync(window.Page);

            Assert.Equal([new Uri(file).AbsoluteUri], asked);
            Assert.Equal("arial, sans-serif", styled);
            Assert.Equal(0, overhang);
            Assert.Empty(violations);
            Assert.Empty(window.Faults);
        }
    }

    [Fact]
    public async Task A_word_paper_can_be_had_from_a_result_without_scripts()
    {
        await using var window = await browsers.OpenAsync(1280, scripts: false);
        await window.GoAsync(browsers.Homes.Real, Visit.Result);

        var download = await window.Page.RunAndWaitForDownloadAsync(() =>
            window.Page.Locator("text=Word document (DOCX)").ClickAsync()
        );

        Assert.EndsWith("-2025-03-31.docx", download.SuggestedFilename, StringComparison.Ordinal);
    }
}
