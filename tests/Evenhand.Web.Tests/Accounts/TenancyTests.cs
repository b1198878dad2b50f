using Evenhand.Store.Rows;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Web.Tests.Accounts;

/// <summary>Nobody sees anything of another organisation, on any route of the app.</summary>
public sealed class TenancyTests
{
    private const string Secret = "Kestrelwood";

    // A page of the market says nothing of anybody; every route is asked all the same, under each address that is visited.
    private static IEnumerable<Visit> Visits =>
        Visit.Pages.Concat(Visit.Files).DistinctBy(v => v.Route);

    [Fact]
    public async Task Without_signing_in_every_route_but_a_few_that_are_named_asks_for_it()
    {
        await using var club = await Club.StartAsync();
        using var stranger = Person.Stranger(club.App);

        var open = new List<string>();
        foreach (var visit in Visits)
        {
            var answer = await Forms.GetAsync(stranger.Client, visit.Path);
            // A program is asked for its token instead.
            if (
                answer.Status == 401
                && visit.Route.StartsWith("/api/v1/", StringComparison.Ordinal)
            )
            {
                continue;
            }

            if (
                answer.Status != 302
                || !answer
                    .Headers["Location"]
                    .Contains("/account/sign-in?return=", StringComparison.Ordinal)
            )
            {
                open.Add(visit.Route);
            }
        }

        // The second step without a first one leads back to the first.
        Assert.Equal(
            AccountServicesOpen.Order(StringComparer.Ordinal),
            open.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task On_every_route_of_the_table_somebody_of_another_organisation_finds_nothing_of_ours()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var tenant = await club.LookAsync(db =>
            db.Tenants.Where(t => t.Name == Secret).Select(t => t.Id).SingleAsync()
        );
        var draft = await club.DraftAsync(tenant, Secret + " day care");
        var member = await club.LookAsync(db =>
            db.Users.Where(u => u.Name == Secret).Select(u => u.Id).SingleAsync()
        );
        await Forms.SendAsync(
            ours.Client,
            await Forms.GetAsync(ours.Client, "/account/tokens"),
            "#make",
            ("name", Secret + " token"),
            ("scope", "Read")
        );

        var ids = 0;
        foreach (var visit in Visits)
        {
            // The made-up ids of visits stand for things of the workspace: they are ours here.
            var path = visit.Path;
            foreach (
                var id in new[]
                {
                    MadeUpWorkspace.Draft,
                    MadeUpWorkspace.PutAway,
                    MadeUpWorkspace.None,
                }
            )
            {
                path = path.Replace(
                    id.ToString(),
                    (
                        visit.Route.StartsWith("/workspace/people/", StringComparison.Ordinal)
                            ? member
                            : draft
                    ).ToString(),
                    StringComparison.Ordinal
                );
            }

            var seen = await Forms.GetAsync(theirs.Client, path);

            Assert.DoesNotContain(Secret, seen.Text, StringComparison.OrdinalIgnoreCase);
            Assert.NotEqual(500, seen.Status);
            if (visit.Route.Contains(":guid}", StringComparison.Ordinal))
            {
                ids++;
                Assert.True(
                    path != visit.Path,
                    $"{visit.Route} is visited under no id of the workspace."
                );
                Assert.Equal((visit.Route, 404), (visit.Route, seen.Status));
                Assert.Equal(
                    (visit.Route, 200),
                    (visit.Route, (await Forms.GetAsync(ours.Client, path)).Status)
                );
            }
        }

        Assert.True(ids >= 3);
        Assert.Contains(
            Secret,
            (await Forms.GetAsync(ours.Client, "/workspace")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_about_a_thing_of_another_organisation_changes_nothing()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var tenants = await club.LookAsync(db =>
            db.Tenants.ToDictionaryAsync(t => t.Name, t => t.Id)
        );
        var draft = await club.DraftAsync(tenants[Secret], Secret + " day care");
        var other = await club.DraftAsync(tenants["Other"], "Other");
        var page = await Forms.GetAsync(theirs.Client, $"/workspace/drafts/{other}");
        var forged = page with
        {
            Text = page.Text.Replace(other.ToString(), draft.ToString(), StringComparison.Ordinal),
        };

        var answer = await Forms.SendAsync(
            theirs.Client,
            await AsPage(forged),
            "form[action$='handler=rename']",
            ("title", "Taken")
        );

        Assert.Equal(404, answer.Status);
        Assert.Contains(
            Secret + " day care",
            (await Forms.GetAsync(ours.Client, $"/workspace/drafts/{draft}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_organisation_that_somebody_does_not_belong_to_cannot_be_chosen()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var tenant = await club.LookAsync(db =>
            db.Tenants.Where(t => t.Name == Secret).Select(t => t.Id).SingleAsync()
        );
        await club.DraftAsync(tenant, Secret + " day care");

        await Forms.SendAsync(
            theirs.Client,
            await Forms.GetAsync(theirs.Client, "/account"),
            "form[action$='handler=choose']",
            ("organisation", tenant.ToString())
        );

        Assert.DoesNotContain(
            Secret,
            (await Forms.GetAsync(theirs.Client, "/workspace")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Somebody_of_two_organisations_sees_one_at_a_time()
    {
        await using var club = await Club.StartAsync();
        using var person = await club.JoinAsync("First", "Ann");
        var link = await Person.InviteAsync(club.Home, "Second", person.Email, Role.Reader);
        await Forms.SendAsync(
            person.Client,
            await Forms.GetAsync(person.Client, link),
            "form[action='/account/join']"
        );
        var tenants = await club.LookAsync(db =>
            db.Tenants.ToDictionaryAsync(t => t.Name, t => t.Id)
        );
        await club.DraftAsync(tenants["First"], "Draft of the first");
        await club.DraftAsync(tenants["Second"], "Draft of the second");

        var before = await Forms.GetAsync(person.Client, "/workspace");
        await Forms.SendAsync(
            person.Client,
            await Forms.GetAsync(person.Client, "/account"),
            "form[action$='handler=choose']",
            ("organisation", tenants["Second"].ToString())
        );
        var after = await Forms.GetAsync(person.Client, "/workspace");

        Assert.Equal(["Draft of the first"], before.Rows("drafts").Select(r => r[0]));
        Assert.Equal(["Draft of the second"], after.Rows("drafts").Select(r => r[0]));
    }

    private static readonly string[] AccountServicesOpen =
    [
        "/account/code",
        "/account/join",
        "/account/sign-in",
        "/health",
    ];

    private static Task<Answered> AsPage(Answered answer) =>
        Task.FromResult(new Answered(answer.Status, answer.Type, answer.Text, answer.Headers));
}
