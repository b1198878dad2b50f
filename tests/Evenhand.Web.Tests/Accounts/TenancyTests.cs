using Evenhand.Store.Rows;
using Evenhand.Testing.Serving;
using Evenhand.Web.Accounts;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Web.Tests.Accounts;

/// <summary>Nobody sees anything of another organisation, on any route of the app.</summary>
public sealed class TenancyTests
{
    private const string Secret = "Kestrelwood";

    // What stands behind the first id of a route that has one. A route that begins otherwise fails the test until it gets its row.
    private static readonly (string Begins, Func<Things, Guid> Id)[] Rows =
    [
        ("/workspace/drafts/", t => t.Draft),
        ("/workspace/findings/", t => t.Finding),
        ("/workspace/references/", t => t.Reference),
        ("/workspace/people/", t => t.Member),
        ("/workspace/records/", t => t.Record),
        ("/workspace/mergers/", t => t.Reorganisation),
    ];

    // What can be had without signing in, and nothing else.
    private static readonly string[] Open =
    [
        "/account/code",
        "/account/join",
        "/account/sign-in",
        "/error/{code:int}",
        "/health",
    ];

    [Fact]
    public async Task Without_signing_in_every_route_but_a_few_that_are_named_asks_for_it()
    {
        await using var club = await Club.StartAsync();
        using var stranger = Person.Stranger(club.App);

        var open = new List<string>();
        foreach (var route in await RoutesAsync(club))
        {
            foreach (var method in route.Methods)
            {
                var answer = await SendAsync(stranger.Client, method, PathOf(route.Pattern));
                var asksFor = IsAskedFor(answer);
                // A page that takes no form refuses it before anybody is asked for.
                if (!asksFor && answer.Status != 405)
                {
                    open.Add(route.Pattern);
                }
            }
        }

        Assert.Equal(Open, open.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_pages_are_public_the_published_ones_alone_are_read_without_signing_in()
    {
        await using var club = await Club.StartAsync(s => s with { ArePagesPublic = true });
        using var ours = await club.JoinAsync(Secret, Secret);
        await Things.MakeAsync(club, ours, Secret);
        using var stranger = Person.Stranger(club.App);

        foreach (var route in (await RoutesAsync(club)).Where(r => r.Methods.Contains("GET")))
        {
            var answer = await SendAsync(stranger.Client, "GET", PathOf(route.Pattern));
            var first = route.Pattern.Split('/')[1].Split('.')[0];

            Assert.DoesNotContain(Secret, answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.NotEqual((route.Pattern, 500), (route.Pattern, answer.Status));
            Assert.Equal(
                (
                    route.Pattern,
                    PublicPages.Beginnings.Contains(first) || Open.Contains(route.Pattern)
                ),
                (route.Pattern, !IsAskedFor(answer))
            );
        }

        Assert.Equal(200, (await Forms.GetAsync(stranger.Client, "/glossary")).Status);
    }

    [Fact]
    public async Task On_every_route_of_the_table_somebody_of_another_organisation_finds_nothing_of_ours()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var things = await Things.MakeAsync(club, ours, Secret);
        var token = await MakeTokenAsync(theirs, "Read");

        var asked = 0;
        foreach (var route in (await RoutesAsync(club)).Where(r => r.Methods.Contains("GET")))
        {
            var hasId = HasId(route);
            var path = hasId
                ? things.In(PathOf(route.Pattern), IdOf(route, things))
                : PathOf(route.Pattern);

            var seen = await Forms.GetAsync(theirs.Client, path);

            Assert.DoesNotContain(Secret, seen.Text, StringComparison.OrdinalIgnoreCase);
            Assert.NotEqual((route.Pattern, 500), (route.Pattern, seen.Status));
            if (hasId)
            {
                asked++;
                Assert.Equal((route.Pattern, 404), (route.Pattern, seen.Status));
                // A token comes to no page about people at all.
                Assert.Contains(
                    (await SendAsync(club.App.Client, "GET", path, token)).Status,
                    new[] { 403, 404 }
                );
                // The same address leads somewhere for whoever it belongs to.
                Assert.NotEqual(
                    (route.Pattern, 404),
                    (route.Pattern, (await Forms.GetAsync(ours.Client, path)).Status)
                );
            }
        }

        Assert.True(asked >= 3);
        Assert.Contains(
            Secret,
            (await Forms.GetAsync(ours.Client, "/workspace")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_form_of_any_route_changes_anything_of_another_organisation()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var things = await Things.MakeAsync(club, ours, Secret);
        var before = await club.LookAsync(things.StateAsync);
        var token = (await Forms.GetAsync(theirs.Client, "/account/tokens"))
            .Page.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

        foreach (
            var route in (await RoutesAsync(club)).Where(r =>
                r.Methods.Contains("POST")
                && !r.Pattern.StartsWith("/account", StringComparison.Ordinal)
            )
        )
        {
            foreach (var handler in route.Posts.DefaultIfEmpty(""))
            {
                var hasId = HasId(route);
                var path = hasId
                    ? things.In(PathOf(route.Pattern), IdOf(route, things))
                    : PathOf(route.Pattern).Split('?')[0];
                using var form = new FormUrlEncodedContent([
                    new("__RequestVerificationToken", token),
                    new("id", things.Draft.ToString()),
                    new("draft", things.Draft.ToString()),
                    new("version", "1"),
                    new("title", "Taken"),
                    new("role", "Reader"),
                    new("away", "true"),
                ]);
                using var response = await theirs.Client.PostAsync(
                    new Uri($"{path}?handler={handler}", UriKind.Relative),
                    form,
                    TestContext.Current.CancellationToken
                );
                var answer = await Answered.ReadAsync(response);

                Assert.DoesNotContain(Secret, answer.Text, StringComparison.OrdinalIgnoreCase);
                Assert.NotEqual((route.Pattern, 500), (route.Pattern, answer.Status));
                if (hasId)
                {
                    Assert.Equal(
                        (route.Pattern, handler, 404),
                        (route.Pattern, handler, answer.Status)
                    );
                }
            }
        }

        Assert.Equal(before, await club.LookAsync(things.StateAsync));
    }

    [Fact]
    public async Task A_decision_on_a_lesson_of_the_same_number_tells_nothing_of_that_of_another_organisation()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var (mine, their) = (await LessonAsync(Secret), await LessonAsync("Other"));
        // Asked in turn, so that whatever is remembered of the first could come back for the second.
        await DecideAsync(ours, mine, Secret);
        await Forms.GetAsync(ours.Client, mine);
        var unknown = await Forms.GetAsync(theirs.Client, mine + "/decide/W1");
        await DecideAsync(theirs, their, "Other");

        Assert.Equal(404, unknown.Status);
        foreach (
            var part in new[]
            {
                "",
                "/file",
                "/lessons?words=lifts",
                "/readiness",
                "/readiness/gates.csv",
                "/decide/W1",
            }
        )
        {
            var (seen, own) = (
                await Forms.GetAsync(theirs.Client, their + part),
                await Forms.GetAsync(ours.Client, mine + part)
            );
            Assert.Equal((part, 200), (part, seen.Status));
            Assert.DoesNotContain(Secret, seen.Text, StringComparison.OrdinalIgnoreCase);
            Assert.True(part.Length == 0 || own.Text.Contains(Secret, StringComparison.Ordinal));
        }

        // A reorganisation, and a lesson that a colleague has reviewed; the first of its organisation.
        async Task<string> LessonAsync(string name)
        {
            var tenant = await club.LookAsync(db =>
                db.Tenants.Where(t => t.Name == name).Select(t => t.Id).SingleAsync()
            );
            var id = await club.ReorganisationAsync(tenant, name + " board");
            await club.WriteAsync(async workspace =>
            {
                var actor = new Actor(tenant, tenant, "Somebody", Role.Analyst);
                await using var db = await workspace.OpenAsync(actor, default);
                var lesson = new OwnLesson
                {
                    ReorganisationId = id,
                    Workstream = "programme",
                    Phase = "ready",
                    Weight = 2,
                    Lesson = $"Try the lifts of {name}",
                    Consequence = "They stood still",
                    Evidence = "Report",
                };
                db.Add(lesson);
                var entry = db.Entry(lesson);
                entry.Property(nameof(OwnLesson.Number)).CurrentValue = 1;
                entry.Property(nameof(OwnLesson.State)).CurrentValue = LessonState.Reviewed;
                entry.Property(nameof(OwnLesson.ReviewedAt)).CurrentValue =
                    DateTimeOffset.UnixEpoch;
                await db.SaveChangesAsync();
            });
            return $"/workspace/mergers/{id}";
        }

        static async Task DecideAsync(Person person, string path, string name)
        {
            var sent = await Forms.SendAsync(
                person.Client,
                await Forms.GetAsync(person.Client, path + "/decide/W1?decision=gate"),
                "#decide",
                ("by", "Chair"),
                ("evidence", name)
            );
            Assert.Equal(302, sent.Status);
        }
    }

    [Fact]
    public async Task The_form_that_codes_a_reference_of_another_organisation_is_not_found()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var things = await Things.MakeAsync(club, ours, Secret);
        var path = $"/workspace/findings/add?reference={things.Reference}";

        Assert.Equal(404, (await Forms.GetAsync(theirs.Client, path)).Status);
        Assert.Contains(
            Secret,
            (await Forms.GetAsync(ours.Client, path)).Words("#reference"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_token_of_somebody_else_cannot_be_revoked()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync(Secret, Secret);
        using var theirs = await club.JoinAsync("Other", "Other");
        var things = await Things.MakeAsync(club, ours, Secret);
        await MakeTokenAsync(theirs, "Read");

        var refused = await Forms.SendAsync(
            theirs.Client,
            await Forms.GetAsync(theirs.Client, "/account/tokens"),
            "form[action$='handler=revoke']",
            ("id", things.Token.ToString())
        );

        Assert.Equal(404, refused.Status);
        Assert.Null(
            await club.LookAsync(db =>
                db.Tokens.IgnoreQueryFilters()
                    .Where(t => t.Id == things.Token)
                    .Select(t => t.RevokedAt)
                    .SingleAsync()
            )
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

    private static Task<IReadOnlyList<ServedRoute>> RoutesAsync(Club club) =>
        ServedApp.AllRoutesAsync(club.Home, new AccountSettings(Club.Passphrase));

    private static bool HasId(ServedRoute route) =>
        route.Pattern.Contains(":guid}", StringComparison.Ordinal)
        || (
            route.Pattern.StartsWith("/workspace", StringComparison.Ordinal)
            && route.Pattern.Contains('{', StringComparison.Ordinal)
        );

    private static Guid IdOf(ServedRoute route, Things things)
    {
        var row = Rows.FirstOrDefault(r =>
            route.Pattern.StartsWith(r.Begins, StringComparison.Ordinal)
        );
        Assert.True(
            row.Id is not null,
            $"{route.Pattern} has an id: say in Rows what of another organisation is asked for by it."
        );
        return row.Id(things);
    }

    // An address that is visited anyway, or the pattern itself for what takes files alone. The page of an error is visited by
    // addresses that lead nowhere, which are asked for by its own here.
    private static string PathOf(string pattern) =>
        pattern.StartsWith("/error/", StringComparison.Ordinal)
            ? "/error/404"
            : Visit.Pages.Concat(Visit.Files).FirstOrDefault(v => v.Route == pattern)?.Path
                ?? pattern;

    // A person is led to the page on which to sign in, a program is asked for its token.
    private static bool IsAskedFor(Answered answer) =>
        answer.Status == 401
        || (
            answer.Status == 302
            && answer
                .Headers["Location"]
                .Contains("/account/sign-in?return=", StringComparison.Ordinal)
        );

    private static async Task<Answered> SendAsync(
        HttpClient client,
        string method,
        string path,
        string? token = null
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(path, UriKind.Relative)
        );
        if (token is not null)
        {
            request.Headers.Add("Authorization", "Bearer " + token);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answered.ReadAsync(response);
    }

    private static async Task<string> MakeTokenAsync(Person person, string scope) =>
        (
            await Forms.SendAsync(
                person.Client,
                await Forms.GetAsync(person.Client, "/account/tokens"),
                "#make",
                ("name", "For a spreadsheet"),
                ("scope", scope)
            )
        ).Words("#token");
}
