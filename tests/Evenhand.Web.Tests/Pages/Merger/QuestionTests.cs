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
    public async Task Bodies_that_lists_or_notices_name_are_asked_for_and_what_is_chosen_stands_in_the_answers()
    {
        var draft = await AfterAsync(
            Served.Contracts,
            "answering=old&name-1=Wiltshire+Council&name-2=Nowhere+Board",
            "answering=new&name-1=Joint+Board"
        );
        var asked = await sites.GetAsync($"/merger/question?{draft}&step=which", Served.Contracts);
        var skipped = await AfterAsync(Served.Contracts, draft, "answering=which&is-0=none");
        var chosen = await AfterAsync(
            Served.Contracts,
            draft,
            "answering=which&is-0=GB-PPON-PDZR-9968-RYYY"
        );

        Assert.Equal("Which of these is Wiltshire Council?", asked.Words("h1"));
        Assert.Equal(
            ["GB-PPON-PDZR-9968-RYYY", "GB-LAE-WIL", "none"],
            asked.Page.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("value"))
        );
        Assert.Contains(
            "GB-LAE-WIL; Unitary authority",
            asked.Words("main"),
            StringComparison.Ordinal
        );
        // Nobody need know: none is chosen until somebody chooses.
        Assert.NotNull(asked.Page.QuerySelector("input[value=none][checked]"));
        Assert.Contains(
            "Wiltshire Council: GB-PPON-PDZR-9968-RYYY; Nowhere Board: not known; Joint Board: not known",
            (await sites.GetAsync("/merger/check?" + chosen, Served.Contracts)).Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Wiltshire Council: not known",
            (await sites.GetAsync("/merger/check?" + skipped, Served.Contracts)).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_nothing_names_a_body_nobody_is_asked_which_it_is()
    {
        var draft = await AfterAsync(
            Served.Empty,
            "answering=old&name-1=Nowhere+Board",
            "answering=new&name-1=Joint+Board"
        );

        var check = await sites.GetAsync("/merger/check?" + draft, Served.Empty);

        Assert.DoesNotContain("not known", check.Words("main"), StringComparison.Ordinal);
        var page = await sites.GetAsync($"/merger/question?{draft}&step=which", Served.Empty);
        Assert.Equal("What is the change called?", page.Words("h1"));
    }

    [Fact]
    public async Task Flags_are_ticked_as_is_usual_for_the_kind_and_route_until_somebody_answers()
    {
        var draft = await AfterAsync(
            Served.Empty,
            "answering=name&name=x",
            "answering=kind&kind=merger",
            "answering=route&route=act"
        );

        var page = await sites.GetAsync($"/merger/question?{draft}&step=flags", Served.Empty);

        Assert.NotNull(page.Page.QuerySelector("input[value=exits_planned][checked]"));
        // What follows from the route is not asked.
        Assert.Null(page.Page.QuerySelector("input[value=route_act]"));
    }

    /// <summary>The draft of an address after some answers; the first may be a draft.</summary>
    private async Task<string> AfterAsync(Served home, params string[] answers)
    {
        var draft = "";
        foreach (var answer in answers)
        {
            if (answer.StartsWith("draft=", StringComparison.Ordinal))
            {
                draft = answer;
                continue;
            }

            var went = await sites.GetAsync($"/merger/question?{draft}&{answer}", home);
            draft = went.Headers["Location"].Split('?')[1];
        }

        return draft;
    }
}
