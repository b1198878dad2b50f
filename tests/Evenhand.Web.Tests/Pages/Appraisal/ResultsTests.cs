using System.Text;
using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Appraisal;

/// <summary>The result of an appraisal, without anything kept.</summary>
public sealed class ResultsTests(Sites sites)
{
    private static readonly string Example = File.ReadAllText(
        Repository.At("docs", "examples", "appraisal.yaml")
    );

    [Fact]
    public async Task The_example_shows_three_sentences_and_how_often_each_option_comes_first()
    {
        var page = await sites.GetAsync("/appraisal/results?example=yes&draws=2000", Served.Empty);

        Assert.Equal(200, page.Status);
        Assert.Contains(
            "“Charity under contract” comes first in",
            page.Words(".eh-lede"),
            StringComparison.Ordinal
        );
        Assert.Contains("Council runs the homes", page.Words("#ranks"), StringComparison.Ordinal);
        Assert.Contains("Forgone by it: Some of what", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file=AAAA")]
    [InlineData("file=!!!")]
    [InlineData("")]
    [InlineData("example=yes&draws=0")]
    [InlineData("example=yes&seed=x")]
    public async Task An_address_that_makes_no_sense_is_told_of(string query)
    {
        var page = await sites.GetAsync("/appraisal/results?" + query, Served.Empty);

        Assert.Equal(400, page.Status);
        Assert.Contains(
            "There is a problem",
            page.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_sent_by_a_program_gives_the_json_of_the_page()
    {
        using var content = new StringContent(Example, Encoding.UTF8, "application/yaml");
        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.PostAsync(
                new Uri("/appraisal/results/result.json?draws=3000&seed=5", UriKind.Relative),
                content,
                TestContext.Current.CancellationToken
            );
        var posted = await response.Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
        var page = await sites.GetAsync(
            "/appraisal/results/result.json?example=yes&draws=3000&seed=5",
            Served.Empty
        );

        Assert.Equal(page.Text, posted);
        using var json = JsonDocument.Parse(posted);
        Assert.Equal(3000, json.RootElement.GetProperty("draws").GetInt32());
    }
}
