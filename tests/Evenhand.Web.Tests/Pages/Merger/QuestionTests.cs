using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

/// <summary>The questions of a merger, one a page.</summary>
public sealed class QuestionTests(Sites sites)
{
    [Fact]
    public async Task An_answer_goes_into_the_link_and_leads_to_the_next_question()
    {
        var answer = await sites.GetAsync(
            "/merger/question?answering=name&name=Two+into+one",
            Served.Empty
        );

        Assert.Equal(302, answer.Status);
        var next = await sites.GetAsync(answer.Headers["Location"], Served.Empty);
        Assert.Equal("What kind of change is it?", next.Words("h1"));
    }

    [Fact]
    public async Task More_rows_are_had_without_losing_those_that_are_filled()
    {
        var answer = await sites.GetAsync(
            "/merger/question?answering=old&name-1=One&name-2=Two&name-3=Three&name-4=Four&more=yes",
            Served.Empty
        );
        var page = await sites.GetAsync(answer.Headers["Location"], Served.Empty);

        Assert.Equal("Four", page.Page.QuerySelector("#name-4")!.GetAttribute("value"));
        Assert.NotNull(page.Page.QuerySelector("#name-6"));
    }

    [Theory]
    [InlineData("answering=name&name=", "Say what the change is called")]
    [InlineData("answering=kind", "Choose one")]
    [InlineData("answering=old", "Name a body that is there now")]
    [InlineData("answering=old&name-1=A&name-2=a", "Two bodies have this name")]
    [InlineData("answering=days&announced=31+June+2027", "This is not a day")]
    [InlineData(
        "answering=days&announced=1+June+2027&wished=1+May+2027",
        "The opening must come after the announcement"
    )]
    [InlineData("answering=others&name-1=Vans&to-1=open", "Choose what it is")]
    [InlineData("draft=AAAA", "holds no draft that can be read")]
    public async Task What_is_missing_or_wrong_is_told(string query, string says)
    {
        var page = await sites.GetAsync("/merger/question?" + query, Served.Empty);

        Assert.Equal(400, page.Status);
        Assert.Contains(says, page.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_are_ticked_as_is_usual_for_the_kind_and_route_until_somebody_answers()
    {
        var draft = "";
        foreach (
            var answer in new[]
            {
                "answering=name&name=x",
                "answering=kind&kind=merger",
                "answering=route&route=act",
            }
        )
        {
            var went = await sites.GetAsync($"/merger/question?{draft}&{answer}", Served.Empty);
            draft = went.Headers["Location"].Split('?')[1];
        }

        var page = await sites.GetAsync($"/merger/question?{draft}&step=flags", Served.Empty);

        Assert.NotNull(page.Page.QuerySelector("input[value=exits_planned][checked]"));
        // What follows from the route is not asked.
        Assert.Null(page.Page.QuerySelector("input[value=route_act]"));
    }
}
