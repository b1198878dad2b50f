using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Downloads;

/// <summary>Papers that leave by the web: the same question as the page, the same figures as the JSON.</summary>
public sealed class PaperTests(Sites sites)
{
    private const string Homes = "/market/childrens-homes";

    /// <summary>A result, and the table of its HTML paper whose figures the JSON has under a name.</summary>
    public static TheoryData<string, string, string, string> Tables =>
        new()
        {
            {
                Homes + "/paper.html?as-of=2025-03-31",
                "groups",
                "groups",
                "name providers places share_of_places"
            },
            {
                Homes + "/paper.html?as-of=2025-03-31&by=region",
                "groups",
                "groups",
                "key name providers places share_of_places"
            },
            {
                File("paper.html"),
                "areas",
                "areas",
                "code area region eligible_providers excluded_providers unknown_providers retained_places excluded_places unknown_places"
            },
            {
                "/what-if/paper.html?service=childrens-homes&policy=profit-cap&as-of=2025-03-31",
                "areas",
                "areas",
                "code area region eligible_providers excluded_providers unknown_providers retained_places excluded_places unknown_places"
            },
        };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_html_paper_holds_the_figures_of_the_json(
        string path,
        string id,
        string name,
        string fields
    )
    {
        var paper = new HtmlParser().ParseDocument((await sites.GetAsync(path)).Text);
        var json = JsonDocument.Parse(
            (
                await sites.GetAsync(
                    path.Replace("paper.html", "result.json", StringComparison.Ordinal)
                )
            ).Text
        );
        var keys = fields.Split(' ');

        var rows = paper
            .QuerySelectorAll($"#{id} tbody tr")
            .Select(r =>
                string.Join(
                    '|',
                    r.Children.Take(keys.Length).Select(c => c.TextContent.Replace('\u00A0', ' '))
                )
            );

        Assert.Equal(
            json.RootElement.GetProperty(name)
                .EnumerateArray()
                .Select(e => string.Join('|', keys.Select(k => Shown(k, e.GetProperty(k))))),
            rows
        );
    }

    [Theory]
    [InlineData(Homes + "?by=owner&area=E08000035", Homes + "/paper", "?by=owner&area=E08000035")]
    [InlineData(Visit.Result, "/what-if/paper", "")]
    public async Task A_page_offers_its_question_as_a_paper_in_four_forms(
        string page,
        string paper,
        string question
    )
    {
        var links = (await sites.GetAsync(page))
            .Page.QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href") ?? "")
            .Where(a => a.StartsWith(paper, StringComparison.Ordinal))
            .ToList();

        Assert.Equal(
            [".docx", ".xlsx", ".html", ".pdf"],
            links.Select(l => Path.GetExtension(l.Split('?')[0]))
        );
        Assert.All(links, l => Assert.EndsWith(question, l, StringComparison.Ordinal));
        foreach (var link in links)
        {
            Assert.Equal(200, (await sites.GetAsync(link)).Status);
        }
    }

    [Fact]
    public async Task A_paper_is_saved_under_a_name_that_says_what_it_is_of()
    {
        var answer = await sites.GetAsync(File("paper.docx"));

        Assert.Equal(
            "attachment; filename=what-if-childrens-homes-not-for-profit-only-ofsted-voluntary-or-public-2025-03-31.docx; filename*=UTF-8''what-if-childrens-homes-not-for-profit-only-ofsted-voluntary-or-public-2025-03-31.docx",
            answer.Headers["Content-Disposition"]
        );
    }

    [Fact]
    public async Task The_html_paper_fetches_nothing_and_runs_nothing()
    {
        var page = new HtmlParser().ParseDocument((await sites.GetAsync(File("paper.html"))).Text);

        Assert.Empty(
            page.QuerySelectorAll(
                "script, link, img, iframe, object, base, form, [style], [onclick], [src]"
            )
        );
        Assert.All(
            page.QuerySelectorAll("a"),
            a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal)
        );
        Assert.StartsWith(
            "default-src 'none'; style-src 'sha256-",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(page.QuerySelectorAll("main svg title"));
    }

    [Fact]
    public async Task What_a_register_holds_is_text_in_a_paper()
    {
        var answer = await sites.GetAsync(Homes + "/paper.html?by=owner", Served.MadeUp);

        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
        Assert.Contains(
            new HtmlParser().ParseDocument(answer.Text).QuerySelectorAll("tbody th"),
            c => c.TextContent == ServedHomes.Hostile
        );
    }

    /// <summary>A value of the JSON as people read it.</summary>
    private static string Shown(string key, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => key is "code" or "region" ? "" : "not known",
            JsonValueKind.String => value.GetString()!,
            _ when key.StartsWith("share", StringComparison.Ordinal) => Percent(value.GetDouble()),
            _ => value.GetInt64().ToString("N0", CultureInfo.InvariantCulture),
        };

    private static string Percent(double share) =>
        share is > 0 and < 0.0005
            ? "under 0.1%"
            : share.ToString("0.0%", CultureInfo.InvariantCulture);

    private static string File(string name) =>
        Visit.Result.Replace("/what-if?", $"/what-if/{name}?", StringComparison.Ordinal);
}
