using Evenhand.Store.Content;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Workspace;

/// <summary>What is in the workspace.</summary>
public sealed class IndexModel(Drafts drafts) : PageModel
{
    /// <summary>Drafts in use.</summary>
    public TableView Drafts { get; private set; } = null!;

    /// <summary>Drafts put away.</summary>
    public TableView Archived { get; private set; } = null!;

    /// <summary>Reads what is there.</summary>
    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Drafts = WorkspaceTable.Drafts(
            await drafts.ListAsync(null, archived: false, cancel),
            archived: false,
            Request
        );
        Archived = WorkspaceTable.Drafts(
            await drafts.ListAsync(null, archived: true, cancel),
            archived: true,
            Request
        );
    }
}
