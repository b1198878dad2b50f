using Evenhand.Design.Components;
using Evenhand.Store.Accounts;
using Evenhand.Store.Rows;
using Evenhand.Web.Accounts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace;

/// <summary>Who belongs to the organisation, and inviting somebody.</summary>
[TakesPosts(Role.Administrator)]
public sealed class PeopleModel(AccountDesk accounts, Actor actor, SignIn signingIn) : QuestionPage
{
    /// <summary>What people may do.</summary>
    public static IReadOnlyList<Choice> Roles { get; } =
    [
        new(nameof(Role.Reader), "Reader", "Looks at what is there"),
        new(
            nameof(Role.Analyst),
            "Analyst",
            "Also writes drafts, adds findings and gives judgements"
        ),
        new(nameof(Role.Reviewer), "Reviewer", "Also reviews what others added"),
        new(
            nameof(Role.Administrator),
            "Administrator",
            "Also invites people, and redacts fields of records"
        ),
    ];

    /// <summary>Whether people sign in here.</summary>
    public bool AreOn => signingIn.IsOn;

    /// <summary>Whether the person may invite others.</summary>
    public bool MayInvite => actor.May(Role.Administrator);

    /// <summary>The people, by name.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>The link of an invitation that was just made.</summary>
    public string? LinkMade { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() =>
        Members = await accounts.MembersAsync(actor, HttpContext.RequestAborted);

    /// <summary>Invites somebody.</summary>
    public async Task<IActionResult> OnPostAsync(string? email, Role role)
    {
        if (!AreOn)
        {
            return NotFound();
        }

        var invited = Take(
            await accounts.InviteAsync(actor, email ?? "", role, HttpContext.RequestAborted),
            "email"
        );
        LinkMade = invited is null
            ? null
            : $"{signingIn.Settings?.Public?.GetLeftPart(UriPartial.Authority) ?? $"{Request.Scheme}://{Request.Host}"}/account/join?code={invited.Code}";
        await OnGetAsync();
        return Page();
    }
}
