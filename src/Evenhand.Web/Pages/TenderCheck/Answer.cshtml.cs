using Evenhand.Law.TenderChecks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>What in a tender shuts people out, from the requirements of the address.</summary>
public sealed class AnswerModel(TenderQuery tenders) : QuestionPage
{
    /// <summary>What the checks say; null where a field has a problem.</summary>
    public TenderReport? Report { get; private set; }

    /// <summary>The form with what was filled in.</summary>
    public string ChangeLink => TenderQuery.To("/tender-check/questions", Request.Query);

    /// <summary>Where the answer can be had as a file.</summary>
    public TenderFiles Files => TenderFiles.Of(Request, "/tender-check/answer");

    /// <summary>Checks.</summary>
    public void OnGet()
    {
        Report = Take(tenders.Filled(Request.Query), TenderQuery.Keys);
        // The fields stand on other pages.
        Problems = [.. Problems.Select(p => p with { Field = null })];
    }
}
