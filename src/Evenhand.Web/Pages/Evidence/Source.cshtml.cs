using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>One source with its interest and what was found in it.</summary>
public sealed class SourceModel(OrganisationEvidence evidence) : ThingPage
{
    private EvidenceDesk desk = evidence.Shipped;

    /// <summary>The source; null where there is none of that name.</summary>
    public Source? Source { get; private set; }

    /// <summary>What was found in it.</summary>
    public FindingsReport? Report => Source is null ? null : desk.Library.Of(Source);

    /// <summary>The same as a table.</summary>
    public TableView Table =>
        EvidenceTable.Of(
            desk.Library,
            Report!,
            Request,
            $"/evidence/sources/{Source!.Id}/findings.csv"
        );

    /// <summary>Looks it up.</summary>
    /// <param name="id">Its id.</param>
    public async Task OnGetAsync(string id)
    {
        desk = await evidence.DeskAsync(evidence.Usual, null, HttpContext.RequestAborted);
        Source = TakeNamed(desk.Library.Source(id), "SOURCE");
    }
}
