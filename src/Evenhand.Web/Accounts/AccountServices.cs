using System.Security.Cryptography.X509Certificates;
using System.Threading.RateLimiting;
using Evenhand.Store.Accounts;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Accounts;

/// <summary>What signing in needs: with accounts, or without them for the one local user.</summary>
internal static class AccountServices
{
    /// <summary>The environment variable that holds the passphrase of the key file.</summary>
    public const string PassphraseVariable = "EVENHAND_KEY_PASSPHRASE";

    private const string Either = "session-or-token";

    /// <summary>The routes that can be asked for without signing in; everything else needs it.</summary>
    public static IReadOnlyList<string> Open { get; } =
    ["/account/sign-in", "/account/code", "/account/join", "/error/{code:int}", "/health"];

    /// <param name="services">What pages need.</param>
    /// <param name="home">The directory that holds all state.</param>
    /// <param name="settings">How people sign in; null for the one local user.</param>
    public static void AddAccounts(
        this IServiceCollection services,
        string home,
        AccountSettings? settings
    )
    {
        services.AddSingleton(new SignIn(settings));
        services.AddHttpContextAccessor();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<TokenDesk>();
        services.AddScoped(s =>
            s.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            && WhoAsks.In(context) is { } actor
                ? actor
                : throw new InvalidOperationException("Nobody is signed in.")
        );
        services.AddScoped(s => s.GetRequiredService<Workspace>().OpenForSigningIn());
        AddIdentity(services, settings?.Public?.Host);
        if (settings is not { } accounts)
        {
            services
                .AddAuthentication(LocalScheme.Name)
                .AddScheme<AuthenticationSchemeOptions, LocalScheme>(LocalScheme.Name, null);
            services.AddAuthorization();
            services.Configure<KeyManagementOptions>(o => o.XmlRepository = new KeysInMemory());
            return;
        }

        services
            .AddAuthentication(Either)
            .AddPolicyScheme(
                Either,
                null,
                o =>
                    o.ForwardDefaultSelector = context =>
                        TokenScheme.IsAsked(context)
                        || context.GetEndpoint()?.Metadata.GetMetadata<ForProgramsAttribute>()
                            is not null
                            ? TokenScheme.Name
                            : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null)
            .AddIdentityCookies();
        var secure =
            accounts.Public?.Scheme == Uri.UriSchemeHttps
                ? CookieSecurePolicy.Always
                : CookieSecurePolicy.SameAsRequest;
        foreach (
            var scheme in new[]
            {
                IdentityConstants.ApplicationScheme,
                IdentityConstants.TwoFactorUserIdScheme,
            }
        )
        {
            services.ConfigureCookie(scheme, secure);
        }

        services.AddAntiforgery(o => o.Cookie.SecurePolicy = secure);
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder()
                    .RequireAssertion(c =>
                        c.Resource is HttpContext context
                        && (
                            WhoAsks.In(context) is not null
                            || (accounts.ArePagesPublic && PublicPages.Holds(context))
                        )
                    )
                    .Build()
            );
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Limit(context, accounts)
            );
        });
        services.Configure<ForwardedHeadersOptions>(o =>
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        var keys = Keys(home);
        services
            .AddDataProtection()
            .SetApplicationName("evenhand")
            .PersistKeysToFileSystem(Directory.CreateDirectory(keys))
            .ProtectKeysWithCertificate(Certificate(home, accounts).Value);
    }

    /// <summary>Opens what the keys for cookies are encrypted with, or makes it.</summary>
    public static Outcome<X509Certificate2> Certificate(string home, AccountSettings accounts) =>
        KeyCertificate.Open(Keys(home), accounts.Passphrase, TimeProvider.System.GetUtcNow());

    private static string Keys(string home) => Path.Combine(home, "keys");

    private static void AddIdentity(IServiceCollection services, string? issuer) =>
        services
            .AddIdentityCore<User>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                // Length is what makes a password hard to guess; rules about characters make people write it down.
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 5;
                o.Lockout.AllowedForNewUsers = true;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.Tokens.AuthenticatorIssuer = issuer ?? "Evenhand";
            })
            .AddUserStore<UserOnlyStore<User, WorkspaceContext, Guid>>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<SecondStep>(TokenOptions.DefaultAuthenticatorProvider);

    private static void ConfigureCookie(
        this IServiceCollection services,
        string scheme,
        CookieSecurePolicy secure
    ) =>
        services.ConfigureApplicationCookieOf(
            scheme,
            o =>
            {
                o.Cookie.Name =
                    scheme == IdentityConstants.ApplicationScheme
                        ? "evenhand-session"
                        : "evenhand-second-step";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.Cookie.SecurePolicy = secure;
                o.ExpireTimeSpan =
                    scheme == IdentityConstants.ApplicationScheme
                        ? TimeSpan.FromHours(8)
                        : TimeSpan.FromMinutes(5);
                o.LoginPath = "/account/sign-in";
                o.ReturnUrlParameter = "return";
                o.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            }
        );

    private static void ConfigureApplicationCookieOf(
        this IServiceCollection services,
        string scheme,
        Action<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> configure
    ) => services.Configure(scheme, configure);

    private static RateLimitPartition<string> Limit(HttpContext context, AccountSettings accounts)
    {
        if (WhoAsks.Token(context) is { } token)
        {
            return Window("token " + token.Id, accounts.TokenRequestsAMinute);
        }

        var path = context.Request.Path;
        var guessing =
            TokenScheme.IsAsked(context)
            || path.Equals("/account/join", StringComparison.OrdinalIgnoreCase)
            || (
                HttpMethods.IsPost(context.Request.Method)
                && Open.Contains(path.Value ?? "", StringComparer.OrdinalIgnoreCase)
            );
        return guessing
            ? Window("address " + context.Connection.RemoteIpAddress, accounts.SignInsAMinute)
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> Window(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = TimeSpan.FromMinutes(1),
            }
        );
}
