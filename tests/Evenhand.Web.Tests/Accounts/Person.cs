using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Evenhand.Store.Accounts;
using Evenhand.Store.Databases;
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

    private long step;

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
    public static async Task<string> InviteAsync(
        string home,
        string organisation,
        string email,
        Role role
    )
    {
        using var workspace = new Store.Databases.Workspace(
            WorkspaceDatabase.InHome(home),
            TimeProvider.System
        );
        var made = await new AccountDesk(workspace).InviteFromPromptAsync(
            organisation,
            email,
            role,
            TestContext.Current.CancellationToken
        );
        return "/account/join?code=" + made.Value.Code;
    }

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

    /// <summary>What the app shows: the code of now, or of the next half minute where that of now was given already (RFC 6238).</summary>
    public string Code()
    {
        step = Math.Max(step + 1, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        return CodeOf(step);
    }

    /// <summary>The code that was given last.</summary>
    public string CodeAgain() => CodeOf(step);

    private string CodeOf(long at)
    {
        var bits = string.Concat(
            Key.Select(c =>
                Convert
                    .ToString(
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal),
                        2
                    )
                    .PadLeft(5, '0')
            )
        );
        var key = Enumerable
            .Range(0, bits.Length / 8)
            .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))
            .ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at);
#pragma warning disable CA5350 // What the standard says, and apps do.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
