using System.Net;
using Evenhand.Store.Rows;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Accounts;

/// <summary>Somebody with a browser and an authenticator app, and no scripts.</summary>
public sealed class Person : IDisposable
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "marble otter railway";

    private AuthenticatorApp? app;

    private Person(Uri address) =>
        Client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = address,
        };

    /// <summary>The browser.</summary>
    public HttpClient Client { get; }

    /// <summary>The key in the app.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The recovery codes.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The address by which the person signs in.</summary>
    public string Email { get; private init; } = "";

    /// <summary>Somebody who has not signed in.</summary>
    public static Person Stranger(ServedApp app, string email = "") =>
        new(app.Address) { Email = email };

    /// <summary>The link of an invitation made at the prompt.</summary>
    public static Task<string> InviteAsync(
        string home,
        string organisation,
        string email,
        Role role
    ) =>
        Invitations.LinkAsync(
            home,
            organisation,
            email,
            role,
            TestContext.Current.CancellationToken
        );

    /// <summary>Somebody who was invited, has made an account and set up the second step.</summary>
    public static async Task<Person> JoinAsync(
        ServedApp app,
        string home,
        string organisation,
        string name,
        Role role
    )
    {
        var person = Stranger(app, $"{name}@{organisation}.example".ToLowerInvariant());
        var link = await InviteAsync(home, organisation, person.Email, role);
        await person.MakeAccountAsync(link, name);
        await person.SetUpAsync();
        return person;
    }

    /// <summary>Makes an account from a link.</summary>
    public async Task<Answered> MakeAccountAsync(string link, string name) =>
        await Forms.SendAsync(
            Client,
            await Forms.GetAsync(Client, link),
            "form[action='/account/join']",
            ("name", name),
            ("password", Password)
        );

    /// <summary>Sets up the second step.</summary>
    public async Task SetUpAsync()
    {
        var page = await Forms.GetAsync(Client, "/account/two-step");
        Key = page.Words("#key").Replace(" ", "", StringComparison.Ordinal);
        app = new AuthenticatorApp(Key);
        var done = await Forms.SendAsync(
            Client,
            page,
            "form[action='/account/two-step']",
            ("code", Code())
        );
        Codes = [.. done.Page.QuerySelectorAll("#codes li").Select(c => c.TextContent)];
    }

    /// <summary>Gives the password, and what comes of it.</summary>
    public async Task<Answered> GivePasswordAsync(string password = Password) =>
        await Forms.SendAsync(
            Client,
            await Forms.GetAsync(Client, "/account/sign-in"),
            "form[action='/account/sign-in']",
            ("email", Email),
            ("password", password)
        );

    /// <summary>Gives a code, and what comes of it.</summary>
    public async Task<Answered> GiveCodeAsync(string code) =>
        await Forms.SendAsync(
            Client,
            await Forms.GetAsync(Client, "/account/code"),
            "form[action='/account/code']",
            ("code", code)
        );

    /// <summary>What the app shows.</summary>
    public string Code() => app!.Code();

    /// <summary>The code that was given last.</summary>
    public string CodeAgain() => app!.CodeAgain();

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
