using System.Globalization;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Glossary;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Words_stand_in_the_order_of_the_alphabet_each_with_an_anchor()
    {
        var terms = (await sites.GetAsync("/glossary")).Page.QuerySelectorAll("dt");

        var words = terms.Select(t => t.TextContent.ToLower(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(words.Order(StringComparer.Ordinal), words);
        Assert.All(terms, t => Assert.NotEmpty(t.Id!));
    }

    [Theory]
    [InlineData("/market/childrens-homes?by=owner")]
    [InlineData("/market/childrens-homes?by=area")]
    [InlineData("/market/childrens-homes?by=grade")]
    public async Task A_technical_word_on_a_page_leads_to_its_meaning(string path)
    {
        var link = (await sites.GetAsync(path)).Page.QuerySelector("main a[href^='/glossary#']")!;

        var glossary = (await sites.GetAsync("/glossary")).Page;
        Assert.NotNull(glossary.GetElementById(link.GetAttribute("href")!.Split('#')[1]));
    }
}
