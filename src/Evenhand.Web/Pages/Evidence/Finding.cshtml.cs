using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Store.Content;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>One finding with its source.</summary>
public sealed class FindingModel(OrganisationEvidence evidence) : ThingPage
{
    private EvidenceDesk desk = evidence.Shipped;

    /// <summary>The finding; null where there is none of that name.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>Where it was read.</summary>
    public Source? Source => Finding is null ? null : desk.Library.Sources[Finding.Source];

    /// <summary>All that is known of it, what and value.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows =>
        LibraryPaper.One(desk.Library, Finding!).Rows;

    /// <summary>Looks it up.</summary>
    /// <param name="id">Its id.</param>
    public async Task OnGetAsync(string id)
    {
        desk = await evidence.DeskAsync(AddedScope.All, null, HttpContext.RequestAborted);
        Finding = TakeNamed(desk.Library.Finding(id), "FINDING");
    }
}
