using System.Text;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Vocabulary;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Recording;

/// <summary>A field of a record that is redacted in the browser.</summary>
public sealed class RedactTests(Sites sites)
{
    private const string Reason = "asked for by the person";
    private const string Named = "Mrs Kestrelwood of the home said so";
    private static readonly string Record = $"/workspace/records/{MadeUpWorkspace.Record}";

    [Fact]
    public async Task A_field_is_redacted_with_a_reason_and_after_a_question_and_no_file_holds_it_any_more()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        await Forms.SendAsync(
            app.Client,
            await Forms.GetAsync(app.Client, $"/workspace/drafts/{MadeUpWorkspace.Appraisal}"),
            "form[action$='handler=record']",
            ("note", Named)
        );
        var before = await Forms.GetAsync(app.Client, Record);
        var link = before
            .Page.QuerySelectorAll("main a")
            .Single(a =>
                a.TextContent.Contains("of entry 4", StringComparison.Ordinal)
                && a.GetAttribute("href")!.EndsWith("/note", StringComparison.Ordinal)
            )
            .GetAttribute("href")!;
        var asked = await Forms.GetAsync(app.Client, link);

        var silent = await Forms.SendAsync(app.Client, asked, "#redact");
        var repeated = await Forms.SendAsync(app.Client, asked, "#redact", ("reason", $"{Named}!"));
        var sure = await Forms.SendAsync(app.Client, asked, "#redact", ("reason", Reason));
        var still = await Forms.GetAsync(app.Client, Record);
        var done = await Forms.SendAsync(app.Client, sure, "#confirm");
        var after = await Forms.GetAsync(app.Client, done.Headers["Location"]);

        Assert.Contains(Named, before.Words("main"), StringComparison.Ordinal);
        Assert.Contains("cannot be redacted", asked.Words("main"), StringComparison.Ordinal);
        Assert.Equal((400, 400, 200), (silent.Status, repeated.Status, sure.Status));
        Assert.Contains(
            "Say why it is redacted",
            silent.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "repeats what is to be redacted",
            repeated.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains("cannot be undone", sure.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "may say the same in its text",
            sure.Words("#elsewhere"),
            StringComparison.Ordinal
        );
        // To be asked is not to have done it.
        Assert.Equal(before.Words("#head"), still.Words("#head"));
        Assert.Equal(302, done.Status);
        Assert.DoesNotContain(Named, after.Text, StringComparison.Ordinal);
        Assert.Matches($"Redacted on .* by Local user: {Reason}", after.Words("#entry-4 + dl"));
        Assert.Contains("Every entry holds", after.Words("main"), StringComparison.Ordinal);
        var file = (await Forms.GetAsync(app.Client, Record + "/record.jsonl")).Text;
        Assert.DoesNotContain("Kestrelwood", file, StringComparison.Ordinal);
        using var key = RecordKey
            .Read(
                new TextFile(
                    "key",
                    (await Forms.GetAsync(app.Client, "/workspace/records/key.pem")).Text
                )
            )
            .Value;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var report = await RecordVerifier.CheckAsync(
            stream,
            after.Words("#head"),
            key,
            TestContext.Current.CancellationToken
        );
        Assert.Equal((true, 5, 2), (report.Ok, report.Entries, report.Redacted));
    }

    [Fact]
    public async Task Of_two_who_confirm_the_second_is_told_that_it_was_redacted_and_why()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var sure = await Forms.SendAsync(
            app.Client,
            await Forms.GetAsync(app.Client, Record + "/redact/2/note"),
            "#redact",
            ("reason", Reason)
        );

        var first = await Forms.SendAsync(app.Client, sure, "#confirm");
        var second = await Forms.SendAsync(app.Client, sure, "#confirm", ("reason", "another"));

        Assert.Equal((302, 400), (first.Status, second.Status));
        Assert.Contains(
            "it was redacted before",
            second.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Contains($"by Local user: {Reason}", second.Words("main"), StringComparison.Ordinal);
        Assert.Empty(second.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task The_same_words_in_another_entry_are_told_of_with_the_way_there()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);

        var sure = await Forms.SendAsync(
            app.Client,
            await Forms.GetAsync(app.Client, Record + "/redact/1/text"),
            "#redact",
            ("reason", Reason)
        );

        Assert.Equal(
            $"{Record}/redact/2/text",
            Assert
                .Single(sure.Page.QuerySelectorAll("#elsewhere a[href*='/redact/']"))
                .GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_field_that_was_redacted_is_shown_as_such_and_asks_for_nothing()
    {
        var page = await sites.GetAsync(Visit.Named("record-redacted"));

        Assert.Contains($"by Local user: {Reason}", page.Words("main"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("/redact/9/note")]
    [InlineData("/redact/2/kind")]
    public async Task What_is_no_field_is_not_found(string path)
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);

        Assert.Equal(404, (await Forms.GetAsync(app.Client, Record + path)).Status);
    }

    [Fact]
    public async Task An_analyst_is_told_to_ask_an_administrator_and_every_form_is_refused()
    {
        await using var club = await Club.StartAsync();
        using var boss = await club.JoinAsync("Ours", "Ann");
        var things = await Things.MakeAsync(club, boss, "Ours", "Ann");
        using var analyst = await club.JoinAsync("Ours", "Bob", Role.Analyst);
        var record = $"/workspace/records/{things.Record}";
        var token = (await Forms.GetAsync(analyst.Client, "/account/tokens"))
            .Page.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

        var shown = await Forms.GetAsync(analyst.Client, record);
        var page = await Forms.GetAsync(analyst.Client, record + "/redact/2/note");
        var before = await club.LookAsync(things.StateAsync);
        foreach (var handler in new[] { "", "?handler=confirm" })
        {
            using var form = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("reason", Reason),
            ]);
            using var refused = await analyst.Client.PostAsync(
                new Uri(record + "/redact/2/note" + handler, UriKind.Relative),
                form,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(403, (int)refused.StatusCode);
        }

        Assert.DoesNotContain(
            shown.Page.QuerySelectorAll("main a"),
            a => a.GetAttribute("href")!.Contains("/redact/", StringComparison.Ordinal)
        );
        Assert.Contains("Ask one", page.Words("#role"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.Equal(before, await club.LookAsync(things.StateAsync));
    }

    [Fact]
    public async Task Of_a_review_of_readiness_it_is_told_that_the_review_itself_stays()
    {
        await using var club = await Club.StartAsync();
        using var boss = await club.JoinAsync("Ours", "Ann");
        var tenant = await club.LookAsync(db =>
            db.Tenants.Where(t => t.Name == "Ours").Select(t => t.Id).SingleAsync()
        );
        var id = await club.ReorganisationAsync(tenant, "Board");
        var held = await Forms.SendAsync(
            boss.Client,
            await Forms.GetAsync(boss.Client, $"/workspace/mergers/{id}/readiness"),
            "#hold",
            ("held", "2026-11-27"),
            ("present", "Chair"),
            ("note", Named)
        );
        Assert.Equal(302, held.Status);
        var sure = await Forms.SendAsync(
            boss.Client,
            await Forms.GetAsync(boss.Client, $"/workspace/records/{id}/redact/1/note"),
            "#redact",
            ("reason", Reason)
        );

        await Forms.SendAsync(boss.Client, sure, "#confirm");

        Assert.Contains(
            "The review itself is kept as it was written",
            sure.Words("#elsewhere"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            Named,
            (await Forms.GetAsync(boss.Client, $"/workspace/mergers/{id}/record.jsonl")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            Named,
            (await Forms.GetAsync(boss.Client, held.Headers["Location"])).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_draft_whose_plan_was_redacted_says_that_the_test_cannot_compare_with_it()
    {
        await using var club = await Club.StartAsync();
        using var boss = await club.JoinAsync("Ours", "Ann");
        var things = await Things.MakeAsync(club, boss, "Ours", "Ann");
        var sure = await Forms.SendAsync(
            boss.Client,
            await Forms.GetAsync(
                boss.Client,
                $"/workspace/records/{things.Record}/redact/1/registered"
            ),
            "#redact",
            ("reason", Reason)
        );

        await Forms.SendAsync(boss.Client, sure, "#confirm");

        Assert.Contains("The test of the appraisal", sure.Words("main"), StringComparison.Ordinal);
        Assert.Contains(
            "has since been redacted",
            (await Forms.GetAsync(boss.Client, $"/workspace/drafts/{things.Draft}")).Words("main"),
            StringComparison.Ordinal
        );
    }
}
