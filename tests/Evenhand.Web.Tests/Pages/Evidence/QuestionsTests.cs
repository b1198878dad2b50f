using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Evidence;

public sealed class QuestionsTests(Sites sites)
{
    [Fact]
    public async Task Every_question_leads_to_its_answer()
    {
        var links = (await sites.GetAsync("/evidence/questions"))
            .Page.QuerySelectorAll("#questions tbody th a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();

        Assert.Equal(3, links.Count);
        foreach (var link in links)
        {
            Assert.Equal(200, (await sites.GetAsync(link)).Status);
        }
    }
}
