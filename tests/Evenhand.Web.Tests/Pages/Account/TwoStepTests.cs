using Evenhand.Store.Rows;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Account;

public sealed class TwoStepTests
{
    [Fact]
    public async Task Until_the_second_step_is_set_up_every_page_leads_to_it()
    {
        await using var club = await Club.StartAsync();
        using var person = Person.Stranger(club.App, "ann@ours.example");
        await person.MakeAccountAsync(
            await Person.InviteAsync(club.Home, "Ours", person.Email, Role.Administrator),
            "Ann"
        );

        var before = await Forms.GetAsync(person.Client, "/workspace");
        await person.SetUpAsync();

        Assert.Equal("/account/two-step", before.Headers["Location"]);
        Assert.Equal(200, (await Forms.GetAsync(person.Client, "/workspace")).Status);
    }

    [Fact]
    public async Task The_key_is_a_picture_drawn_without_style_and_is_not_shown_again_once_it_is_in_use()
    {
        await using var club = await Club.StartAsync();
        using var person = Person.Stranger(club.App, "ann@ours.example");
        await person.MakeAccountAsync(
            await Person.InviteAsync(club.Home, "Ours", person.Email, Role.Administrator),
            "Ann"
        );
        var page = await Forms.GetAsync(person.Client, "/account/two-step");
        await person.SetUpAsync();
        var again = await Forms.GetAsync(person.Client, "/account/two-step");

        Assert.NotEmpty(page.Page.QuerySelector("svg[role=img] path")!.GetAttribute("d")!);
        Assert.Empty(page.Page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Null(again.Page.QuerySelector("#key"));
        Assert.DoesNotContain(person.Key, again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_it_up_again_takes_the_password()
    {
        await using var club = await Club.StartAsync();
        using var person = await club.JoinAsync("Ours", "Ann");
        var page = await Forms.GetAsync(person.Client, "/account/two-step");

        var wrong = await Forms.SendAsync(
            person.Client,
            page,
            "form[action$='handler=again']",
            ("password", "not the password at all")
        );
        var right = await Forms.SendAsync(
            person.Client,
            page,
            "form[action$='handler=again']",
            ("password", Person.Password)
        );
        var old = person.Key;
        await person.SetUpAsync();

        Assert.Equal((400, 302), (wrong.Status, right.Status));
        Assert.NotEqual(old, person.Key);
    }
}
