using System.Globalization;
using System.Text;
using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Api;

/// <summary>What cannot be answered is told as RFC 9457 has it, with the field, what was found and what was expected.</summary>
public sealed class RefusalTests(Sites sites)
{
    /// <summary>The address, the status, and words that must stand in the answer.</summary>
    public static TheoryData<string, int, string> Addresses =>
        new()
        {
            { "evidence/findings/E999", 404, "\"found\": \"E999\"" },
            { "evidence/questions/no-such", 404, "There is no such question" },
            { "evidence/questions/dialysis-mortality?method=XX", 400, "\"field\": \"method\"" },
            { "evidence/findings?maryland=x", 400, "\"field\": \"maryland\"" },
            { "evidence/findings?marylnd=3", 400, "perhaps maryland" },
            { "evidence/findings?maryland=3&maryland=4", 400, "more than once" },
            { "market/no-such", 404, "There is no such service" },
            { "market/childrens-homes?as-of=2025-02-30", 400, "\"field\": \"as-of\"" },
            { "simulate", 400, "\"field\": \"service\"" },
            { "no/such/call", 404, "There is no such call" },
            { "appraisal", 405, "does not take this method" },
        };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_that_cannot_be_answered_says_why(
        string path,
        int status,
        string words
    )
    {
        var answer = await sites.GetAsync("/api/v1/" + path);

        Check(answer, status, words);
        Assert.Equal(
            "/api/v1/" + path.Split('?')[0],
            JsonDocument.Parse(answer.Text).RootElement.GetProperty("instance").GetString()
        );
    }

    [Theory]
    [InlineData("appraisal", "text/plain", "id: x", 415, "application/yaml")]
    [InlineData("appraisal", null, "id: x", 415, "\"found\": \"none\"")]
    [InlineData("appraisal", "application/x-www-form-urlencoded", "id=x", 415, "Content-Type")]
    [InlineData("appraisal", "application/yaml; charset=utf-16", "id: x", 415, "in UTF-8")]
    [InlineData("merger/compare", "application/yaml", "id: x", 415, "multipart/form-data")]
    [InlineData("appraisal", "application/yaml", "id: x\nnonsense: 1\n", 422, "\"line\": 2")]
    [InlineData("appraisal?draws=0", "application/yaml", "id: x", 400, "\"field\": \"draws\"")]
    [InlineData("appraisal?draws=1000001", "application/yaml", "id: x", 400, "1 to 1,000,000")]
    [InlineData("appraisal/smaa", "application/json", "{", 422, "This is not JSON")]
    [InlineData(
        "evidence/pool?method=XX",
        "text/csv",
        "yi,vi\n1,1\n",
        400,
        "There is no such method"
    )]
    [InlineData("evidence/pool?yi=estimate", "text/csv", "yi,vi\n1,1\n", 422, "estimate")]
    [InlineData("evidence/pool", "text/csv", "yi,vi\n1,-1\n2,1\n", 422, "\"line\": 2")]
    [InlineData(
        "merger/plan",
        "application/yaml",
        "id: x\nroute: nonsense\n",
        422,
        "\"field\": \"route\""
    )]
    [InlineData(
        "merger/forecast?without=none",
        "application/yaml",
        "id: x",
        400,
        "There is no such case"
    )]
    [InlineData(
        "merger/schedule",
        "application/json",
        """{"tasks":[{"id":"A","duration":1,"predecessors":[{"id":"A"}]}]}""",
        422,
        "A"
    )]
    [InlineData("merger/schedule", "application/xml", "<Project><Tasks>", 422, "problems")]
    [InlineData(
        "levers?wish=none-such",
        "application/yaml",
        "facts: {}",
        400,
        "There is no such wish"
    )]
    [InlineData(
        "levers",
        "application/yaml",
        "facts:\n  no.such.fact: true\n",
        422,
        "no.such.fact"
    )]
    [InlineData(
        "tender-check?service=none-such",
        "application/yaml",
        "title: Homes\nrequirements:\n  lots: 1\n",
        400,
        "service"
    )]
    [InlineData("tender-check", "application/json", "{", 422, "problems")]
    [InlineData(
        "record/verify?expect-head=abc",
        "application/x-ndjson",
        "{}\n",
        400,
        "expect-head"
    )]
    public async Task A_file_that_cannot_be_answered_about_says_why(
        string path,
        string? type,
        string file,
        int status,
        string words
    ) =>
        Check(
            await sites.Homes.Real.PostAsync("/api/v1/" + path, type, Encoding.UTF8.GetBytes(file)),
            status,
            words
        );

    [Fact]
    public async Task A_file_larger_than_a_call_takes_is_refused_before_it_is_read() =>
        Check(
            await sites.Homes.Empty.PostAsync(
                "/api/v1/appraisal",
                "application/yaml",
                new byte[500_001]
            ),
            413,
            "500,000 bytes"
        );

    [Fact]
    public async Task Parts_that_are_missing_or_not_known_are_named()
    {
        var answer = await sites.Homes.Empty.PostFormAsync(
            "/api/v1/merger/compare",
            ("first", "a.yaml", "id: x"u8.ToArray()),
            ("third", "b.yaml", "id: x"u8.ToArray())
        );

        Check(answer, 400, "\"field\": \"second\"");
        Assert.Contains("\"field\": \"third\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_loaded_is_told_in_words() =>
        Check(
            await sites.GetAsync("/api/v1/market/childrens-homes", Served.Empty),
            400,
            "problems"
        );

    [Fact]
    public async Task No_call_looks_at_a_cookie_or_sets_one()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri("/api/v1/evidence/map", UriKind.Relative)
        );
        request.Headers.Add("Cookie", "evenhand-form=nonsense; evenhand-session=nonsense");

        using var response = await sites.Homes.Empty.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(200, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task More_calls_a_minute_than_an_address_has_are_refused_with_the_time_to_wait()
    {
        await using var app = await ServedApp.StartAsync(sites.Homes.EmptyHome, callsAMinute: 3);
        var answers = new List<Answered>();
        for (var i = 0; i < 4; i++)
        {
            using var response = await app.Client.GetAsync(
                new Uri("/api/v1/evidence/map", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            answers.Add(await Answered.ReadAsync(response));
        }

        Assert.Equal([200, 200, 200, 429], answers.Select(a => a.Status));
        Check(answers[3], 429, "at most 3 a minute");
        Assert.InRange(
            int.Parse(answers[3].Headers["Retry-After"], CultureInfo.InvariantCulture),
            1,
            60
        );
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up_and_told()
    {
        await using var app = await ServedApp.StartAsync(
            sites.Homes.EmptyHome,
            TimeSpan.FromMilliseconds(300)
        );

        var began = TimeProvider.System.GetTimestamp();
        var answer = await app.PostAsync(
            "/api/v1/appraisal?draws=1000000",
            "application/yaml",
            await File.ReadAllBytesAsync(
                Repository.At("docs", "examples", "appraisal.yaml"),
                TestContext.Current.CancellationToken
            )
        );

        Check(answer, 504, "took too long");
        // The draws themselves would take longer by far on any machine.
        Assert.InRange(
            TimeProvider.System.GetElapsedTime(began),
            TimeSpan.Zero,
            TimeSpan.FromSeconds(20)
        );
    }

    private static void Check(Answered answer, int status, string words)
    {
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        var problem = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEqual(0, problem.GetProperty("problems").GetArrayLength());
    }
}
