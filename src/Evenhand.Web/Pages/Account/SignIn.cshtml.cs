using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Evenhand.Web.Pages.Account;

/// <summary>Asks for the e-mail address and the password.</summary>
[TakesPosts]
[AllowAnonymous]
public sealed class SignInModel(SignInManager<User> signIn) : QuestionPage
{
    // Checked where nobody has the address, or the account is closed, so that the time of an answer does not tell who has an account.
    private static readonly string Nobody = new PasswordHasher<User>().HashPassword(
        new User { Name = "" },
        "nobody has this password"
    );

    /// <summary>Where to go on to.</summary>
    public string Return { get; private set; } = "/";

    /// <summary>What was filled in.</summary>
    public string? Email { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Return = Local(Url, Asked("return"));

    /// <summary>Signs in, or goes on to the second step.</summary>
    public async Task<IActionResult> OnPostAsync(string? email, string? password)
    {
        (Email, Return) = (email, Local(Url, Request.Form["return"]));
        var user = string.IsNullOrWhiteSpace(email)
            ? null
            : await signIn.UserManager.FindByEmailAsync(email.Trim());
        var isClosed = user is not null && await signIn.UserManager.IsLockedOutAsync(user);
        if (user is null || isClosed)
        {
            new PasswordHasher<User>().VerifyHashedPassword(
                new User { Name = "" },
                Nobody,
                password ?? ""
            );
        }

        var result = user is null
            ? SignInResult.Failed
            : await signIn.PasswordSignInAsync(
                user,
                password ?? "",
                isPersistent: false,
                lockoutOnFailure: true
            );
        if (result.RequiresTwoFactor)
        {
            return LocalRedirect("/account/code?return=" + Uri.EscapeDataString(Return));
        }

        if (result.Succeeded)
        {
            return LocalRedirect(Return);
        }

        // The same words whatever it was: they tell nobody whether there is such an account.
        Problems =
        [
            new Problem(
                "The e-mail address or the password is not right, or there were too many attempts"
            )
            {
                Field = "email",
                ToDo = "After five attempts an account is closed for 15 minutes.",
            },
        ];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>An address of this site to go on to: what was asked for, or the start page where that is anything else.</summary>
    internal static string Local(IUrlHelper urls, string? address) =>
        address is { Length: > 0 } && address[0] == '/' && urls.IsLocalUrl(address) ? address : "/";
}
