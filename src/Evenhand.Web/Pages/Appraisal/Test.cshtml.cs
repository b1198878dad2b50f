using Evenhand.Appraisal.Audit;
using Evenhand.Papers;
using Evenhand.Web.Downloads;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Appraisal;

/// <summary>The policy-based evidence test of the appraisal of the address: would we have chosen this anyway?</summary>
public sealed class TestModel(OrganisationAppraisals appraisals) : QuestionPage
{
    /// <summary>The answer; null where the address holds no appraisal that can be read.</summary>
    public AskedAudit? Answer { get; private set; }

    /// <summary>The same as a paper, whose sections the page shows.</summary>
    public Paper Paper => AuditPaper.Of(Answer!.Report, Answer.File, "the file of this address");

    /// <summary>Where the answer can be had as a paper.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, AuditDownloads.Path);

    /// <summary>The page with the result of the appraisal itself.</summary>
    public string Results => Address.With(Request, "/appraisal/results");

    /// <summary>Where the answer can be had for programs.</summary>
    public string Json => Address.With(Request, AuditDownloads.Path + "/result.json");

    /// <summary>A table of a section.</summary>
    public TableView Table(PaperTable table) =>
        TableView.Whole(
            table.Table,
            Request,
            table.Id,
            Address.With(Request, $"{AuditDownloads.Path}/{table.Id}.csv")
        );

    /// <summary>Asks, where the address holds an appraisal.</summary>
    public async Task OnGetAsync()
    {
        if (
            Request.Query.ContainsKey(AppraisalQuery.File)
            || Request.Query.ContainsKey(AppraisalQuery.Example)
        )
        {
            Answer = Take(await appraisals.TestAsync(Request));
        }
    }
}
