using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Drafting;

/// <summary>One draft: what is known of it, its text to take away, its title, and whether it is in use.</summary>
[TakesPosts(Role.Analyst)]
public sealed class DraftModel(Drafts drafts, Actor actor) : QuestionPage
{
    /// <summary>The draft.</summary>
    public Draft Shown { get; private set; } = null!;

    /// <summary>What was written as a title and refused.</summary>
    public string? Written { get; private set; }

    /// <summary>What has just been done.</summary>
    public string? Done =>
        Asked("done") switch
        {
            "renamed" => "The draft was renamed",
            "away" => "The draft was put away; it can be taken back below",
            "back" => "The draft is in use again",
            _ => null,
        };

    /// <summary>Whether the person may change it.</summary>
    public bool MayWrite => actor.May(Role.Analyst);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Renames it.</summary>
    public async Task<IActionResult> OnPostRenameAsync(Guid id, int version, string? title)
    {
        Written = title ?? "";
        return await ChangedAsync(
            id,
            await drafts.RenameAsync(id, version, Written, HttpContext.RequestAborted),
            "renamed"
        );
    }

    /// <summary>Puts it away, or takes it back.</summary>
    public async Task<IActionResult> OnPostArchiveAsync(Guid id, int version, bool away) =>
        await ChangedAsync(
            id,
            await drafts.ArchiveAsync(id, version, away, HttpContext.RequestAborted),
            away ? "away" : "back"
        );

    private async Task<IActionResult> ChangedAsync(Guid id, Outcome<Draft> changed, string done)
    {
        if (changed.IsOk)
        {
            return LocalRedirect($"{WorkspaceTable.Path(id)}?done={done}");
        }

        Problems = changed.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(id);
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        var found = await drafts.FindAsync(id, HttpContext.RequestAborted);
        if (!found.IsOk)
        {
            return NotFound();
        }

        Shown = found.Value;
        return Page();
    }
}
