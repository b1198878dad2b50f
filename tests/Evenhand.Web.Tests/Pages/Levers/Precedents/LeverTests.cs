using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers.Precedents;

public sealed class LeverTests(Sites sites)
{
    [Fact]
    public async Task Each_process_leads_to_its_page_and_shows_the_words_that_were_found()
    {
        var answer = await sites.GetAsync("/levers/precedents/PA23.part6", Served.Contracts);

        var links = answer
            .Page.QuerySelectorAll("#processes tbody a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal(200, (await sites.GetAsync(link, Served.Contracts)).Status);
        }

        Assert.All(
            answer.Rows("processes"),
            r => Assert.Contains("below threshold", r[2], StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task A_lever_that_no_notice_shows_says_so()
    {
        var answer = await sites.GetAsync("/levers/precedents/PA23.s33", Served.Contracts);

        Assert.StartsWith("None of the", answer.Words(".eh-lede"), StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("#processes"));
    }
}
