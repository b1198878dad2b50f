using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task The_start_page_leads_to_each_question()
    {
        var page = (await sites.GetAsync("/")).Page;

        Assert.Equal(
            [
                "/market",
                "/what-if",
                "/spending",
                "/contracts",
                "/levers",
                "/evidence",
                "/appraisal",
                "/tender-check",
                "/payments",
                "/what-if/compare",
                "/areas",
                "/owners",
                "/mergers",
                "/definitions",
                "/sources",
            ],
            page.QuerySelectorAll("main h2 a").Select(a => a.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData("/market", "/market/childrens-homes")]
    [InlineData("/spending", "/spending/")]
    [InlineData("/definitions", "/definitions/")]
    public async Task A_form_of_the_start_page_leads_to_what_was_chosen(string action, string leads)
    {
        var form = (await sites.GetAsync("/")).Page.QuerySelector($"form[action='{action}']")!;
        var question = string.Join(
            '&',
            form.QuerySelectorAll<IHtmlSelectElement>("select")
                .Select(s => $"{s.Name}={Uri.EscapeDataString(s.Value ?? "")}")
        );

        var answer = await sites.GetAsync($"{action}?{question}");
        var last = await sites.GetAsync(answer.Headers["Location"]);

        Assert.StartsWith(leads, answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal((302, 200), (answer.Status, last.Status));
    }

    [Fact]
    public async Task The_start_page_says_how_many_definitions_there_are()
    {
        var start = await sites.GetAsync("/");
        var listed = (await sites.GetAsync("/definitions")).Page.QuerySelectorAll("main li").Length;

        Assert.Contains($"{listed} definitions", start.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_says_how_to_load_data_only_while_there_is_none()
    {
        const string how = "evenhand load data";

        Assert.Contains(
            how,
            (await sites.GetAsync("/", Served.Empty)).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(how, (await sites.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
