using System.Globalization;
using System.Text;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Accounts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Evenhand.Web.Pages.Account;

/// <summary>Sets up the codes of an app, and shows the recovery codes once.</summary>
[TakesPosts]
[Authorize]
public sealed class TwoStepModel(SignInManager<User> signIn) : QuestionPage
{
    private const int RecoveryCodes = 10;

    private UserManager<User> Users => signIn.UserManager;

    /// <summary>Whether it is set up already.</summary>
    public bool IsSetUp { get; private set; }

    /// <summary>The key in groups of four.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The picture of it, as squares of an SVG path.</summary>
    public string Squares { get; private set; } = "";

    /// <summary>The width of the picture in squares.</summary>
    public int Size { get; private set; }

    /// <summary>Recovery codes, once all is set up.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Shows the key.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await Users.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        // A key that is in use is never shown again: whoever sits down at an open session would have it.
        IsSetUp = user.TwoFactorEnabled;
        if (IsSetUp)
        {
            return Page();
        }

        if (await Users.GetAuthenticatorKeyAsync(user) is null)
        {
            await Users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        await DrawAsync(user);
        return Page();
    }

    /// <summary>Begins again with a new key, for somebody who knows the password.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string? password)
    {
        if (await Users.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        if (
            !(
                await signIn.CheckPasswordSignInAsync(user, password ?? "", lockoutOnFailure: true)
            ).Succeeded
        )
        {
            IsSetUp = true;
            Problems = [new Problem("That is not your password") { Field = "password" }];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await SecondStep.BeginAgainAsync(Users, user);
        await signIn.RefreshSignInAsync(user);
        return LocalRedirect("/account/two-step");
    }

    /// <summary>Checks a code of the app; then the second step is asked for from now on.</summary>
    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (await Users.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        if (user.TwoFactorEnabled)
        {
            return LocalRedirect("/account/two-step");
        }

        var right = await Users.VerifyTwoFactorTokenAsync(
            user,
            Users.Options.Tokens.AuthenticatorTokenProvider,
            (code ?? "").Replace(" ", "", StringComparison.Ordinal)
        );
        if (!right)
        {
            Problems =
            [
                new Problem("That code is not right")
                {
                    Field = "code",
                    ToDo = "Wait for the next one, and see that the clock of your phone is right.",
                },
            ];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await DrawAsync(user);
            return Page();
        }

        await Users.SetTwoFactorEnabledAsync(user, enabled: true);
        Codes = [.. (await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes))!];
        await signIn.RefreshSignInAsync(user);
        return Page();
    }

    private async Task DrawAsync(User user)
    {
        var key = (await Users.GetAuthenticatorKeyAsync(user))!;
        Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        var issuer = Uri.EscapeDataString(Users.Options.Tokens.AuthenticatorIssuer);
        using var code = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer={issuer}&digits=6",
            QRCodeGenerator.ECCLevel.M
        );
        Size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        Squares = path.ToString();
    }
}
