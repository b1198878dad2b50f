using Evenhand.Law.TenderChecks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>What in the tender of a loaded contracting process shuts people out.</summary>
public sealed class ProcessModel(TenderQuery tenders) : ThingPage
{
    /// <summary>What the checks say; null where there is no such process.</summary>
    public TenderReport? Report { get; private set; }

    /// <summary>The process.</summary>
    public string Ocid { get; private set; } = "";

    /// <summary>The page of the process itself.</summary>
    public string ProcessPath => Address.To(ProcessTable.Path(Ocid), ("edition", Asked("edition")));

    /// <summary>Where the answer can be had as a file.</summary>
    public TenderFiles Files =>
        TenderFiles.Of(Request, "/tender-check/" + ContractQuery.Slug(Ocid));

    /// <summary>Checks.</summary>
    public void OnGet(string ocid)
    {
        Ocid = ContractQuery.Ocid(ocid);
        Report = TakeNamed(
            tenders.Process(ocid, Request.Query, HttpContext.RequestAborted),
            "ocid"
        );
    }
}
