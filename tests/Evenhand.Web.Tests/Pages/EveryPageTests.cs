using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.Design.Components;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages;

/// <summary>What holds for every page in every state.</summary>
public sealed class EveryPageTests(Sites sites)
{
    private static readonly string[] Headings = ["H1", "H2", "H3", "H4", "H5", "H6"];

    public static TheoryData<string> Pages => [.. Visit.Wanted.Select(v => v.Name)];

    public static TheoryData<string> PageFiles =>
        [
            .. Directory
                .EnumerateFiles(
                    Repository.At("src", "Evenhand.Web", "Pages"),
                    "*.cshtml",
                    SearchOption.AllDirectories
                )
                .Where(f => File.ReadLines(f).First().StartsWith("@page", StringComparison.Ordinal))
                .Select(f =>
                    Path.GetRelativePath(Repository.At("src", "Evenhand.Web", "Pages"), f)
                ),
        ];

    [Fact]
    public async Task Every_route_of_the_app_is_visited()
    {
        var visited = Visit.Pages.Concat(Visit.Files).Select(v => v.Route).ToHashSet();

        var routes = await ServedApp.RoutesAsync(sites.Homes.EmptyHome);

        // A page named Index answers under that name too.
        Assert.Empty(routes.Where(r => r != "/Index").Except(visited));
        Assert.Empty(visited.Except(routes));
    }

    [Theory]
    [MemberData(nameof(PageFiles))]
    public void A_page_has_tests_of_its_own(string page) =>
        Assert.True(
            File.Exists(
                Repository.At(
                    "tests",
                    "Evenhand.Web.Tests",
                    "Pages",
                    Path.ChangeExtension(page, null) + "Tests.cs"
                )
            ),
            page
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_answers_with_its_status_and_says_what_it_is(string name)
    {
        var visit = Visit.Named(name);

        var answer = await sites.GetAsync(visit);

        Assert.Equal((visit.Status, "text/html"), (answer.Status, answer.Type));
        Assert.EndsWith(" – Evenhand", answer.Page.Title, StringComparison.Ordinal);
        Assert.Equal("en", answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Single(answer.Page.QuerySelectorAll("main h1"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_holds_no_script_style_or_handler_within_itself(string name)
    {
        var page = (await sites.GetAsync(Visit.Named(name))).Page;

        Assert.All(
            page.QuerySelectorAll("script"),
            s => Assert.Equal(("/assets/evenhand.js", ""), (s.GetAttribute("src"), s.TextContent))
        );
        Assert.Empty(page.QuerySelectorAll("style, [style], base, iframe, object, embed"));
        Assert.Empty(
            page.All.SelectMany(e => e.Attributes)
                .Where(a =>
                    a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                )
                .Select(a => $"{a.Name}={a.Value}")
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_takes_nothing_from_elsewhere(string name)
    {
        var page = (await sites.GetAsync(Visit.Named(name))).Page;

        var sources = page.QuerySelectorAll("[src], link[href], form[action]")
            .Select(e =>
                e.GetAttribute("src") ?? e.GetAttribute("href") ?? e.GetAttribute("action")!
            );

        Assert.All(sources, s => Assert.StartsWith("/", s, StringComparison.Ordinal));
        Assert.DoesNotContain(sources, s => s.StartsWith("//", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Headings_skip_no_level_and_ids_stand_once(string name)
    {
        var page = (await sites.GetAsync(Visit.Named(name))).Page;

        var levels = page.QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")
            .Select(h => Array.IndexOf(Headings, h.TagName) + 1)
            .ToList();
        // What is wrong, or was done, is told above everything else, with a heading of its own.
        var from = page.QuerySelector(".govuk-error-summary, .govuk-notification-banner") is null
            ? 0
            : 1;
        Assert.Equal(1, levels[from]);
        Assert.All(
            levels.Skip(from).Zip(levels.Skip(from + 1)),
            pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels))
        );
        Assert.DoesNotContain(page.QuerySelectorAll("[id]").GroupBy(e => e.Id), g => g.Count() > 1);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_table_has_a_name_headings_and_a_download(string name)
    {
        var page = (await sites.GetAsync(Visit.Named(name))).Page;

        // The sheet of a month draws days again that stand in a list.
        foreach (var table in page.QuerySelectorAll("table:not(.eh-month)"))
        {
            var caption = page.GetElementById(table.GetAttribute("aria-labelledby")!)!.TextContent;
            Assert.NotEmpty(caption);
            Assert.All(
                table.QuerySelectorAll("tbody tr"),
                r => Assert.Equal("row", r.Children[0].GetAttribute("scope"))
            );
            Assert.All(
                table.QuerySelectorAll("thead th"),
                h => Assert.Equal("col", h.GetAttribute("scope"))
            );
            var download = Assert.Single(
                page.QuerySelectorAll<IHtmlAnchorElement>("a"),
                a => a.TextContent == $"Download this table (CSV): {caption}"
            );
            Assert.Equal(
                "text/csv",
                (await sites.GetAsync(download.GetAttribute("href")!, Visit.Named(name).Home)).Type
            );
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_picture_has_words_and_is_an_image_without_script_or_style(string name)
    {
        var visit = Visit.Named(name);
        var page = (await sites.GetAsync(visit)).Page;

        foreach (var picture in page.QuerySelectorAll("img"))
        {
            Assert.NotEmpty(picture.GetAttribute("alt")!);
            var image = await sites.GetAsync(picture.GetAttribute("src")!, visit.Home);
            Assert.Equal((200, "image/svg+xml"), (image.Status, image.Type));
            Assert.DoesNotContain("style=", image.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", image.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Links_within_a_page_lead_to_something_on_it(string name)
    {
        var page = (await sites.GetAsync(Visit.Named(name))).Page;

        Assert.All(
            page.QuerySelectorAll("a[href^='#']"),
            a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..]))
        );
    }

    [Fact]
    public async Task Every_link_leads_to_an_answer()
    {
        var links = new HashSet<(string Address, Served Home)>();
        var shapes = new HashSet<string>();
        foreach (var visit in Visit.Wanted)
        {
            var page = (await sites.GetAsync(visit)).Page;
            foreach (var link in page.QuerySelectorAll("a[href^='/']"))
            {
                // Of links that differ in their values alone one is enough.
                var address = link.GetAttribute("href")!.Split('#')[0];
                var question = address.Split('?');
                // A browser prints each: whether it answers is asked once for each route, among the downloads.
                if (question[0].EndsWith(".pdf", StringComparison.Ordinal))
                {
                    continue;
                }

                var keys = question
                    .Skip(1)
                    .SelectMany(q => q.Split('&'))
                    .Select(pair => pair.Split('=')[0]);
                if (shapes.Add($"{visit.Home} {question[0]} {string.Join(' ', keys)}"))
                {
                    links.Add((address, visit.Home));
                }
            }
        }

        var broken = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            links,
            async (link, _) =>
            {
                var answer = await sites.GetAsync(link.Address, link.Home);
                // A link may give an answer to a question, which leads on to the next.
                if (answer.Status == 302)
                {
                    answer = await sites.GetAsync(answer.Headers["Location"], link.Home);
                }

                if (answer.Status != 200)
                {
                    broken.Add($"{link.Address} ({link.Home}): {answer.Status}");
                }
            }
        );

        Assert.True(broken.IsEmpty, string.Join(Environment.NewLine, broken));
        Assert.True(links.Count > 100, $"{links.Count} links were followed.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_menu_marks_the_part_that_a_page_belongs_to(string name)
    {
        var visit = Visit.Named(name);
        var page = (await sites.GetAsync(visit)).Page;

        var top = Marked(page, ".govuk-service-navigation");
        var below = Marked(page, ".eh-subnav");

        // The entry whose path is the longest beginning of the page's own.
        var path = NavigationItem
            .Pages.Select(i => i.Path)
            .Where(p =>
                visit.Path == p
                || visit.Path.StartsWith(p + "/", StringComparison.Ordinal)
                || visit.Path.StartsWith(p + "?", StringComparison.Ordinal)
            )
            .MaxBy(p => p.Length);
        var part = NavigationItem.All.FirstOrDefault(i =>
            i.Path == path || i.Below.Any(b => b.Path == path)
        );
        // A page of an error belongs to no part, and a part may have no entry yet.
        if (page.QuerySelector(".eh-error") is not null)
        {
            part = null;
        }

        Assert.Equal(part is null ? [] : [part.Path], top);
        Assert.Equal(part is null or { Below.Count: 0 } ? [] : [path!], below);

        static IEnumerable<string?> Marked(IHtmlDocument page, string menu) =>
            page.QuerySelectorAll($"{menu} [aria-current]").Select(a => a.GetAttribute("href"));
    }
}
