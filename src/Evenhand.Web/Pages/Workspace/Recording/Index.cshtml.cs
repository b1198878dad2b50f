using Evenhand.Store.Content;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Workspace.Recording;

/// <summary>The records of the organisation.</summary>
public sealed class IndexModel(Records records) : PageModel
{
    /// <summary>The records, the newest first.</summary>
    public TableView Table { get; private set; } = null!;

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync() =>
        Table = WorkspaceTable.Records(
            await records.ListAsync(HttpContext.RequestAborted),
            Request
        );
}
