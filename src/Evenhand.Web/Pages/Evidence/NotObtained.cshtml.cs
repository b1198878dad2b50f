using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>Sources that are known to exist and were not read.</summary>
public sealed class NotObtainedModel(EvidenceDesk desk) : PageModel
{
    /// <summary>The sources.</summary>
    public TableView Table =>
        TableView.Sorted(
            LibraryPaper.NotObtained(GapMap.Of(desk.Library)),
            Request,
            "not-obtained",
            "/evidence/not-obtained/all.csv",
            level: 2
        );
}
