using Evenhand.Design.Components;
using Evenhand.Store.Accounts;
using Evenhand.Store.Rows;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Account;

/// <summary>A person's own tokens: made, shown once, revoked.</summary>
[TakesPosts(Role.Reader)]
public sealed class TokensModel(TokenDesk desk, Actor actor) : QuestionPage
{
    /// <summary>What a token may be used for.</summary>
    public static IReadOnlyList<Choice> Scopes { get; } =
    [
        new(nameof(TokenScope.Read), "Look"),
        new(nameof(TokenScope.Write), "Look and change, as far as you may yourself"),
    ];

    /// <summary>The tokens, the newest first.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>A token that was just made.</summary>
    public string? Made { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() =>
        Tokens = await desk.ListAsync(actor, HttpContext.RequestAborted);

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, TokenScope scope, int days)
    {
        Made = Take(
            await desk.AddAsync(actor, name ?? "", scope, days, HttpContext.RequestAborted),
            "name",
            "days"
        );
        await OnGetAsync();
        return Page();
    }

    /// <summary>Revokes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid id) =>
        await desk.RevokeAsync(actor, id, HttpContext.RequestAborted)
            ? LocalRedirect("/account/tokens")
            : NotFound();
}
