using Evenhand.Store.Rows;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace;

public sealed class PeopleTests(Sites sites)
{
    [Fact]
    public async Task An_administrator_invites_somebody_who_then_belongs_to_the_organisation()
    {
        await using var club = await Club.StartAsync();
        using var admin = await club.JoinAsync("Ours", "Ann");
        using var invited = Person.Stranger(club.App, "bob@ours.example");

        var page = await Forms.SendAsync(
            admin.Client,
            await Forms.GetAsync(admin.Client, "/workspace/people"),
            "form[action='/workspace/people']",
            ("email", invited.Email),
            ("role", "Analyst")
        );
        await invited.MakeAccountAsync(new Uri(page.Words("#link")).PathAndQuery, "Bob");

        Assert.Contains(
            "Bob",
            (await Forms.GetAsync(admin.Client, "/workspace/people")).Words("dl"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Somebody_who_is_no_administrator_is_offered_no_invitation_and_cannot_send_one()
    {
        await using var club = await Club.StartAsync();
        using var reader = await club.JoinAsync("Ours", "Ann", Role.Reader);
        var page = await Forms.GetAsync(reader.Client, "/workspace/people");
        var token = (await Forms.GetAsync(reader.Client, "/account/tokens"))
            .Page.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("email", "eve@ours.example"),
            new("role", "Administrator"),
        ]);
        using var sent = await reader.Client.PostAsync(
            new Uri("/workspace/people", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.Equal(403, (int)sent.StatusCode);
    }

    [Fact]
    public async Task Where_nobody_signs_in_the_page_says_so() =>
        Assert.Contains(
            "Nobody signs in here",
            (await sites.GetAsync("/workspace/people", Served.Empty)).Words("main"),
            StringComparison.Ordinal
        );
}
