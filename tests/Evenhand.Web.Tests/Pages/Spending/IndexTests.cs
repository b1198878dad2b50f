using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Spending;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Services_of_which_the_return_tells_nothing_are_not_offered()
    {
        var page = (await sites.GetAsync("/spending")).Page;

        var offered = page.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href"));

        Assert.Contains("/spending/residential-care", offered);
        Assert.Contains("/spending/childrens-homes", offered);
        Assert.DoesNotContain("/spending/boarding-schools", offered);
    }

    [Fact]
    public async Task A_form_that_has_chosen_a_service_leads_to_its_page_with_the_rest_of_the_question()
    {
        var answer = await sites.GetAsync("/spending?service=fostering&area=E08000035");

        Assert.Equal(302, answer.Status);
        Assert.Equal("/spending/fostering?area=E08000035", answer.Headers["Location"]);
    }
}
