using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class CpvTests(Sites sites)
{
    [Fact]
    public async Task The_question_for_the_code_leads_to_the_search_and_a_code_back_into_the_journey()
    {
        var question = await sites.GetAsync(
            "/levers/question?jurisdiction=England&question=contract.cpv_main",
            Served.Empty
        );
        var search = question
            .Page.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .Single(h => h.StartsWith("/levers/cpv?", StringComparison.Ordinal));

        var found = await sites.GetAsync(search + "&words=probation", Served.Empty);
        var code = found.Page.QuerySelector("#codes tbody th a")!;
        var chosen = await sites.GetAsync(code.GetAttribute("href")!, Served.Empty);

        Assert.Equal("75231240", Answered.Words(code));
        Assert.Equal(302, chosen.Status);
        Assert.Contains("contract.cpv_main=75231240", chosen.Headers["Location"]);
        Assert.Contains("jurisdiction=England", chosen.Headers["Location"]);
        Assert.DoesNotContain("words", chosen.Headers["Location"]);
    }

    [Fact]
    public async Task An_answer_leads_to_precedents_promises_and_reforms_of_its_levers()
    {
        var page = (await sites.GetAsync("/levers/answer" + Visit.LeverCase, Served.Empty)).Page;
        var links = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Contains("/levers/precedents/PA23.s33", links);
        Assert.Contains(links, l => l.StartsWith("/levers/promises/", StringComparison.Ordinal));
        var reforms = links
            .Where(l => l.StartsWith("/levers/reforms#", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.NotEmpty(reforms);
        var all = (await sites.GetAsync("/levers/reforms", Served.Empty)).Page;
        Assert.All(reforms, r => Assert.NotNull(all.GetElementById(r.Split('#')[1])));
    }
}
