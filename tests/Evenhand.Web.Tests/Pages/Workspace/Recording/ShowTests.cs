using System.Text;
using Evenhand.Appraisal.Reading;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Vocabulary;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Workspace.Recording;

/// <summary>An appraisal that is kept, registered, changed and decided in the browser, and what its record then says.</summary>
public sealed class ShowTests
{
    [Fact]
    public async Task An_appraisal_is_kept_registered_recorded_and_its_choice_declared_with_forms_alone()
    {
        using var home = new TemporaryHome();
        await using var app = await ServedApp.StartAsync(home.Path);

        var kept = await Forms.SendAsync(
            app.Client,
            await Forms.GetAsync(app.Client, "/workspace/drafts/new?example=yes"),
            "form[action='/workspace/drafts/new']",
            // Without what the example says was registered: that is what the browser is for.
            (
                "text",
                AppraisalExample.Text[
                    ..AppraisalExample.Text.IndexOf("registered:\n", StringComparison.Ordinal)
                ]
            )
        );
        var address = kept.Headers["Location"].Split('?')[0];
        await SendAsync(app, address, "register", ("search", "Studies since 2000: all of them"));
        await SendAsync(app, address, "record", ("note", "Costs of the second year put right"));
        await SendAsync(
            app,
            address,
            "declare",
            ("by", "cabinet member for adult care"),
            ("words", "We choose the charity because we value independent living"),
            ("forgone", "Some of the saving"),
            ("about", "weights")
        );
        var draft = await Forms.GetAsync(app.Client, address);
        var record = await Forms.GetAsync(
            app.Client,
            draft.Page.QuerySelector("a[href^='/workspace/records/']")!.GetAttribute("href")!
        );

        Assert.Contains("The plan was registered", draft.Words("main"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "3. A choice was declared",
                "2. A version of the appraisal was recorded",
                "1. The plan of the appraisal was registered",
            ],
            record.Page.QuerySelectorAll("h3").Select(h => h.TextContent.Trim())
        );
        foreach (
            var word in new[]
            {
                "Costs of the second year put right",
                "because we value independent living",
                "Some of the saving",
                "Local user",
                "Every entry holds",
            }
        )
        {
            Assert.Contains(word, record.Words("main"), StringComparison.Ordinal);
        }

        // The test shows the choice beside what was registered.
        var test = await Forms.GetAsync(
            app.Client,
            draft.Page.QuerySelector("a[href^='/appraisal/test']")!.GetAttribute("href")!
        );
        Assert.Equal(200, test.Status);
        Assert.Contains(
            "The file states the same hash",
            test.Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "because we value independent living",
            test.Words("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_plan_is_registered_once()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var address = $"/workspace/drafts/{MadeUpWorkspace.Appraisal}";
        var page = await Forms.GetAsync(app.Client, address);

        var first = await Forms.SendAsync(app.Client, page, "form[action$='handler=register']");
        var second = await Forms.SendAsync(app.Client, page, "form[action$='handler=register']");

        Assert.Equal((302, 400), (first.Status, second.Status));
        Assert.Contains(
            "registered before",
            second.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_file_of_a_record_is_signed_and_verifies_with_the_key_and_the_head_of_the_page()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var page = await Forms.GetAsync(app.Client, $"/workspace/records/{MadeUpWorkspace.Record}");

        var file = await Forms.GetAsync(
            app.Client,
            $"/workspace/records/{MadeUpWorkspace.Record}/record.jsonl"
        );
        var pem = await Forms.GetAsync(app.Client, "/workspace/records/key.pem");
        using var key = RecordKey.Read(new TextFile("key", pem.Text)).Value;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file.Text));
        var report = await RecordVerifier.CheckAsync(
            stream,
            page.Words("#head"),
            key,
            TestContext.Current.CancellationToken
        );

        Assert.False(key.IsPrivate);
        Assert.Equal((true, "valid", true), (report.Ok, report.Signature, report.HeadChecked));
    }

    [Fact]
    public async Task A_text_that_says_something_else_was_registered_than_the_record_is_told_of()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var address = $"/workspace/drafts/{MadeUpWorkspace.Appraisal}";
        await SendAsync(app, address, "register");
        var before = await Forms.GetAsync(app.Client, address);

        await SendAsync(
            app,
            address,
            "save",
            (
                "text",
                AppraisalExample.Text.Replace(
                    "{independent-living: 25, inspection: 25",
                    "{independent-living: 35, inspection: 15",
                    StringComparison.Ordinal
                )
            )
        );
        var after = await Forms.GetAsync(app.Client, address);

        const string Told = "is not what stands in the record";
        Assert.DoesNotContain(Told, before.Words("main"), StringComparison.Ordinal);
        Assert.Contains(Told, after.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_without_what_is_forgone_is_refused_and_nothing_is_written()
    {
        using var home = new TemporaryHome();
        await MadeUpWorkspace.WriteAsync(home.Path);
        await using var app = await ServedApp.StartAsync(home.Path);
        var address = $"/workspace/drafts/{MadeUpWorkspace.Appraisal}";

        var refused = await SendAsync(
            app,
            address,
            "declare",
            ("by", "cabinet"),
            ("words", "We choose"),
            ("forgone", " ")
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            "Say what is forgone by it",
            refused.Words(".govuk-error-summary"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            3,
            (await Forms.GetAsync(app.Client, $"/workspace/records/{MadeUpWorkspace.Record}"))
                .Page.QuerySelectorAll("h3")
                .Length
        );
    }

    private static async Task<Answered> SendAsync(
        ServedApp app,
        string address,
        string handler,
        params (string, string)[] values
    ) =>
        await Forms.SendAsync(
            app.Client,
            await Forms.GetAsync(app.Client, address),
            $"form[action$='handler={handler}']",
            values
        );
}
