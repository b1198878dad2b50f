using System.Text.Json;
using Evenhand.Cli;
using Evenhand.Cli.Terminal;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.TenderCheck;

/// <summary>A notice that is pasted or uploaded is checked as the prompt checks it, and not kept.</summary>
public sealed class NoticeTests(Sites sites)
{
    private const string Notice = "/tender-check/notice";

    private const string Two = """
        {"ocid":"ocds-1","id":"1","date":"2025-03-03T00:00:00Z","tag":["tender"],"tender":{"title":"One"}}
        {"ocid":"ocds-2","id":"1","date":"2025-03-03T00:00:00Z","tag":["tender"],"tender":{"title":"Two"}}
        """;

    /// <summary>Notices of each kind.</summary>
    public static TheoryData<string> Files =>
        [
            "docs/examples/tender.yaml",
            "tests/Evenhand.Testing/Contracts/find-a-tender/fts-028961-2025.json",
            "tests/Evenhand.Testing/Contracts/find-a-tender/fts-083468-2026.json",
            "tests/Evenhand.Testing/Contracts/find-a-tender/fts-noid-083674-2026.json",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_notice_is_answered_as_the_prompt_answers_it(string file)
    {
        using var home = new TemporaryHome();
        using var prompt = new StringWriter();
        using var error = new StringWriter();
        var path = Repository.At(file.Split('/'));

        var code = await CommandLine.RunAsync(
            ["check-tender", path, "--format", "json", "--home", home.Path],
            new CommandEnvironment(
                prompt,
                error,
                Repository.Root,
                TimeProvider.System,
                (_, _, _) => throw new InvalidOperationException("Nobody serves here.")
            )
        );
        var web = await Post(await Read(path), ("form", "json"));

        Assert.Equal((0, ""), (code, error.ToString()));
        Assert.Equal((200, "application/json"), (web.Status, web.Type));
        Assert.Equal(Findings(prompt.ToString()), Findings(web.Text));
    }

    [Fact]
    public async Task The_page_shows_the_barriers_and_offers_every_file()
    {
        var answer = await Post(Yaml("min_turnover_gbp: 5000000", "contract_value_gbp: 1000000"));

        Assert.Equal(200, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#turnover-over-twice-value"));
        Assert.Equal(
            ["docx", "xlsx", "html", "pdf", "csv", "json"],
            answer.Page.QuerySelectorAll("button[name=form]").Select(b => b.GetAttribute("value"))
        );
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("pdf", "application/pdf")]
    [InlineData("csv", "text/csv")]
    public async Task The_answer_can_be_had_as_a_file(string form, string type)
    {
        var answer = await Post(Yaml("lots: 1"), ("form", form));

        Assert.Equal((200, type), (answer.Status, answer.Type));
        Assert.Contains("tender-check." + form, answer.Headers["Content-Disposition"]);
    }

    [Fact]
    public async Task Of_several_tenders_one_is_chosen()
    {
        var asked = await Post(Two);
        var chosen = await Post(Two, ("tender", "2"), ("form", "json"));

        Assert.Equal(
            ["1", "2"],
            asked.Page.QuerySelectorAll("input[name=tender]").Select(i => i.GetAttribute("value"))
        );
        Assert.Equal(
            "Two",
            JsonDocument.Parse(chosen.Text).RootElement.GetProperty("title").GetString()
        );
    }

    [Theory]
    [InlineData("", "Choose a file or paste a notice")]
    [InlineData("{\"ocid\":", "well-formed")]
    [InlineData("a: &a [x]\nb: *a", "not allowed")]
    [InlineData("title: A\nrequirements:\n  min_turnover_gbp: much", "Line 3")]
    [InlineData("title: A\nrequirements:\n  colour: red", "Line 3")]
    public async Task What_is_no_notice_is_refused_and_stays_in_the_box(string text, string says)
    {
        var answer = await Post(text);

        Assert.Equal(400, answer.Status);
        Assert.Contains(
            says,
            answer.Words(".govuk-error-summary"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.NotNull(answer.Page.QuerySelector("a[href='#notice']"));
        Assert.Equal(
            text,
            answer.Page.GetElementById("notice")!.TextContent.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task A_service_that_there_is_not_is_told_beside_its_field()
    {
        var answer = await Post(Yaml("lots: 1"), ("service", "nothing"));

        Assert.Equal(400, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("a[href='#service']"));
    }

    [Fact]
    public async Task Notices_of_up_to_a_megabyte_are_taken_and_larger_ones_refused()
    {
        var large = await Post(Yaml("lots: 1") + "# " + new string('x', 900_000));
        var larger = await Post("title: " + new string('x', 1_000_001));

        Assert.Equal(200, large.Status);
        Assert.Equal(400, larger.Status);
        Assert.Contains("too large", larger.Words(".govuk-error-summary"));
    }

    [Fact]
    public async Task The_example_on_the_page_is_one_that_is_taken()
    {
        var form = await sites.GetAsync(Notice, Served.Empty);

        var answer = await Post(form.Page.QuerySelector("details pre")!.TextContent);

        Assert.Equal(200, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#turnover-over-twice-value"));
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_gave_is_refused() =>
        Assert.Equal(400, (await Post("lots: 1", token: false)).Status);

    /// <summary>What both doors say; where the text came from is not the same.</summary>
    private static string Findings(string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        return string.Join(
            '\n',
            new[]
            {
                "title",
                "ocid",
                "buyer",
                "headline",
                "findings",
                "not_stated",
                "clear",
                "does_not_apply",
                "market",
                "stated",
                "notes",
            }.Select(m => m + root.GetProperty(m).GetRawText())
        );
    }

    private static string Yaml(params IReadOnlyList<string> requirements) =>
        "title: A tender\nrequirements:\n" + string.Concat(requirements.Select(r => $"  {r}\n"));

    private static Task<string> Read(string path) =>
        File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    private Task<Answered> Post(string text, params (string Key, string Value)[] more) =>
        Post(text, token: true, more);

    private async Task<Answered> Post(
        string text,
        bool token,
        params (string Key, string Value)[] more
    )
    {
        var form = await sites.GetAsync(Notice, Served.Empty);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(Notice, UriKind.Relative)
        );
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(text), "notice");
        foreach (var (key, value) in more)
        {
            content.Add(new StringContent(value), key);
        }

        if (token)
        {
            content.Add(
                new StringContent(
                    form.Page.QuerySelector("input[name='__RequestVerificationToken']")!
                        .GetAttribute("value")!
                ),
                "__RequestVerificationToken"
            );
        }

        request.Content = content;
        using var response = await sites
            .Homes.Of(Served.Empty)
            .Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answered.ReadAsync(response);
    }
}
