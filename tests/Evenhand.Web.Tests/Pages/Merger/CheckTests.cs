using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Merger;

public sealed class CheckTests(Sites sites)
{
    private static readonly string[] Answers =
    [
        "answering=name&name=Two+into+one",
        "answering=kind&kind=merger",
        "answering=route&route=administrative",
        "answering=where&nation=England&sector=agency",
        "answering=old&name-1=One&staff-1=1,200&name-2=Two",
        "answering=new&name-1=Both",
        "answering=days&announced=4+January+2027&wished=1+June+2028",
        "answering=behind&behind=D01",
        "answering=flags&flags=has_staff",
        "answering=function&name-1=Licences&from-1=0&to-1=open&name-2=Pensions&from-2=1&to-2=ends",
        "answering=system",
        "answering=site",
        "answering=contract",
        "answering=others&what-1=asset&name-1=Vans&from-1=0&to-1=0&what-2=dataset&name-2=Register&from-2=1&to-2=open&what-3=caseload&name-3=Complaints&from-3=1&to-3=ends",
        "answering=shares&reason-1=Taken+on+by+the+sponsor&reason-4=All+are+answered",
        "answering=budgets&name-1=Licences&from-1=0&pounds-1=2,000,000",
        "answering=local&note-1=Keys+are+in+Cardiff&about-1=Cardiff+office",
    ];

    [Fact]
    public async Task All_answers_become_a_file_that_the_desk_reads_and_each_can_be_changed()
    {
        var draft = "";
        foreach (var answer in Answers)
        {
            var went = await sites.GetAsync($"/merger/question?{draft}&{answer}", Served.Empty);
            Assert.Equal((answer, 302), (answer, went.Status));
            draft = went.Headers["Location"].Split('?')[1];
        }

        var page = await sites.GetAsync("/merger/check?" + draft, Served.Empty);
        Assert.Equal(200, page.Status);
        Assert.Equal(Answers.Length, page.Page.QuerySelectorAll(".govuk-summary-list__row").Length);
        var link = page.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!;
        var file = await sites.GetAsync(
            link.Replace("/results?", "/results/merger.yaml?", StringComparison.Ordinal),
            Served.Empty
        );
        Assert.Contains("staff: 1200", file.Text, StringComparison.Ordinal);
        Assert.Contains("ends: 'Taken on by the sponsor'", file.Text, StringComparison.Ordinal);
        Assert.Contains("{id: D01, reason:", file.Text, StringComparison.Ordinal);
        Assert.Contains(
            """
              - what: asset
                name: 'Vans'
                from: one
                to: both
              - what: dataset
                name: 'Register'
                from: two
              - what: caseload
                name: 'Complaints'
                from: two
                ends: 'All are answered'

            """,
            file.Text,
            StringComparison.Ordinal
        );
        var board = await sites.GetAsync(
            link.Replace("/results?", "/results/ready?", StringComparison.Ordinal),
            Served.Empty
        );
        var open = board.Text.Replace("&#x27;", "'", StringComparison.Ordinal);
        Assert.Contains(
            "Successor of the function 'Licences' of One",
            open,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Successor of the dataset 'Register' of Two",
            open,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Before_all_is_answered_it_leads_on_and_not_to_a_plan()
    {
        var page = await sites.GetAsync("/merger/check", Served.Empty);

        Assert.Contains("still open", page.Words(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("main a.govuk-button"));
    }
}
