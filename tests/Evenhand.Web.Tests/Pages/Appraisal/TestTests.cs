using System.Net.Http.Headers;
using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Appraisal;

public sealed class TestTests(Sites sites)
{
    [Fact]
    public async Task The_example_is_tested_with_its_declared_choice_beside_its_figures()
    {
        var page = await sites.GetAsync("/appraisal/test?example=yes", Served.Empty);

        Assert.Equal(200, page.Status);
        Assert.Contains("comes first", page.Words(".eh-lede"), StringComparison.Ordinal);
        Assert.Contains("we count jobs because", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_appraisal_the_page_says_how_to_give_one()
    {
        var page = await sites.GetAsync("/appraisal/test", Served.Empty);

        Assert.Equal(200, page.Status);
        Assert.NotNull(page.Page.QuerySelector("main a[href='/appraisal/file']"));
    }

    [Fact]
    public async Task An_address_that_holds_no_appraisal_is_told_of() =>
        Assert.Equal(400, (await sites.GetAsync("/appraisal/test?file=xyz", Served.Empty)).Status);

    [Fact]
    public async Task A_program_posts_a_file_and_is_told_what_the_prompt_tells()
    {
        using var content = new StringContent(
            await File.ReadAllTextAsync(
                Repository.At("docs", "examples", "appraisal-distorted", "weights.yaml"),
                TestContext.Current.CancellationToken
            ),
            new MediaTypeHeaderValue("application/yaml")
        );

        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.PostAsync(
                new Uri("/appraisal/test/result.json", UriKind.Relative),
                content,
                TestContext.Current.CancellationToken
            );

        var json = JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;
        Assert.Equal("weights-changed", json.GetProperty("signs")[0].GetProperty("id").GetString());
        Assert.True(json.GetProperty("signs")[0].GetProperty("points").GetBoolean());
    }
}
