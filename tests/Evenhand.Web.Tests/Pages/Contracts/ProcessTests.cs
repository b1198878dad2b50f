using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Contracts;

public sealed class ProcessTests(Sites sites)
{
    private const string Breaks = "/contracts/process/ocds-b5fd17-made-up-1";

    [Fact]
    public async Task A_process_shows_what_its_releases_add_up_to()
    {
        var page = await Get(Breaks);

        var contracts = page.Rows("contracts");
        Assert.Equal(2, contracts.Count);
        Assert.Equal("Short breaks, north contract c1, award a1, lots 1", contracts[0][0]);
        Assert.Equal("125,000 GBP 142,200.6 with VAT", contracts[0][1]);
        Assert.Equal("1 April 2025 to 31 March 2027", contracts[0][3]);
        Assert.Equal("1", contracts[0][5]);
        Assert.Contains(
            page.Rows("suppliers"),
            r => r[0] == "Helping Hands Ltd" && r[1] == "01234567 GB-COH"
        );
        Assert.Contains(page.Rows("metrics"), r => r[0] == "Sessions held as planned");
        Assert.Contains(page.Rows("changes"), r => r.Contains("Two more sessions a week"));
        Assert.Equal(["4", "1"], page.Rows("statistics").Select(r => r[2]));
    }

    [Fact]
    public async Task What_no_release_says_is_told_as_not_said()
    {
        var page = await Get("/contracts/process/ocds-b5fd17-made-up-2");

        var law = page
            .Page.QuerySelectorAll(".govuk-summary-list__row")
            .Single(r => Answered.Words(r.Children[0]) == "Legal basis");
        Assert.Equal("not said", Answered.Words(law.Children[1]));
        Assert.Equal("not said", page.Rows("suppliers")[0][1]);
        Assert.Equal("not said", page.Rows("contracts")[0][3]);
        Assert.Contains("No lot is said.", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_name_address_or_number_stands_on_any_page_or_in_any_file_of_a_process()
    {
        string[] addresses =
        [
            Breaks,
            Breaks + "/release/1",
            Breaks + "/release/2",
            Breaks + "/record.json",
            Breaks + "/releases.json",
            Breaks + "/result.json",
            Breaks + "/release/1/release.json",
            Breaks + "/metrics.csv",
        ];

        foreach (var address in addresses)
        {
            var text = (await Get(address)).Text;
            Assert.DoesNotContain("example.org", text, StringComparison.Ordinal);
            Assert.DoesNotContain("7946", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            "\"A. Person\"",
            (await Get(Breaks + "/record.json")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Releases_leave_as_they_came_but_for_people()
    {
        var source = File.ReadLines(
                Repository.At("tests", "Evenhand.Testing", "Contracts", "made-up", "releases.jsonl")
            )
            .Take(3)
            .Select(l => JsonNode.Parse(l)!)
            .ToList();

        var package = JsonNode.Parse((await Get(Breaks + "/releases.json")).Text)!;
        var record = JsonNode.Parse((await Get(Breaks + "/record.json")).Text)!["records"]![0]!;

        foreach (var releases in new[] { package["releases"]!, record["releases"]! })
        {
            var given = releases.AsArray();
            Assert.Equal(source.Count, given.Count);
            for (var i = 0; i < source.Count; i++)
            {
                Assert.Equal(Without(source[i], given[i]!), given[i]!.ToJsonString());
            }
        }

        Assert.Equal("compiled", (string?)record["compiledRelease"]!["tag"]![0]);
        Assert.Equal(
            125000m,
            record["compiledRelease"]!["contracts"]![0]!["value"]!["amount"]!.GetValue<decimal>()
        );
    }

    [Fact]
    public async Task An_id_with_a_slash_is_found()
    {
        var page = await Get("/contracts/process/ocds-h6vhtk-made-up%2F3");

        Assert.EndsWith("Night sitting", page.Words("h1"), StringComparison.Ordinal);
        Assert.Contains("ended early", page.Rows("contracts")[0][4], StringComparison.Ordinal);
        Assert.StartsWith("60,000 EUR", page.Rows("contracts")[0][1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_not_there_is_not_found()
    {
        var page = await Get("/contracts/process/no-such");

        Assert.Equal(404, page.Status);
        Assert.NotNull(page.Page.QuerySelector("main a[href='/contracts']"));
    }

    [Fact]
    public async Task The_figures_name_no_place_on_the_machine_that_serves_them()
    {
        var json = JsonDocument.Parse((await Get(Breaks + "/result.json")).Text).RootElement;

        Assert.All(
            json.GetProperty("releases").EnumerateArray(),
            r => Assert.Equal(JsonValueKind.Null, r.GetProperty("kept").ValueKind)
        );
    }

    /// <summary>The source with what is left out put in place of what stands there; all else must then be alike.</summary>
    private static string Without(JsonNode source, JsonNode given)
    {
        var copy = source.DeepClone();
        foreach (var (i, party) in (copy["parties"]?.AsArray() ?? []).Index())
        {
            if (party!["contactPoint"] is { } contact)
            {
                Assert.All(
                    given["parties"]![i]!["contactPoint"]!.AsObject(),
                    m => Assert.Equal("[left out]", (string?)m.Value)
                );
                foreach (var key in contact.AsObject().Select(m => m.Key).ToList())
                {
                    contact[key] = "[left out]";
                }
            }
        }

        if (copy["tender"]?["description"] is not null)
        {
            copy["tender"]!["description"] =
                "Ask A. Person at [e-mail address left out] or [telephone number left out].";
        }

        foreach (var metric in copy["contracts"]?[0]?["agreedMetrics"]?.AsArray() ?? [])
        {
            if (metric!["description"] is not null)
            {
                metric["description"] =
                    "Survey each quarter, of all families; ask [e-mail address left out]";
            }
        }

        return copy.ToJsonString();
    }

    private Task<Answered> Get(string address) => sites.GetAsync(address, Served.Contracts);
}
