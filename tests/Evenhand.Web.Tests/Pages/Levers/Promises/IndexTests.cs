using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers.Promises;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Promises_stand_in_the_order_of_their_announcement_and_lead_to_their_pages()
    {
        var answer = await sites.GetAsync("/levers/promises", Served.Empty);

        Assert.Equal(
            ["17 November 2010", "2 August 2021", "18 November 2024"],
            answer.Rows("promises").Select(r => r[1])
        );
        foreach (var link in answer.Page.QuerySelectorAll("#promises tbody a"))
        {
            Assert.Equal(
                200,
                (await sites.GetAsync(link.GetAttribute("href")!, Served.Empty)).Status
            );
        }
    }
}
