using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Testing;
using Evenhand.Testing.Appraisal;
using Evenhand.Web.Tests.Accounts;
using Evenhand.Web.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Appraisal;

/// <summary>Appraisals that rest on findings which an organisation added itself.</summary>
public sealed class OwnFindingsTests
{
    private const string Call = "/api/v1/appraisal?draws=2000&seed=3";

    [Fact]
    public async Task An_answer_worked_out_with_the_findings_of_one_organisation_is_never_given_to_another()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ours");
        using var theirs = await club.JoinAsync("Theirs", "Theirs");
        using var others = await club.JoinAsync("Others", "Others");
        var row = await AddAsync(club, "Ours", 2.5);
        await AddAsync(club, "Theirs", 0.4);
        var (ourToken, theirToken, otherToken) = (
            await TokenAsync(ours),
            await TokenAsync(theirs),
            await TokenAsync(others)
        );
        // The same file, which names W1 and carries no finding.
        var text = OwnFindingAppraisal.Text();
        var address =
            "/appraisal/results/result.json?draws=2000&seed=3&file=" + OwnFindingAppraisal.Packed();
        var test = "/appraisal/test/result.json?file=" + OwnFindingAppraisal.Packed();

        var first = await PostAsync(club, text, ourToken);
        var second = await PostAsync(club, text, theirToken);
        var third = await PostAsync(club, text, otherToken);
        var again = await PostAsync(club, text, ourToken);

        Assert.Equal((200, 200, 422), (first.Status, second.Status, third.Status));
        Assert.Contains("no such finding", third.Text, StringComparison.Ordinal);
        Assert.Equal(("charity", "firm"), (Leader(first), Leader(second)));
        Assert.Equal(first.Text, again.Text);
        Assert.DoesNotContain("study-of-ours", second.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text.Trim(), (await Forms.GetAsync(ours.Client, address)).Text.Trim());
        Assert.Equal(
            second.Text.Trim(),
            (await Forms.GetAsync(theirs.Client, address)).Text.Trim()
        );
        Assert.Equal(400, (await Forms.GetAsync(others.Client, address)).Status);
        Assert.Contains(
            "\"first\": \"charity\"",
            (await Forms.GetAsync(ours.Client, test)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"first\": \"firm\"",
            (await Forms.GetAsync(theirs.Client, test)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(400, (await Forms.GetAsync(others.Client, test)).Status);

        // What was withdrawn is used no more, though the answer was given before.
        await club.WriteAsync(async workspace =>
            Assert.True(
                (
                    await new AddedFindings(
                        workspace,
                        await WriterAsync(club, "Ours")
                    ).WithdrawAsync(row, 2, "Retracted", Cancel)
                ).IsOk
            )
        );
        Assert.Equal(422, (await PostAsync(club, text, ourToken)).Status);
        Assert.Equal(400, (await Forms.GetAsync(ours.Client, address)).Status);
        Assert.Equal(second.Text, (await PostAsync(club, text, theirToken)).Text);
    }

    [Fact]
    public async Task The_file_carries_the_finding_and_gives_the_same_digits_at_the_prompt_and_to_others()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ours");
        using var theirs = await club.JoinAsync("Theirs", "Theirs");
        await AddAsync(club, "Ours", 2.5);
        await AddAsync(club, "Theirs", 0.4);
        var posted = await Forms.SendAsync(
            ours.Client,
            await Forms.GetAsync(ours.Client, "/appraisal/file"),
            "form[action='/appraisal/file']",
            ("file", OwnFindingAppraisal.Text())
        );
        var link = posted.Headers["Location"];
        string Below(string name) =>
            link.Replace(
                "/results?",
                $"/results/{name}?draws=2000&seed=3&",
                StringComparison.Ordinal
            );

        var page = await Forms.GetAsync(ours.Client, link);
        var yaml = await Forms.GetAsync(ours.Client, Below("appraisal.yaml"));
        var result = await Forms.GetAsync(ours.Client, Below("result.json"));
        using var elsewhere = new TemporaryHome();
        var path = Path.Combine(elsewhere.Path, "theirs.yaml");
        await File.WriteAllTextAsync(path, yaml.Text, Cancel);
        var (code, prompted, error) = await Prompted.RunAsync(
            elsewhere.Path,
            "appraise",
            path,
            "--draws",
            "2000",
            "--seed",
            "3",
            "--format",
            "json"
        );

        Assert.Equal(200, page.Status);
        Assert.Equal(["W1"], page.Rows("own").Select(r => r[0]));
        Assert.NotNull(page.Page.QuerySelector("main a[href^='/workspace/findings/']"));
        Assert.Contains("own_findings:", yaml.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Writer", yaml.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reviewer", yaml.Text, StringComparison.Ordinal);
        Assert.Equal((0, result.Text.Trim()), (code, prompted.Trim()));
        Assert.True(error.Length == 0, error);
        // Those who have another W1 get the digits of the file, and nothing of ours beyond it.
        Assert.Equal(result.Text, (await Forms.GetAsync(theirs.Client, Below("result.json"))).Text);
        Assert.Null(
            (await Forms.GetAsync(theirs.Client, link)).Page.QuerySelector(
                "main a[href^='/workspace/findings/']"
            )
        );
    }

    [Fact]
    public async Task The_journey_offers_what_was_reviewed_and_its_file_carries_what_was_chosen()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ours");
        using var theirs = await club.JoinAsync("Theirs", "Theirs");
        await AddAsync(club, "Ours", 2.5);
        await AddAsync(club, "Ours", 1.9, reviewed: false);
        await AddAsync(club, "Theirs", 0.4);
        var asked = await AnswerAsync(
            ours,
            "/appraisal/question",
            "answering=about&title=Who%3F&decision-maker=Trust",
            "answering=service&service=dialysis",
            "answering=options&options=firm&options=charity",
            "answering=criteria&criteria=safety"
        );
        var page = await Forms.GetAsync(ours.Client, asked);
        var offered = page
            .Page.QuerySelectorAll("input[name='source']")
            .OfType<IHtmlInputElement>();
        var own = Assert.Single(
            offered,
            o => page.Words($"label[for='{o.Id}']").StartsWith("W1:", StringComparison.Ordinal)
        );

        foreach (var source in new[] { own.Value, "dialysis-mortality" })
        {
            var check = await AnswerAsync(
                ours,
                asked,
                $"answering=source.safety&source={source}",
                "answering=carry.safety&baseline=15&worst=60&best=0&side-firm=intervention&side-charity=comparator"
            );
            var answers = await Forms.GetAsync(ours.Client, check);
            var link = answers
                .Page.QuerySelector("a[href^='/appraisal/results?']")!
                .GetAttribute("href")!;
            var result = await Forms.GetAsync(ours.Client, link);

            Assert.Contains(
                "added by your organisation: W1",
                answers.Words("main"),
                StringComparison.Ordinal
            );
            Assert.Equal(["W1"], result.Rows("own").Select(r => r[0]));

            // The link of the questions goes to somebody who has another W1.
            var there = await Forms.GetAsync(theirs.Client, check);
            Assert.Equal(200, there.Status);
            Assert.DoesNotContain("2.5", there.Words("main"), StringComparison.Ordinal);
            Assert.Equal(
                source == own.Value,
                there.Text.Contains("is not at hand here", StringComparison.Ordinal)
            );
        }

        Assert.DoesNotContain("W2:", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_question_would_pool_and_the_file_does_not_carry_is_told_and_can_be_taken_in()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ours");
        var link =
            "/appraisal/results?draws=500&file="
            + OwnFindingAppraisal.Packed("question: dialysis-mortality");
        var before = await Forms.GetAsync(ours.Client, link);
        await AddAsync(club, "Ours", 2.5);

        var told = await Forms.GetAsync(ours.Client, link);
        var taken = await Forms.GetAsync(
            ours.Client,
            told.Page.QuerySelector(".govuk-inset-text a")!.GetAttribute("href")!
        );

        Assert.Null(before.Page.QuerySelector("main .govuk-inset-text"));
        Assert.Equal(before.Rows("ranks"), told.Rows("ranks"));
        Assert.Contains("does not carry: W1.", told.Words("main"), StringComparison.Ordinal);
        Assert.Equal(["W1"], taken.Rows("own").Select(r => r[0]));
        Assert.Null(taken.Page.QuerySelector("main .govuk-inset-text"));
    }

    [Fact]
    public async Task A_kept_appraisal_says_the_same_after_its_finding_was_withdrawn()
    {
        await using var club = await Club.StartAsync();
        using var ours = await club.JoinAsync("Ours", "Ours");
        var row = await AddAsync(club, "Ours", 2.5);
        var kept = await Forms.SendAsync(
            ours.Client,
            await Forms.GetAsync(ours.Client, "/workspace/drafts/new"),
            "form[action='/workspace/drafts/new']",
            ("title", "Dialysis"),
            ("text", OwnFindingAppraisal.Text())
        );
        var draft = kept.Headers["Location"];
        async Task<string> ResultAsync() =>
            (await Forms.GetAsync(ours.Client, draft))
                .Page.QuerySelector("main a[href^='/appraisal/results?']")!
                .GetAttribute("href")!;
        var before = await ResultAsync();

        await club.WriteAsync(async workspace =>
            await new AddedFindings(workspace, await WriterAsync(club, "Ours")).WithdrawAsync(
                row,
                2,
                "Retracted",
                Cancel
            )
        );

        Assert.Equal(before, await ResultAsync());
        var page = await Forms.GetAsync(ours.Client, before);
        Assert.Equal(200, page.Status);
        Assert.Contains("W1 (no longer stands)", page.Words("main"), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Actor> WriterAsync(Club club, string organisation)
    {
        var tenant = await club.LookAsync(db =>
            db.Tenants.Where(t => t.Name == organisation).Select(t => t.Id).SingleAsync()
        );
        return new Actor(tenant, tenant, "Writer", Role.Analyst);
    }

    private static async Task<Guid> AddAsync(
        Club club,
        string organisation,
        double hazard,
        bool reviewed = true
    )
    {
        var writer = await WriterAsync(club, organisation);
        var id = Guid.Empty;
        await club.WriteAsync(async workspace =>
            id = await OwnFindingAppraisal.AddAsync(
                workspace,
                writer,
                hazard,
                $"study-of-{organisation.ToLowerInvariant()}-{hazard:0.0}",
                reviewed
            )
        );
        return id;
    }

    private static async Task<string> TokenAsync(Person person) =>
        (
            await Forms.SendAsync(
                person.Client,
                await Forms.GetAsync(person.Client, "/account/tokens"),
                "#make",
                ("name", "For a program"),
                ("scope", "Read")
            )
        ).Words("#token");

    private static async Task<Answered> PostAsync(Club club, string text, string token)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(Call, UriKind.Relative)
        );
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent(text, Encoding.UTF8, "application/yaml");
        using var response = await club.App.Client.SendAsync(request, Cancel);
        return await Answered.ReadAsync(response);
    }

    // Gives one answer after the other, as the link goes on with them, and gives the last link.
    private static async Task<string> AnswerAsync(
        Person person,
        string from,
        params string[] answers
    )
    {
        foreach (var answer in answers)
        {
            var next = await Forms.GetAsync(
                person.Client,
                from + (from.Contains('?', StringComparison.Ordinal) ? "&" : "?") + answer
            );
            Assert.True(next.Status == 302, next.Text);
            from = next.Headers["Location"];
        }

        return from;
    }

    private static string Leader(Answered answer)
    {
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.GetProperty("leader").GetString()!;
    }
}
