using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Account;

/// <summary>Changes the password; every other session of the person ends.</summary>
[TakesPosts]
[Authorize]
public sealed class PasswordModel(SignInManager<User> signIn) : QuestionPage
{
    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(string? current, string? password)
    {
        if (await signIn.UserManager.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        var changed = await signIn.UserManager.ChangePasswordAsync(
            user,
            current ?? "",
            password ?? ""
        );
        if (changed.Succeeded)
        {
            await signIn.RefreshSignInAsync(user);
            return LocalRedirect("/account/password?done=yes");
        }

        Problems = Said(changed);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    internal static IReadOnlyList<Problem> Said(IdentityResult refused) =>
        [
            .. refused.Errors.Select(e =>
                e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)
                    ? new Problem("That is not your password") { Field = "current" }
                    : new Problem(e.Description.TrimEnd('.')) { Field = "password" }
            ),
        ];
}
