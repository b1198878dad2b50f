using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Drafting;

public sealed class DraftTests(Sites sites)
{
    private static readonly string Address = $"/workspace/drafts/{MadeUpWorkspace.Draft}";

    [Fact]
    public async Task A_draft_is_renamed_put_away_and_taken_back_with_forms_alone()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);

        var page = await Forms.GetAsync(app.Client, Address);
        var renamed = await Forms.SendAsync(
            app.Client,
            page,
            "form[action$='handler=rename']",
            ("title", "Home care")
        );
        page = await Forms.GetAsync(app.Client, renamed.Headers["Location"]);
        Assert.Equal((302, "Draft: note Home care"), (renamed.Status, page.Words("h1")));

        var away = await Forms.SendAsync(app.Client, page, "form[action$='handler=archive']");
        page = await Forms.GetAsync(app.Client, away.Headers["Location"]);
        Assert.Contains("was put away", page.Words("main"), StringComparison.Ordinal);

        await Forms.SendAsync(app.Client, page, "form[action$='handler=archive']");
        var list = await Forms.GetAsync(app.Client, "/workspace");
        Assert.Contains(list.Rows("drafts"), r => r[0] == "Home care");
    }

    [Fact]
    public async Task A_merger_that_was_kept_as_a_draft_becomes_a_reorganisation_and_the_draft_stays()
    {
        using var home = new TemporaryHome();
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        using (
            var workspace = new Store.Databases.Workspace(
                WorkspaceDatabase.InHome(home.Path),
                TimeProvider.System
            )
        )
        {
            await using var db = await workspace.OpenAsync(
                Actor.Local,
                TestContext.Current.CancellationToken
            );
            db.Drafts.Add(
                new Draft
                {
                    Id = id,
                    Kind = "merger",
                    Title = "Two boards",
                    Text = MadeUpReorganisations.Text,
                }
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var app = await ServedApp.StartAsync(home.Path);
        var draft = await Forms.GetAsync(app.Client, $"/workspace/drafts/{id}");
        var begun = await Forms.SendAsync(app.Client, draft, "#begin");

        Assert.Equal(302, begun.Status);
        Assert.Equal(
            MadeUpReorganisations.Text,
            (
                await Forms.GetAsync(
                    app.Client,
                    begun.Headers["Location"] + "/file/reorganisation.yaml"
                )
            ).Text
        );
        Assert.Equal(200, (await Forms.GetAsync(app.Client, $"/workspace/drafts/{id}")).Status);
        var note = await sites.GetAsync(Address, Served.MadeUp);
        Assert.Null(note.Page.QuerySelector("#begin"));
    }

    [Fact]
    public async Task A_change_from_a_page_that_is_out_of_date_is_refused_and_told()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var old = await Forms.GetAsync(app.Client, Address);
        await Forms.SendAsync(app.Client, old, "form[action$='handler=rename']", ("title", "New"));

        var refused = await Forms.SendAsync(
            app.Client,
            old,
            "form[action$='handler=rename']",
            ("title", "Newer")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Somebody else has changed this draft",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Equal("Draft: note New", refused.Words("h1"));
    }

    [Fact]
    public async Task A_change_without_a_token_against_forgery_is_refused()
    {
        using var nothing = new FormUrlEncodedContent([
            new("title", "Forged"),
            new("version", "1"),
        ]);
        using var response = await sites.Homes.MadeUp.Client.PostAsync(
            new Uri(Address + "?handler=rename", UriKind.Relative),
            nothing,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_text_is_taken_away_as_it_is_and_is_not_run()
    {
        var file = await sites.GetAsync(Address + "/draft.txt", Served.MadeUp);

        Assert.Equal((ServedHomes.Hostile, "text/plain"), (file.Text, file.Type));
        Assert.StartsWith(
            "attachment",
            file.Headers["Content-Disposition"],
            StringComparison.Ordinal
        );
    }
}
