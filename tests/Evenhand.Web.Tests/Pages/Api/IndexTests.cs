using System.Text.Json;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Api;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Every_call_of_the_document_stands_on_the_page_with_a_line_for_curl()
    {
        var page = (await sites.GetAsync("/api")).Page;
        var document = JsonDocument.Parse((await sites.GetAsync("/api/v1/openapi.json")).Text);

        var ids = document
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject())
            .Select(o => o.Value.GetProperty("operationId").GetString()!)
            .ToList();

        Assert.Equal(ids.Count, page.QuerySelectorAll("section.eh-call").Length);
        Assert.All(ids, id => Assert.NotNull(page.GetElementById(id)));
        Assert.All(
            page.QuerySelectorAll("section.eh-call pre"),
            p => Assert.StartsWith("curl ", p.TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_line_for_curl_that_only_asks_is_answered_as_it_stands()
    {
        var page = (await sites.GetAsync("/api")).Page;
        var addresses = page.QuerySelectorAll("section.eh-call pre")
            .Select(p => p.TextContent)
            .Where(t =>
                !t.Contains("-H ", StringComparison.Ordinal)
                && !t.Contains("-F ", StringComparison.Ordinal)
            )
            .Select(t => new Uri(t.Split('\'')[1]).PathAndQuery)
            .ToList();

        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            Assert.Equal((address, 200), (address, (await sites.GetAsync(address)).Status));
        }
    }

    [Fact]
    public async Task The_page_says_how_much_may_be_asked_and_links_the_document()
    {
        var answer = await sites.GetAsync("/api");

        Assert.Contains("calls a minute", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/api/v1/openapi.json']"));
    }
}
