using System.Security.Claims;
using Evenhand.Design.Components;
using Evenhand.Store.Accounts;
using Evenhand.Store.Rows;
using Evenhand.Web.Accounts;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Account;

/// <summary>Who is signed in, for which organisation; and signing out.</summary>
[TakesPosts]
[Authorize]
public sealed class IndexModel(AccountDesk accounts, SignInManager<User> signIn, SignIn signingIn)
    : PageModel
{
    /// <summary>Whether people sign in here.</summary>
    public bool AreOn => signingIn.IsOn;

    /// <summary>Who is signed in.</summary>
    public SignedIn? Person { get; private set; }

    /// <summary>The person's organisations.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The one that is worked for.</summary>
    public string? Chosen => WhoAsks.In(HttpContext)?.TenantId.ToString();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!AreOn)
        {
            return Page();
        }

        Person = await accounts.FindAsync(
            Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!),
            stamp: null,
            HttpContext.RequestAborted
        );
        Choices =
        [
            .. Person!.Belongings.Select(b => new Choice(
                b.TenantId.ToString(),
                $"{b.Name} ({b.Role.ToString().ToLowerInvariant()})"
            )),
        ];
        return Page();
    }

    /// <summary>Remembers the organisation; whether the person belongs to it is looked up at each request.</summary>
    public IActionResult OnPostChoose(Guid organisation)
    {
        Response.Cookies.Append(
            SignedInMiddleware.Organisation,
            organisation.ToString(),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = signingIn.IsSecure,
                IsEssential = true,
            }
        );
        return LocalRedirect("/workspace");
    }

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostSignOutAsync()
    {
        if (AreOn)
        {
            await signIn.SignOutAsync();
        }

        return LocalRedirect("/account/sign-in");
    }
}
