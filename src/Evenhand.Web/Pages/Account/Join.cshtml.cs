using Evenhand.Store.Accounts;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Accounts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Account;

/// <summary>What a link leads to.</summary>
public enum JoinStep
{
    /// <summary>It was used, has expired, or never was.</summary>
    Gone,

    /// <summary>A new account.</summary>
    New,

    /// <summary>A new password and second step.</summary>
    Reset,

    /// <summary>Signing in first: there is an account.</summary>
    SignIn,

    /// <summary>One more organisation for somebody who is signed in.</summary>
    Join,
}

/// <summary>Where the link of an invitation leads. It works once.</summary>
[TakesPosts]
[AllowAnonymous]
public sealed class JoinModel(
    AccountDesk accounts,
    Store.Databases.Workspace workspace,
    SignInManager<User> signIn
) : QuestionPage
{
    /// <summary>The code of the link.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The name that was filled in.</summary>
    public string? Name { get; private set; }

    /// <summary>What there is to do.</summary>
    public JoinStep Step { get; private set; }

    /// <summary>The heading.</summary>
    public string Heading =>
        Step switch
        {
            JoinStep.Gone => "This link can no longer be used",
            JoinStep.Reset => "Choose a new password",
            JoinStep.SignIn => "Sign in first",
            JoinStep.Join => "Join this organisation",
            _ => "Make your account",
        };

    /// <summary>Shows what there is to do.</summary>
    public async Task OnGetAsync() => await FindAsync(Asked("code") ?? "");

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(string? link, string? name, string? password)
    {
        Name = name;
        var (invitation, user) = await FindAsync(link ?? "");
        if (invitation is null || Step == JoinStep.SignIn)
        {
            return Page();
        }

        if (Step is JoinStep.New && string.IsNullOrWhiteSpace(name))
        {
            Problems = [new Problem("Enter your name") { Field = "name" }];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var users = signIn.UserManager;
        if (Step is JoinStep.New or JoinStep.Reset)
        {
            var result = user is null
                ? await users.CreateAsync(
                    user = new User
                    {
                        Id = Guid.CreateVersion7(workspace.Now),
                        Name = name!.Trim(),
                        UserName = invitation.Email.ToLowerInvariant(),
                        Email = invitation.Email.ToLowerInvariant(),
                        EmailConfirmed = true,
                    },
                    password ?? ""
                )
                : await users.ResetPasswordAsync(
                    user,
                    await users.GeneratePasswordResetTokenAsync(user),
                    password ?? ""
                );
            if (!result.Succeeded)
            {
                Problems = PasswordModel.Said(result);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            }
        }

        if (!await accounts.AcceptAsync(invitation, user!, HttpContext.RequestAborted))
        {
            Step = JoinStep.Gone;
            return Page();
        }

        if (Step == JoinStep.Join)
        {
            return LocalRedirect("/account");
        }

        await SecondStep.BeginAgainAsync(users, user!);
        await users.SetLockoutEndDateAsync(user!, null);
        await users.ResetAccessFailedCountAsync(user!);
        await signIn.SignInAsync(user!, isPersistent: false);
        return LocalRedirect("/account/two-step");
    }

    private async Task<(Invitation? Invitation, User? User)> FindAsync(string code)
    {
        Link = code;
        var invitation = await accounts.FindInvitationAsync(code, HttpContext.RequestAborted);
        var user = invitation is null
            ? null
            : await signIn.UserManager.FindByEmailAsync(invitation.Email);
        Step =
            invitation is null ? JoinStep.Gone
            : invitation.IsReset && user is not null ? JoinStep.Reset
            : user is null ? JoinStep.New
            : signIn.UserManager.GetUserId(User) == user.Id.ToString() ? JoinStep.Join
            : JoinStep.SignIn;
        if (Step == JoinStep.Gone)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return (invitation, user);
    }
}
