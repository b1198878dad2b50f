using Evenhand.Store.Rows;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Account;

public sealed class JoinTests
{
    [Fact]
    public async Task A_link_works_once_and_a_wrong_one_never()
    {
        await using var club = await Club.StartAsync();
        using var first = Person.Stranger(club.App, "ann@ours.example");
        using var second = Person.Stranger(club.App, "eve@ours.example");
        var link = await Person.InviteAsync(club.Home, "Ours", first.Email, Role.Reader);

        var made = await first.MakeAccountAsync(link, "Ann");

        Assert.Equal("/account/two-step", made.Headers["Location"]);
        Assert.Equal(404, (await Forms.GetAsync(second.Client, link)).Status);
        Assert.Equal(404, (await Forms.GetAsync(second.Client, link + "x")).Status);
    }

    [Fact]
    public async Task A_link_for_an_address_that_has_an_account_gives_that_account_to_nobody()
    {
        await using var club = await Club.StartAsync();
        using var known = await club.JoinAsync("Ours", "Ann");
        using var other = Person.Stranger(club.App);
        var link = await Person.InviteAsync(club.Home, "Second", known.Email, Role.Reader);

        var page = await Forms.GetAsync(other.Client, link);

        Assert.Equal("Sign in first", page.Words("h1"));
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_name_and_a_password_are_asked_for_and_what_is_wrong_is_told()
    {
        await using var club = await Club.StartAsync();
        using var person = Person.Stranger(club.App, "ann@ours.example");
        var link = await Person.InviteAsync(club.Home, "Ours", person.Email, Role.Reader);

        var refused = await person.MakeAccountAsync(link, " ");

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Enter your name",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }
}
