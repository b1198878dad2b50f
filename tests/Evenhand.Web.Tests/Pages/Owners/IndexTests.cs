using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Owners;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task A_search_finds_owners_whose_name_holds_the_text()
    {
        var answer = await sites.GetAsync("/owners?q=CAMBIAN+child");

        Assert.NotEmpty(answer.Rows("owners"));
        Assert.All(
            answer.Rows("owners"),
            r => Assert.Contains("cambian child", r[0], StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task An_owner_of_the_table_leads_to_its_page()
    {
        var answer = await sites.GetAsync("/owners");
        var link = answer.Page.QuerySelector("#owners tbody a")!;

        var owner = await sites.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("Owner as written " + Answered.Words(link), owner.Words("h1"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_leads_back_to_all_owners()
    {
        var answer = await sites.GetAsync("/owners?q=zzzz");

        Assert.Equal(200, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/owners']"));
        Assert.Empty(answer.Page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_words()
    {
        var answer = await sites.GetAsync("/owners?as-of=2024-03-31", Served.MadeUp);

        Assert.Contains(answer.Rows("owners"), r => r[0] == ServedHomes.Hostile);
        Assert.DoesNotContain(ServedHomes.Hostile, answer.Text, StringComparison.Ordinal);
    }
}
