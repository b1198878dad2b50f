using Evenhand.Contracts.Indicators;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Indicators;

public sealed class CodeTests(Sites sites)
{
    public static TheoryData<string> Codes => [.. IndicatorCatalogue.Cards.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task An_indicators_page_says_what_its_page_in_the_documentation_says(string code)
    {
        var page = await sites.GetAsync("/indicators/" + code);
        var document = await File.ReadAllLinesAsync(
            Repository.At("docs", "indicators", code + ".md"),
            TestContext.Current.CancellationToken
        );

        var words = page.Words("main");

        Assert.All(
            document
                .Where(l => l.Length > 0 && !l.StartsWith("|---", StringComparison.Ordinal))
                .SelectMany(l => l.Split('|'))
                .Select(l => l.Replace("`", "", StringComparison.Ordinal).Trim(' ', '-'))
                .Where(l =>
                    l.Length > 0
                    && !l.StartsWith('#')
                    && !l.StartsWith("Asked with the", StringComparison.Ordinal)
                    && l
                        is not (
                            "in --format cardinal"
                            or "setting"
                            or "meaning"
                            or "process"
                            or "It has none of its own."
                        )
                ),
            part => Assert.Contains(part, words, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task What_is_flagged_is_counted_and_leads_to_the_process()
    {
        var page = await sites.GetAsync("/indicators/R003");
        var rows = page.Rows("flagged");

        var counted = page
            .Page.QuerySelectorAll(".govuk-summary-list__row")
            .First(r => Answered.Words(r.Children[0]) == "Flagged");
        var link = page.Page.QuerySelector("#flagged tbody a")!.GetAttribute("href")!;
        var process = await sites.GetAsync(link);
        var csv = (await sites.GetAsync("/indicators/R003/flagged.csv")).Csv;

        Assert.Equal($"{rows.Count}", Answered.Words(counted.Children[1]));
        Assert.True(rows.Count > 0);
        Assert.Equal(rows.Count + 1, csv.Count);
        Assert.Equal(200, process.Status);
        Assert.Contains(csv[1][2], process.Words("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_is_told_with_the_field_that_lacks()
    {
        var page = await sites.GetAsync("/indicators/R024");

        Assert.Contains("No bids are published", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Nothing is flagged.", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_that_is_not_there_is_not_found()
    {
        var page = await sites.GetAsync("/indicators/R999");

        Assert.Equal(404, page.Status);
    }

    [Fact]
    public async Task Before_the_first_load_it_still_says_what_it_asks()
    {
        var page = await sites.GetAsync("/indicators/R018", Served.Empty);

        Assert.Equal(200, page.Status);
        Assert.Contains("only one bidder", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("Nothing is loaded yet", page.Words("main"), StringComparison.Ordinal);
    }
}
