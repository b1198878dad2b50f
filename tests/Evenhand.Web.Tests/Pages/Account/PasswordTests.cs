using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Account;

public sealed class PasswordTests
{
    [Fact]
    public async Task A_new_password_ends_every_other_session_at_once()
    {
        await using var club = await Club.StartAsync();
        using var here = await club.JoinAsync("Ours", "Ann");
        using var elsewhere = Person.Stranger(club.App, here.Email);
        await elsewhere.GivePasswordAsync();
        await elsewhere.GiveCodeAsync(here.Code());
        Assert.Equal(200, (await Forms.GetAsync(elsewhere.Client, "/workspace")).Status);

        var changed = await Forms.SendAsync(
            here.Client,
            await Forms.GetAsync(here.Client, "/account/password"),
            "form[action='/account/password']",
            ("current", Person.Password),
            ("password", "lantern gravel tuesday")
        );

        Assert.Equal(302, changed.Status);
        Assert.Equal(200, (await Forms.GetAsync(here.Client, "/workspace")).Status);
        Assert.Equal(302, (await Forms.GetAsync(elsewhere.Client, "/workspace")).Status);
    }

    [Theory]
    [InlineData("not the password at all", "lantern gravel tuesday", "That is not your password")]
    [InlineData(Person.Password, "short", "at least 12")]
    public async Task A_change_that_is_refused_says_why(string current, string next, string why)
    {
        await using var club = await Club.StartAsync();
        using var here = await club.JoinAsync("Ours", "Ann");

        var refused = await Forms.SendAsync(
            here.Client,
            await Forms.GetAsync(here.Client, "/account/password"),
            "form[action='/account/password']",
            ("current", current),
            ("password", next)
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(why, refused.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }
}
