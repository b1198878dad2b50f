using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Account;

public sealed class IndexTests(Sites sites)
{
    [Fact]
    public async Task Where_nobody_signs_in_every_page_says_so_and_the_pages_of_accounts_are_not_there()
    {
        var page = await sites.GetAsync("/account", Served.Empty);
        var other = await sites.GetAsync("/glossary", Served.Empty);
        var signIn = await sites.GetAsync("/account/sign-in", Served.Empty);

        Assert.Contains("Nobody signs in here", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "You are the one local user of this Evenhand, which answers on this machine alone",
            other.Words("footer"),
            StringComparison.Ordinal
        );
        Assert.Equal(404, signIn.Status);
    }

    [Fact]
    public async Task Somebody_who_signs_out_has_to_sign_in_again()
    {
        await using var club = await Club.StartAsync();
        using var person = await club.JoinAsync("Ours", "Ann");
        var page = await Forms.GetAsync(person.Client, "/account");

        var away = await Forms.SendAsync(person.Client, page, "form[action$='handler=signOut']");

        Assert.Contains("Ann", page.Words("main"), StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", away.Headers["Location"]);
        Assert.Equal(302, (await Forms.GetAsync(person.Client, "/workspace")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_against_forgery_signs_nobody_out()
    {
        await using var club = await Club.StartAsync();
        using var person = await club.JoinAsync("Ours", "Ann");
        using var nothing = new FormUrlEncodedContent([]);

        using var forged = await person.Client.PostAsync(
            new Uri("/account?handler=signOut", UriKind.Relative),
            nothing,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(400, (int)forged.StatusCode);
        Assert.Equal(200, (await Forms.GetAsync(person.Client, "/workspace")).Status);
    }
}
