using Evenhand.Store.Rows;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Account;

public sealed class TokensTests
{
    private const string Drafts = "/workspace/drafts/result.json";

    [Fact]
    public async Task A_token_that_may_look_looks_and_one_that_may_write_writes_for_its_organisation_alone()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ann");
        using var theirs = await club.JoinAsync("Theirs", "Bob");
        var (read, write) = (await MakeAsync(ours, "Read"), await MakeAsync(ours, "Write"));
        var other = await MakeAsync(theirs, "Read");

        Assert.Equal(403, (await PostAsync(club, read)).Status);
        Assert.Equal(201, (await PostAsync(club, write)).Status);
        Assert.Contains(
            "Of a program",
            (await GetAsync(club, read)).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Of a program",
            (await GetAsync(club, other)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Of a program",
            (await Forms.GetAsync(ours.Client, "/workspace")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_token_of_a_reader_writes_nothing_though_it_says_write()
    {
        await using var club = await Club.StartAsync();
        using var reader = await club.JoinAsync("Ours", "Ann", Role.Reader);

        Assert.Equal(403, (await PostAsync(club, await MakeAsync(reader, "Write"))).Status);
    }

    [Fact]
    public async Task A_token_that_has_expired_or_was_revoked_or_never_was_is_refused()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ann");
        var token = await MakeAsync(ours, "Read");
        Assert.Equal(200, (await GetAsync(club, token)).Status);

        await Forms.SendAsync(
            ours.Client,
            await Forms.GetAsync(ours.Client, "/account/tokens"),
            "form[action$='handler=revoke']"
        );
        var expired = await MakeAsync(ours, "Read");
        await club.LookAsync(db =>
            db.Tokens.IgnoreQueryFilters()
                .Where(t => t.RevokedAt == null)
                .ExecuteUpdateAsync(t =>
                    t.SetProperty(x => x.ExpiresAt, TimeProvider.System.GetUtcNow().AddSeconds(-1))
                )
        );

        Assert.Equal(401, (await GetAsync(club, token)).Status);
        Assert.Equal(401, (await GetAsync(club, expired)).Status);
        Assert.Equal(401, (await GetAsync(club, "evh_made-up")).Status);
    }

    [Fact]
    public async Task A_token_ends_when_its_owner_leaves_the_organisation()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ann");
        var token = await MakeAsync(ours, "Read");

        await club.LookAsync(db => db.Memberships.IgnoreQueryFilters().ExecuteDeleteAsync());

        Assert.Equal(401, (await GetAsync(club, token)).Status);
    }

    [Fact]
    public async Task A_token_is_kept_as_its_hash_alone_and_its_last_use_is_told()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ann");
        var token = await MakeAsync(ours, "Read");
        await GetAsync(club, token);

        var kept = await club.LookAsync(db => db.Tokens.IgnoreQueryFilters().SingleAsync());

        Assert.Equal(64, kept.Hash.Length);
        Assert.DoesNotContain(token, kept.Hash, StringComparison.Ordinal);
        Assert.NotNull(kept.LastUsedAt);
    }

    [Fact]
    public async Task More_requests_with_one_token_than_the_limit_are_refused_and_another_goes_on()
    {
        await using var club = await Club.StartAsync(s => s with { TokenRequestsAMinute = 2 });
        using var ours = await club.JoinAsync("Ours", "Ann");
        var (one, other) = (await MakeAsync(ours, "Read"), await MakeAsync(ours, "Read"));

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await GetAsync(club, one)).Status);
        }

        Assert.Equal([200, 200, 429, 429], statuses);
        Assert.Equal(200, (await GetAsync(club, other)).Status);
    }

    [Fact]
    public async Task A_program_does_not_come_to_the_account_of_its_owner()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ann");
        var token = await MakeAsync(ours, "Write");

        Assert.Equal(403, (await GetAsync(club, token, "/account/tokens")).Status);
        Assert.Equal(403, (await GetAsync(club, token, "/account/two-step")).Status);
        Assert.Equal(403, (await GetAsync(club, token, "/workspace/people")).Status);
    }

    private static async Task<string> MakeAsync(Person person, string scope)
    {
        var made = await Forms.SendAsync(
            person.Client,
            await Forms.GetAsync(person.Client, "/account/tokens"),
            "#make",
            ("name", "For a spreadsheet"),
            ("scope", scope)
        );
        return made.Words("#token");
    }

    private static Task<Answered> GetAsync(Club club, string token, string path = Drafts) =>
        SendAsync(
            club,
            token,
            new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative))
        );

    private static Task<Answered> PostAsync(Club club, string token) =>
        SendAsync(
            club,
            token,
            new HttpRequestMessage(HttpMethod.Post, new Uri(Drafts, UriKind.Relative))
            {
                Content = new StringContent(
                    """{"kind":"note","title":"Of a program","text":""}""",
                    System.Text.Encoding.UTF8,
                    "application/json"
                ),
            }
        );

    private static async Task<Answered> SendAsync(
        Club club,
        string token,
        HttpRequestMessage request
    )
    {
        using (request)
        {
            request.Headers.Add("Authorization", "Bearer " + token);
            using var stranger = Person.Stranger(club.App);
            using var response = await stranger.Client.SendAsync(
                request,
                TestContext.Current.CancellationToken
            );
            return await Answered.ReadAsync(response);
        }
    }
}
