using AngleSharp.Dom;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Market;

public sealed class ServiceTests(Sites sites)
{
    private const string Homes = "/market/childrens-homes";

    [Theory]
    [InlineData(
        "2025-03-31",
        "Private 3,320 11,250; Local authority 467 2,188; Voluntary 152 802; Health authority 7 35"
    )]
    [InlineData(
        "2019-03-31",
        "Private 1,574 6,258; Local authority 387 2,117; Voluntary 141 930; Health authority 10 60"
    )]
    public async Task A_market_page_shows_the_published_figures_of_each_sector(
        string day,
        string expected
    )
    {
        var answer = await sites.GetAsync($"{Homes}?as-of={day}");

        Assert.Equal(
            expected,
            string.Join("; ", answer.Rows("groups").Select(r => string.Join(' ', r.Take(3))))
        );
    }

    [Fact]
    public async Task A_market_page_tells_the_service_the_day_the_source_and_the_edition()
    {
        var answer = await sites.GetAsync(Homes + "?as-of=2025-03-31");

        Assert.Equal("Children's homes Who provides this service?", answer.Words("h1"));
        Assert.Contains("31 March 2025", answer.Words(".eh-lede"), StringComparison.Ordinal);
        Assert.Equal("Children's homes, England, 31 March 2025", answer.Words("#groups-caption"));
        var facts = answer.Page.QuerySelectorAll("dl dd").Select(Answered.Words).ToList();
        Assert.Contains("provider_at_march_2025.csv.gz", facts[0], StringComparison.Ordinal);
        Assert.Contains("Open Government Licence", facts[0], StringComparison.Ordinal);
        Assert.StartsWith("1, content hash ", facts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_day_the_newest_list_is_shown_and_chosen_in_the_form()
    {
        var newest = await sites.GetAsync(Homes);
        var chosen = newest.Page.QuerySelector("#as-of option[selected]")!;

        Assert.Equal(
            newest.Page.QuerySelectorAll("#as-of option")[0].GetAttribute("value"),
            chosen.GetAttribute("value")
        );
        Assert.Contains(
            chosen.TextContent,
            newest.Words("#groups-caption"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("area")]
    public async Task The_pages_of_a_table_hold_every_row_once(string by)
    {
        var csv = (await sites.GetAsync($"{Homes}/groups.csv?by={by}&as-of=2025-03-31")).Csv;
        var names = csv[0].Index().Single(c => c.Item == "name").Index;
        var seen = new List<string>();
        var next = $"{Homes}?by={by}&as-of=2025-03-31&groups-sort=name&groups-order=descending";
        while (next is not null)
        {
            var answer = await sites.GetAsync(next);
            seen.AddRange(
                answer
                    .Page.QuerySelectorAll("#groups tbody th")
                    .Select(h => Answered.Words(h.QuerySelector("a") ?? h))
            );
            next = answer.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            Assert.True(next is null || next.Contains($"by={by}", StringComparison.Ordinal), next);
            Assert.True(
                next is null
                    || next.Contains(
                        "groups-sort=name&groups-order=descending",
                        StringComparison.Ordinal
                    ),
                next
            );
        }

        var expected = csv.Skip(1).Select(r => Unescaped(r[names]));
        Assert.Equal(expected.Count(), seen.Count);
        // Small print stands below some names: there the name is what the row begins with.
        Assert.All(
            expected.Order(StringComparer.OrdinalIgnoreCase).Reverse().Zip(seen),
            pair =>
                Assert.StartsWith(
                    Squeezed(pair.First),
                    pair.Second,
                    StringComparison.OrdinalIgnoreCase
                )
        );
    }

    [Fact]
    public async Task Page_links_keep_values_that_look_like_their_own_marker()
    {
        var page = (await sites.GetAsync(Homes + "?by=owner&note=PAGE+%7B0%7D")).Page;

        var second = page.QuerySelector("a[aria-label='Page 2']")!.GetAttribute("href")!;

        Assert.Equal($"{Homes}?by=owner&note=PAGE%20%7B0%7D&groups-page=2#groups", second);
    }

    [Fact]
    public async Task A_page_number_beyond_the_last_shows_the_last()
    {
        var beyond = await sites.GetAsync(Homes + "?by=owner&groups-page=99999");

        Assert.NotEmpty(beyond.Rows("groups"));
        Assert.Null(beyond.Page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_heading_sorts_largest_first_and_then_the_other_way_round()
    {
        var first = await sites.GetAsync(Homes + "?by=region&as-of=2025-03-31");
        var down = await sites.GetAsync(SortLink(first, "Providers"));
        var up = await sites.GetAsync(SortLink(down, "Providers"));

        var counts = down.Rows("groups").Select(Providers).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(counts.Order(), up.Rows("groups").Select(Providers));
        Assert.Equal(
            ("descending", "ascending"),
            (
                down.Page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"),
                up.Page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort")
            )
        );
        Assert.Contains("by=region", SortLink(up, "places"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_a_page_hold_the_figures_of_the_csv_file()
    {
        const string question = "?as-of=2019-03-31&area=E12000003";
        var page = await sites.GetAsync(Homes + question);
        var csv = (await sites.GetAsync($"{Homes}/groups.csv{question}")).Csv;

        Assert.Equal(
            csv.Skip(1).Select(r => $"{r[1]} {r[2]} {r[3]}"),
            page.Rows("groups")
                .Select(r => string.Join(' ', r.Take(3)).Replace(",", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_link_to_share_names_edition_and_day_and_later_loads_do_not_change_it()
    {
        var first = await sites.GetAsync(Homes + "?edition=1", Served.MadeUp);
        var pinned = Shared(first);
        var again = await sites.GetAsync(pinned, Served.MadeUp);
        var old = await sites.GetAsync(Homes + "?as-of=2023-03-31&edition=1", Served.MadeUp);
        var now = await sites.GetAsync(Homes + "?as-of=2023-03-31", Served.MadeUp);

        Assert.Equal($"{Homes}?edition=1&as-of=2024-03-31", pinned);
        Assert.Equal(first.Rows("groups"), again.Rows("groups"));
        // The list of 2022 came with edition 2: edition 1 still does not know of it.
        Assert.Equal((400, 200), (old.Status, now.Status));
        Assert.Contains("edition=2", Shared(now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_keeps_the_edition_that_the_address_names()
    {
        var pinned = (await sites.GetAsync(Homes + "?edition=1", Served.MadeUp)).Page;
        var open = (await sites.GetAsync(Homes, Served.MadeUp)).Page;

        Assert.Equal(
            "1",
            pinned.QuerySelector("form #edition option[selected]")!.GetAttribute("value")
        );
        Assert.Null(open.QuerySelector("form #edition"));
    }

    [Fact]
    public async Task An_area_of_the_table_leads_to_that_area_on_the_same_day()
    {
        var regions = await sites.GetAsync(Homes + "?by=region&as-of=2019-03-31");
        var region = regions.Page.QuerySelector("#groups tbody a")!;
        var areas = await sites.GetAsync(region.GetAttribute("href")!);
        var authority = areas.Page.QuerySelector("#groups tbody a")!;
        var last = await sites.GetAsync(authority.GetAttribute("href")!);

        Assert.Equal(
            $"Children's homes, {region.TextContent.Trim()}, 31 March 2019. Homes located here, not children placed by this council.",
            areas.Words("#groups-caption")
        );
        Assert.Equal(
            $"Children's homes, {authority.TextContent.Trim()}, 31 March 2019",
            last.Words("#groups-caption")
        );
    }

    [Fact]
    public async Task The_way_on_keeps_service_area_and_day()
    {
        var page = (await sites.GetAsync(Homes + "?area=E08000035&as-of=2019-03-31")).Page;

        var form = await sites.GetAsync(
            page.QuerySelectorAll("main a[href^='/what-if']").Single().GetAttribute("href")!
        );

        Assert.Equal(
            ["childrens-homes", "E08000035", "2019-03-31"],
            form.Page.QuerySelectorAll("form option[selected]:not([value=''])")
                .Select(o => o.GetAttribute("value"))
        );
    }

    [Theory]
    [InlineData("/market/no-such-service", "#service")]
    [InlineData(Homes + "?area=Nowhere", "#area")]
    [InlineData(Homes + "?as-of=2025-02-30", "#as-of")]
    [InlineData(Homes + "?as-of=1999-01-01", "#as-of")]
    [InlineData(Homes + "?by=colour", "#by")]
    [InlineData(Homes + "?by=0", "#by")]
    [InlineData(Homes + "?edition=99", "#edition")]
    [InlineData(Homes + "?edition=99999999999999999999", "#edition")]
    [InlineData(Homes + "?edition=-1", "#edition")]
    public async Task A_question_with_a_fault_is_told_at_the_top_and_beside_its_field(
        string path,
        string field
    )
    {
        var answer = await sites.GetAsync(path);

        Assert.Equal(field == "#service" ? 404 : 400, answer.Status);
        Assert.StartsWith("Error: ", answer.Page.Title, StringComparison.Ordinal);
        var link = Assert.Single(answer.Page.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Equal(field, link.GetAttribute("href"));
        Assert.NotNull(answer.Page.QuerySelector(field));
        Assert.Empty(answer.Page.QuerySelectorAll("table"));
        if (field != "#service")
        {
            Assert.Equal("Error: " + link.TextContent, answer.Words($"{field}-error"));
        }
    }

    [Fact]
    public async Task What_was_asked_stays_chosen_when_another_field_has_a_fault()
    {
        var page = (await sites.GetAsync(Homes + "?by=owner&as-of=2019-03-31&area=Nowhere")).Page;

        Assert.Equal("owner", page.QuerySelector("#by option[selected]")!.GetAttribute("value"));
        Assert.Equal(
            "2019-03-31",
            page.QuerySelector("#as-of option[selected]")!.GetAttribute("value")
        );
    }

    [Theory]
    [InlineData("area")]
    [InlineData("by")]
    [InlineData("as-of")]
    [InlineData("edition")]
    public async Task Markup_in_an_address_comes_back_as_words(string field)
    {
        var answer = await sites.GetAsync(
            $"{Homes}?{field}=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg%20src=x%20onerror=alert(1)%3E"
        );

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "<script>alert(1)",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("area")]
    [InlineData("by")]
    [InlineData("as-of")]
    [InlineData("edition")]
    public async Task A_value_that_is_too_long_is_refused_and_not_repeated(string field)
    {
        var answer = await sites.GetAsync($"{Homes}?{field}={new string('x', 3000)}");

        Assert.Equal(400, answer.Status);
        Assert.Contains(
            "at most 200 characters",
            answer.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(new string('x', 201), answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_the_data_is_shown_as_words()
    {
        var answer = await sites.GetAsync(Homes + "?by=owner&as-of=2024-03-31", Served.MadeUp);

        Assert.Contains(answer.Rows("groups"), r => r[0] == ServedHomes.Hostile);
        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
        var chart = await sites.GetAsync(
            $"{Homes}/chart.svg?by=owner&as-of=2024-03-31",
            Served.MadeUp
        );
        Assert.DoesNotContain("<script", chart.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Before_the_first_load_the_page_says_what_to_do_and_offers_no_form()
    {
        var answer = await sites.GetAsync(Homes, Served.Empty);

        Assert.Equal(200, answer.Status);
        Assert.Contains("evenhand load data", answer.Words("main"), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("form"));
    }

    [Fact]
    public async Task A_service_that_nobody_provides_is_an_answer_and_not_a_fault()
    {
        var answer = await sites.GetAsync("/market/cafcass?as-of=2025-03-31");

        Assert.Equal(200, answer.Status);
        Assert.Contains("lists no provider", answer.Words(".eh-lede"), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("img"));
        Assert.Contains("There are no rows.", answer.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_year_the_page_shows_sectors_joiners_and_leavers_each_with_its_file()
    {
        var answer = await sites.GetAsync(Homes + "?by=year");

        Assert.Equal("On the day of each list", answer.Page.QuerySelector("main h2")!.TextContent);
        Assert.Contains(
            answer.Rows("sectors"),
            r => r[0] == "Voluntary 31 March 2019" && r[1] == "141" && r[2] == "930"
        );
        Assert.Contains(answer.Rows("movements"), r => r[0] == "Private Year to 31 March 2018");
        // Before the first list there is none to compare with.
        Assert.Equal(["", "", ""], answer.Rows("groups")[0].Skip(3));
    }

    [Fact]
    public async Task By_grade_every_share_stands_within_its_interval_and_the_page_says_adjusted_for_nothing()
    {
        var answer = await sites.GetAsync(Homes + "?by=grade");
        var shares = answer.Rows("grades").Where(r => r[2].Length > 0).ToList();

        Assert.NotEmpty(shares);
        Assert.All(
            shares,
            r => Assert.True(Percent(r[3]) <= Percent(r[2]) && Percent(r[2]) <= Percent(r[4]))
        );
        Assert.Contains(
            "adjusted for nothing",
            answer.Words("#grades-caption"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_chart_of_grades_has_a_point_for_every_share_of_the_table()
    {
        var page = await sites.GetAsync(Homes + "?by=grade&as-of=2025-03-31");
        var image = page.Page.QuerySelector("img[src*='grades.svg']")!.GetAttribute("src")!;

        var chart = await sites.GetAsync(image);

        Assert.Equal(
            page.Rows("grades").Count(r => r[2].Length > 0),
            chart.Text.Split("<circle ").Length - 1
        );
    }

    [Fact]
    public async Task Chosen_neighbours_stand_beside_the_area_its_region_and_England()
    {
        const string question = "?area=E08000035&neighbours=E08000036&neighbours=E08000034";
        var answer = await sites.GetAsync(Homes + question);
        var leeds = await sites.GetAsync(Homes + "?area=E08000035");

        Assert.Equal(
            leeds.Rows("groups").Select(r => $"{r[0]} {r[1]}").Order(StringComparer.Ordinal),
            answer
                .Rows("comparison")
                .Select(r => $"{r[0]} {r[1].Split(' ')[0]}")
                .Where(r => !r.EndsWith(" 0", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["E08000034", "E08000036"],
            answer
                .Page.QuerySelectorAll("input[name=neighbours][checked]")
                .Select(i => i.GetAttribute("value"))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            answer.Rows("comparison"),
            (await sites.GetAsync(Shared(answer))).Rows("comparison")
        );
    }

    [Fact]
    public async Task By_area_a_row_tells_how_much_few_owners_hold()
    {
        var answer = await sites.GetAsync(Homes + "?by=region&as-of=2025-03-31");
        var csv = (await sites.GetAsync(Homes + "/groups.csv?by=region&as-of=2025-03-31")).Csv;
        var hhi = csv[0].Index().Single(c => c.Item == "hhi").Index;

        Assert.Equal(
            csv.Skip(1).Select(r => $"{double.Parse(r[hhi], null):#,0}"),
            answer.Rows("groups").Select(r => r[4].Split(' ')[0])
        );
    }

    private static double Percent(string text) =>
        text switch
        {
            "under 0.1%" => 0.05,
            "over 99.9%" => 99.95,
            _ => double.Parse(text.TrimEnd('%'), null),
        };

    private static string Shared(Answered answer) =>
        answer
            .Page.QuerySelectorAll("dl a")
            .Single(a =>
                a.TextContent.StartsWith(
                    "This result, as it is in edition",
                    StringComparison.Ordinal
                )
            )
            .GetAttribute("href")!;

    private static string SortLink(Answered answer, string title) =>
        answer
            .Page.QuerySelectorAll("#groups thead a")
            .Single(a => a.TextContent == title + ", sort")
            .GetAttribute("href")!;

    private static int Providers(IReadOnlyList<string> row) =>
        int.Parse(row[1].Replace(",", "", StringComparison.Ordinal), null);

    // Spreadsheets would run a text that begins like a formula: the file has an apostrophe before it.
    private static string Unescaped(string text) => text.StartsWith('\'') ? text[1..] : text;

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
