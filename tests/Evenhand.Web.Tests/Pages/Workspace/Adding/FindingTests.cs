using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Adding;

public sealed class FindingTests(Sites sites)
{
    [Fact]
    public async Task Who_did_not_add_a_finding_may_review_it_and_it_then_says_so()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var path = $"/workspace/findings/{MadeUpWorkspace.Waiting}";
        var page = await Forms.GetAsync(app.Client, path);
        const string Form = "form[action$='handler=review']";

        var unsaid = await Forms.SendAsync(app.Client, page, Form);
        var silent = await Forms.SendAsync(app.Client, page, Form, ("verdict", "wrong"));
        var reviewed = await Forms.SendAsync(
            app.Client,
            page,
            Form,
            ("verdict", "right"),
            ("note", "Table 2")
        );
        var shown = await Forms.GetAsync(app.Client, reviewed.Headers["Location"]);
        var listed = await Forms.GetAsync(
            app.Client,
            "/evidence/all.csv?service=dialysis&added=reviewed"
        );

        Assert.NotNull(unsaid.Page.QuerySelector("#verdict-error"));
        Assert.NotNull(silent.Page.QuerySelector("#note-error"));
        Assert.Equal("Reviewed by a second person", shown.Words("#state"));
        Assert.Contains("Table 2", shown.Words("main"), StringComparison.Ordinal);
        Assert.Contains("W3,", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("W1,", listed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_finding_is_kept_with_its_reason_and_is_in_no_answer()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var page = await Forms.GetAsync(
            app.Client,
            $"/workspace/findings/{MadeUpWorkspace.Proposed}"
        );
        const string Form = "form[action$='handler=withdraw']";

        var silent = await Forms.SendAsync(app.Client, page, Form, ("why", " "));
        var done = await Forms.SendAsync(app.Client, page, Form, ("why", "Retracted"));

        Assert.NotNull(silent.Page.QuerySelector("#why-error"));
        Assert.Equal(302, done.Status);
        Assert.DoesNotContain(
            "W1,",
            (await Forms.GetAsync(app.Client, "/evidence/all.csv?added=all")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            (await Forms.GetAsync(app.Client, "/workspace/findings?state=superseded")).Rows(
                "findings"
            ),
            r =>
                r[0].StartsWith("W1", StringComparison.Ordinal)
                && r[4].Contains("Retracted", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task One_s_own_finding_has_no_form_to_review_it_and_the_post_is_refused()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var own = $"/workspace/findings/{MadeUpWorkspace.Proposed}";
        var page = await Forms.GetAsync(app.Client, own);
        var token = page
            .Page.QuerySelector("input[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;

        Assert.Empty(page.Page.QuerySelectorAll("form[action$='handler=review']"));
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("version", "1"),
            new("verdict", "right"),
        ]);
        using var response = await app.Client.PostAsync(
            new Uri(own + "?handler=review", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(
            "Not reviewed by a second person",
            (await Forms.GetAsync(app.Client, own)).Words("#state")
        );
    }

    [Fact]
    public async Task What_somebody_wrote_is_shown_and_not_run()
    {
        var page = await sites.GetAsync(
            $"/workspace/findings/{MadeUpWorkspace.Proposed}",
            Served.MadeUp
        );

        Assert.DoesNotContain(ServedHomes.Hostile, page.Text, StringComparison.Ordinal);
        Assert.Contains(ServedHomes.Hostile, page.Words("h1"), StringComparison.Ordinal);
    }
}
