using System.Security.Claims;
using Evenhand.Store.Accounts;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Evenhand.Web.Accounts;

/// <summary>Finds, before a page is asked, who asks, for which organisation, and whether that person may.</summary>
internal static class SignedInMiddleware
{
    /// <summary>The cookie that remembers which organisation was chosen. It is a wish: what counts is the membership.</summary>
    public const string Organisation = "evenhand-organisation";

    private const string SetUp = "/account/two-step";
    private static readonly PathString[] ForPeopleAlone = ["/account", "/workspace/people"];

    public static void UseAccounts(this WebApplication app, AccountSettings? settings)
    {
        if (settings is null)
        {
            app.UseAuthentication();
            // The pages of accounts are there for those who sign in.
            app.UseWhen(
                c =>
                    c.Request.Path.StartsWithSegments(
                        "/account",
                        StringComparison.OrdinalIgnoreCase,
                        out var rest
                    ) && rest.HasValue,
                none =>
                    none.Run(c =>
                    {
                        c.Response.StatusCode = StatusCodes.Status404NotFound;
                        return Task.CompletedTask;
                    })
            );
            app.UseAuthorization();
            return;
        }

        app.Use(
            async (context, next) =>
            {
                // What one person was shown is kept for nobody: not by a proxy, and not by a browser that another one uses next.
                context.Response.OnStarting(
                    static state =>
                    {
                        var headers = (IHeaderDictionary)state;
                        if (StringValues.IsNullOrEmpty(headers.CacheControl))
                        {
                            headers.CacheControl = "no-store";
                        }

                        return Task.CompletedTask;
                    },
                    context.Response.Headers
                );
                await context
                    .RequestServices.GetRequiredService<Workspace>()
                    .ReadyAsync(context.RequestAborted);
                await next(context);
            }
        );
        app.UseAuthentication();
        app.Use(FindAsync);
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(AllowAsync);
    }

    private static async Task FindAsync(HttpContext context, RequestDelegate next)
    {
        if (
            WhoAsks.In(context) is null
            && context.User.Identity?.IsAuthenticated == true
            && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user)
        )
        {
            var stamp = context
                .RequestServices.GetRequiredService<IOptions<IdentityOptions>>()
                .Value.ClaimsIdentity.SecurityStampClaimType;
            var found = await context
                .RequestServices.GetRequiredService<AccountDesk>()
                .FindAsync(user, context.User.FindFirstValue(stamp) ?? "", context.RequestAborted);
            if (found is null)
            {
                // A new password, or a new second step, ends every older session.
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                context.Items[WhoAsks.Key] = found.In(
                    Guid.TryParse(context.Request.Cookies[Organisation], out var chosen)
                        ? chosen
                        : null
                );
                if (
                    !found.User.TwoFactorEnabled
                    && context.GetEndpoint() is not null
                    && !context.Request.Path.StartsWithSegments(
                        "/account",
                        StringComparison.OrdinalIgnoreCase
                    )
                    && !context.Request.Path.StartsWithSegments("/error", StringComparison.Ordinal)
                )
                {
                    context.Response.Redirect(SetUp);
                    return;
                }
            }
        }

        await next(context);
    }

    private static Task AllowAsync(HttpContext context, RequestDelegate next)
    {
        // A program that was given a token must not come to a password, a second step, another token or another person by it.
        if (
            WhoAsks.Token(context) is not null
            && ForPeopleAlone.Any(p =>
                context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var posts = context.GetEndpoint()?.Metadata.GetMetadata<TakesPostsAttribute>();
        if (
            !HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsHead(context.Request.Method)
            && posts?.Role is { } needed
            && (
                WhoAsks.In(context)?.May(needed) != true
                || WhoAsks.Token(context)?.Scope == TokenScope.Read
            )
        )
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
