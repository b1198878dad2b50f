using System.Security.Claims;
using System.Text.Encodings.Web;
using Evenhand.Store.Accounts;
using Evenhand.Store.Rows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Evenhand.Web.Accounts;

/// <summary>Signs everybody in who reaches a server on the loopback address, as its one local user.</summary>
internal sealed class LocalScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "local";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        Context.Items[WhoAsks.Key] = Actor.Local;
        return Task.FromResult(WhoAsks.Ticket(Actor.Local, Name));
    }
}

/// <summary>Signs a program in by its token.</summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    TokenDesk tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "token";
    private const string Bearer = "Bearer ";

    public static bool IsAsked(HttpContext context) =>
        context
            .Request.Headers.Authorization.ToString()
            .StartsWith(Bearer, StringComparison.Ordinal);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsAsked(Context))
        {
            return AuthenticateResult.NoResult();
        }

        var token = Request.Headers.Authorization.ToString()[Bearer.Length..];
        if (await tokens.UseAsync(token, Context.RequestAborted) is not { } use)
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        }

        Context.Items[WhoAsks.Key] = use.Actor;
        Context.Items[WhoAsks.TokenKey] = use;
        return WhoAsks.Ticket(use.Actor, Name);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}

/// <summary>Who asks, as it was found at the beginning of the request.</summary>
public static class WhoAsks
{
    internal const string Key = "evenhand-actor";
    internal const string TokenKey = "evenhand-token";

    /// <summary>Who asks; null where nobody is signed in.</summary>
    public static Actor? In(HttpContext context) => context.Items[Key] as Actor;

    internal static TokenUse? Token(HttpContext context) => context.Items[TokenKey] as TokenUse;

    internal static AuthenticateResult Ticket(Actor actor, string scheme) =>
        AuthenticateResult.Success(
            new AuthenticationTicket(
                new ClaimsPrincipal(
                    new ClaimsIdentity(
                        [new Claim(ClaimTypes.NameIdentifier, actor.UserId.ToString())],
                        scheme
                    )
                ),
                scheme
            )
        );
}
