using Evenhand.Store.Rows;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Account;

public sealed class SignInTests
{
    [Fact]
    public async Task The_password_and_the_code_of_the_app_sign_in_and_lead_to_where_somebody_was_going()
    {
        await using var club = await Club.StartAsync();
        using var known = await club.JoinAsync("Ours", "Ann");
        using var later = Person.Stranger(club.App, known.Email);

        var password = await later.GivePasswordAsync();
        var between = await Forms.GetAsync(later.Client, "/workspace");
        var code = await later.GiveCodeAsync(known.Code());

        Assert.StartsWith("/account/code", password.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(302, between.Status);
        Assert.Equal("/", code.Headers["Location"]);
        Assert.Equal(200, (await Forms.GetAsync(later.Client, "/workspace")).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_in_the_same_words()
    {
        await using var club = await Club.StartAsync();
        using var known = await club.JoinAsync("Ours", "Ann");
        using var later = Person.Stranger(club.App, known.Email);
        using var nobody = Person.Stranger(club.App, "nobody@ours.example");

        var wrong = await later.GivePasswordAsync("not the password at all");
        var unknown = await nobody.GivePasswordAsync();

        Assert.Equal((400, 400), (wrong.Status, unknown.Status));
        Assert.Equal(wrong.Words(".govuk-error-summary"), unknown.Words(".govuk-error-summary"));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_too()
    {
        await using var club = await Club.StartAsync();
        using var known = await club.JoinAsync("Ours", "Ann");
        using var later = Person.Stranger(club.App, known.Email);
        for (var i = 0; i < 5; i++)
        {
            await later.GivePasswordAsync("not the password at all");
        }

        Assert.Equal(400, (await later.GivePasswordAsync()).Status);
    }

    [Fact]
    public async Task More_attempts_from_one_address_than_the_limit_are_refused_unseen()
    {
        await using var club = await Club.StartAsync(s => s with { SignInsAMinute = 3 });
        using var stranger = Person.Stranger(club.App, "nobody@ours.example");
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((await stranger.GivePasswordAsync()).Status);
        }

        Assert.Equal([400, 400, 400, 429, 429], statuses);
        // Looking is not limited.
        Assert.Equal(200, (await Forms.GetAsync(stranger.Client, "/account/sign-in")).Status);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("~//elsewhere.example")]
    public async Task No_address_of_another_site_is_gone_on_to(string address)
    {
        await using var club = await Club.StartAsync();
        using var stranger = Person.Stranger(club.App);

        var page = await Forms.GetAsync(
            stranger.Client,
            "/account/sign-in?return=" + Uri.EscapeDataString(address)
        );

        Assert.Equal("/", page.Page.QuerySelector("input[name=return]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_for_this_site_and_for_no_script_and_safe_behind_https()
    {
        await using var club = await Club.StartAsync(s =>
            s with
            {
                Public = new Uri("https://localhost"),
            }
        );
        using var stranger = Person.Stranger(club.App);
        var link = await Person.InviteAsync(club.Home, "Ours", "ann@ours.example", Role.Reader);
        // The client has no https here, so that its token against forgery is carried by hand.
        // What a proxy says, which is on this machine and believed.
        stranger.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var first = await stranger.Client.GetAsync(
            new Uri(link, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var page = await Answered.ReadAsync(first);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri("/account/join", UriKind.Relative)
        )
        {
            Content = new FormUrlEncodedContent(
                page.Page.QuerySelectorAll("form input[type=hidden]")
                    .Select(i =>
                        KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)
                    )
                    .Append(new("name", "Ann"))
                    .Append(new("password", Person.Password))
            ),
        };
        request.Headers.Add("Cookie", page.Headers["Set-Cookie"].Split(';')[0]);
        using var made = await stranger.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        var cookie = Assert.Single(
            made.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("evenhand-session=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
