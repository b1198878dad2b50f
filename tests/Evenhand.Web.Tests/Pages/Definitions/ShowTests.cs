using Evenhand.Testing;
using Evenhand.Vocabulary;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Definitions;

public sealed class ShowTests(Sites sites)
{
    public static TheoryData<string> Ids =>
        [.. TemporaryHome.Libraries.Rules.Definitions.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_definition_tells_its_citation_its_dates_and_what_trips_people_up(string id)
    {
        var definition = TemporaryHome.Libraries.Rules.Find(id)!;

        var answer = await sites.GetAsync("/definitions/" + id);

        Assert.Equal(200, answer.Status);
        Assert.Equal(definition.Name, answer.Words("h1"));
        var words = answer.Words("main");
        Assert.Contains(definition.Citation, words, StringComparison.Ordinal);
        Assert.Contains("from " + Plain.Date(definition.From), words, StringComparison.Ordinal);
        Assert.Contains(definition.Notes, words, StringComparison.Ordinal);
        Assert.Contains("Not legal advice", words, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Page.QuerySelectorAll("main h2 ~ ul li, main h2 + p"));
    }

    [Fact]
    public async Task A_definition_that_rests_on_another_names_it_and_leads_to_it()
    {
        var page = (await sites.GetAsync("/definitions/qualifying-public-service-mutual")).Page;

        var link = page.QuerySelector("main li a")!;

        Assert.Equal(
            (
                "/definitions/public-service-mutual",
                TemporaryHome.Libraries.Rules.Find("public-service-mutual")!.Name
            ),
            (link.GetAttribute("href"), link.TextContent)
        );
    }
}
