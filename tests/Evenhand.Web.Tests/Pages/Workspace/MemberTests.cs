using Evenhand.Store.Rows;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace;

public sealed class MemberTests
{
    [Fact]
    public async Task Somebody_who_is_taken_out_loses_the_open_session_at_once()
    {
        await using var club = await Club.StartAsync();
        using var admin = await club.JoinAsync("Ours", "Ann");
        using var leaver = await club.JoinAsync("Ours", "Bob", Role.Analyst);
        Assert.Equal(200, (await Forms.GetAsync(leaver.Client, "/workspace")).Status);

        var page = await Forms.GetAsync(admin.Client, await AddressAsync(club, leaver));
        var done = await Forms.SendAsync(admin.Client, page, "#remove");

        Assert.Equal((302, "/workspace/people"), (done.Status, done.Headers["Location"]));
        Assert.Equal(403, (await Forms.GetAsync(leaver.Client, "/workspace")).Status);
        Assert.DoesNotContain(
            "Bob",
            (await Forms.GetAsync(admin.Client, "/workspace/people")).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_somebody_may_do_is_changed_in_the_open_session_too()
    {
        await using var club = await Club.StartAsync();
        using var admin = await club.JoinAsync("Ours", "Ann");
        using var other = await club.JoinAsync("Ours", "Bob", Role.Reader);
        var address = await AddressAsync(club, other);
        Assert.Empty(
            (await Forms.GetAsync(other.Client, address)).Page.QuerySelectorAll("#change")
        );

        await Forms.SendAsync(
            admin.Client,
            await Forms.GetAsync(admin.Client, address),
            "#change",
            ("role", "Administrator")
        );

        Assert.Single(
            (await Forms.GetAsync(other.Client, address)).Page.QuerySelectorAll("#change")
        );
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_taken_out()
    {
        await using var club = await Club.StartAsync();
        using var admin = await club.JoinAsync("Ours", "Ann");
        var page = await Forms.GetAsync(admin.Client, await AddressAsync(club, admin));

        var removed = await Forms.SendAsync(admin.Client, page, "#remove");
        var lowered = await Forms.SendAsync(admin.Client, page, "#change", ("role", "Reader"));

        Assert.Equal((400, 400), (removed.Status, lowered.Status));
        Assert.Contains(
            "needs an administrator",
            removed.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> AddressAsync(Club club, Person person)
    {
        var email = person.Email;
        return "/workspace/people/"
            + await club.LookAsync(db =>
                db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync()
            );
    }
}
