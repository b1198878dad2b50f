using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Account;

public sealed class CodeTests
{
    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        await using var club = await Club.StartAsync();
        using var known = await club.JoinAsync("Ours", "Ann");
        using var first = Person.Stranger(club.App, known.Email);
        using var second = Person.Stranger(club.App, known.Email);

        await first.GivePasswordAsync();
        var once = await first.GiveCodeAsync(known.Codes[0]);
        await second.GivePasswordAsync();
        var twice = await second.GiveCodeAsync(known.Codes[0]);

        Assert.Equal(10, known.Codes.Count);
        Assert.Equal((302, 400), (once.Status, twice.Status));
    }

    [Fact]
    public async Task A_code_of_the_app_is_taken_once_though_it_still_lasts()
    {
        await using var club = await Club.StartAsync();
        using var known = await club.JoinAsync("Ours", "Ann");
        using var first = Person.Stranger(club.App, known.Email);
        using var overheard = Person.Stranger(club.App, known.Email);

        await first.GivePasswordAsync();
        var once = await first.GiveCodeAsync(known.Code());
        await overheard.GivePasswordAsync();
        var twice = await overheard.GiveCodeAsync(known.CodeAgain());

        Assert.Equal((302, 400), (once.Status, twice.Status));
        Assert.Equal(302, (await Forms.GetAsync(overheard.Client, "/workspace")).Status);
    }

    [Fact]
    public async Task Without_a_password_first_no_code_is_asked_for()
    {
        await using var club = await Club.StartAsync();
        using var stranger = Person.Stranger(club.App);

        var answer = await Forms.GetAsync(stranger.Client, "/account/code");

        Assert.Equal((302, "/account/sign-in"), (answer.Status, answer.Headers["Location"]));
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_account_to_the_right_one()
    {
        await using var club = await Club.StartAsync();
        using var known = await club.JoinAsync("Ours", "Ann");
        using var later = Person.Stranger(club.App, known.Email);
        await later.GivePasswordAsync();
        for (var i = 0; i < 5; i++)
        {
            await later.GiveCodeAsync("wrong-recovery-code");
        }

        Assert.Equal(400, (await later.GiveCodeAsync(known.Code())).Status);
    }
}
