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

/// <summary>The second step of signing in.</summary>
[TakesPosts]
[AllowAnonymous]
public sealed class CodeModel(SignInManager<User> signIn) : QuestionPage
{
    private const int DigitsOfApp = 6;

    /// <summary>Where to go on to.</summary>
    public string Return { get; private set; } = "/";

    /// <summary>Shows the form to somebody whose password was right.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        Return = SignInModel.Local(Url, Asked("return"));
        return await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? LocalRedirect("/account/sign-in")
            : Page();
    }

    /// <summary>Signs in with a code of the app or a recovery code.</summary>
    public async Task<IActionResult> OnPostAsync(string? code)
    {
        Return = SignInModel.Local(Url, Request.Form["return"]);
        var plain = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null)
        {
            return LocalRedirect("/account/sign-in");
        }

        var result = SignInResult.LockedOut;
        if (!await signIn.UserManager.IsLockedOutAsync(user))
        {
            result =
                plain.Length == DigitsOfApp
                    ? await signIn.TwoFactorAuthenticatorSignInAsync(
                        plain,
                        isPersistent: false,
                        rememberClient: false
                    )
                    : await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
            if (!result.Succeeded && plain.Length != DigitsOfApp)
            {
                // The library counts wrong codes of the app alone.
                await signIn.UserManager.AccessFailedAsync(user);
            }
        }

        if (result.Succeeded)
        {
            return LocalRedirect(Return);
        }

        Problems =
        [
            new Problem("That code is not right, or there were too many attempts")
            {
                Field = "code",
                ToDo =
                    "Wait for the next code of the app. After five attempts an account is closed for 15 minutes.",
            },
        ];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
