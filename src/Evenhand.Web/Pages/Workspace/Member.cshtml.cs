using Evenhand.Store.Accounts;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace;

/// <summary>One person of the organisation: what he or she may do, changed or ended by an administrator.</summary>
[TakesPosts(Role.Administrator)]
public sealed class MemberModel(AccountDesk accounts, Actor actor) : QuestionPage
{
    /// <summary>The person.</summary>
    public Member Shown { get; private set; } = null!;

    /// <summary>Whether whoever looks may change it.</summary>
    public bool MayChange => actor.May(Role.Administrator);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var found = (await accounts.MembersAsync(actor, HttpContext.RequestAborted)).FirstOrDefault(
            m => m.UserId == id
        );
        if (found is null)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }

    /// <summary>Changes what the person may do.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, Role role) => ChangeAsync(id, role);

    /// <summary>Ends that the person belongs to the organisation.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid id) => ChangeAsync(id, null);

    private async Task<IActionResult> ChangeAsync(Guid id, Role? role)
    {
        var changed = ModelState.IsValid
            ? await accounts.ChangeAsync(actor, id, role, HttpContext.RequestAborted)
            : Outcome<Member>.Failed(
                new Problem("Choose what the person may do") { Field = "role" }
            );
        if (changed.IsOk)
        {
            return LocalRedirect("/workspace/people");
        }

        Problems = changed.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await OnGetAsync(id);
    }
}
