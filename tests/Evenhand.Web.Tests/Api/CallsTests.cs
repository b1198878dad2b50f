using Evenhand.Testing;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Api;

/// <summary>Each call gives the bytes that the prompt prints for the same.</summary>
public sealed class CallsTests(Sites sites) : IDisposable
{
    private const string Appraisal = "docs/examples/appraisal.yaml";
    private const string Equality = "mergers/examples/three-equality-commissions.yaml";
    private const string County = "mergers/examples/county-into-two-unitaries.yaml";
    private const string Studies =
        "study,yi,vi,year\nNorth,-0.22,0.041,2004\nSouth,-0.41,0.062,2009\nEast,0.05,0.030,2016\nWest,-0.13,0.052,2020\n";
    private const string Trials =
        "study,ai,bi,ci,di\nNorth,4,119,11,128\nSouth,6,300,29,274\nEast,3,228,11,209\n";
    private const string Problem =
        """{"mean": [[0.8, 0.2], [0.4, 0.9], [0.5, 0.5]], "sd": [[0.1, 0.1], [0.1, 0.1], [0.1, 0.1]], "weight_constraints_c_dot_w_ge_0": [[1, -1]]}""";
    private const string Network =
        """{"tasks": [{"id": "A", "duration": 2}, {"id": "B", "o": 1, "m": 2, "p": 6, "predecessors": [{"id": "A", "lag": 1}]}]}""";

    private readonly TemporaryHome home = new();

    /// <summary>What is asked by address alone: the words at the prompt, and the address.</summary>
    public static TheoryData<string, string> Gets =>
        new()
        {
            {
                "evidence list --maryland 3 --without-interest",
                "evidence/findings?maryland=3&without-interest=yes"
            },
            { "evidence list --model for_profit", "evidence/findings?model=for_profit" },
            { "evidence show E052", "evidence/findings/E052" },
            { "evidence map", "evidence/map" },
            {
                "evidence pool --question dialysis-mortality --method DL --knapp-hartung",
                "evidence/questions/dialysis-mortality?method=DL&knapp-hartung=yes"
            },
            { "evidence summary", "evidence/summary" },
            {
                "evidence summary --question dialysis-mortality",
                "evidence/summary?question=dialysis-mortality"
            },
            { "market --service childrens-homes --by owner", "market/childrens-homes?by=owner" },
            {
                "market --service childrens-homes --area E08000035 --as-of 2025-03-31",
                "market/childrens-homes?area=E08000035&as-of=2025-03-31"
            },
            {
                "market --service residential-care --measure spending",
                "market/residential-care/spending"
            },
            {
                "simulate --service childrens-homes --definition ofsted-voluntary-or-public --unknowns in",
                "simulate?service=childrens-homes&definition=ofsted-voluntary-or-public&unknowns=in"
            },
        };

    /// <summary>What a file is posted for: the words at the prompt, the address, the type, and the file or the path of one.</summary>
    public static TheoryData<string, string, string, string> Posts =>
        new()
        {
            {
                "evidence pool --method DL --data FILE",
                "evidence/pool?method=DL",
                "text/csv",
                Studies
            },
            {
                "evidence pool --mods year --knapp-hartung --level 0.9 --data FILE",
                "evidence/pool?mods=year&knapp-hartung=yes&level=0.9",
                "text/csv",
                Studies
            },
            {
                "evidence pool --escalc RR --ai ai --bi bi --ci ci --di di --data FILE",
                "evidence/pool?escalc=RR&ai=ai&bi=bi&ci=ci&di=di",
                "text/csv; charset=utf-8",
                Trials
            },
            {
                "appraise FILE --draws 20000 --seed 3",
                "appraisal?draws=20000&seed=3",
                "application/yaml",
                Appraisal
            },
            {
                "appraise audit FILE --study-price 20000",
                "appraisal/audit?study-price=20000",
                "text/yaml",
                Appraisal
            },
            {
                "appraise smaa FILE --draws 5000",
                "appraisal/smaa?draws=5000",
                "application/json",
                Problem
            },
            {
                "merger plan FILE --passes 2000 --seed 5",
                "merger/plan?passes=2000&seed=5",
                "application/yaml",
                Equality
            },
            {
                "merger forecast FILE --without ehrc-2007",
                "merger/forecast?without=ehrc-2007",
                "application/yaml",
                Equality
            },
            { "merger forecast FILE", "merger/forecast", "application/yaml", County },
            {
                "merger lessons FILE --words pay --most 3",
                "merger/lessons?words=pay&most=3",
                "application/yaml",
                Equality
            },
            { "merger ready FILE", "merger/ready", "application/yaml", County },
            {
                "merger schedule FILE --passes 3000",
                "merger/schedule?passes=3000",
                "application/json",
                Network
            },
            {
                "levers FILE --as-of 2026-12-01 --wish mutual",
                "levers?as-of=2026-12-01&wish=mutual&name=FILE",
                "application/yaml",
                "docs/examples/case.yaml"
            },
            {
                "check-tender FILE --area E08000035 --service childrens-homes",
                "tender-check?area=E08000035&service=childrens-homes&name=FILE",
                "application/yaml",
                "docs/examples/tender.yaml"
            },
            {
                "check-tender FILE",
                "tender-check?name=FILE",
                "application/json",
                "tests/Evenhand.Testing/Contracts/find-a-tender/fts-028961-2025.json"
            },
        };

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task An_address_answers_as_the_prompt_does(string words, string path)
    {
        var prompt = await Prompted.RunAsync(
            sites.Homes.RealHome,
            [.. words.Split(' '), "--format", "json"]
        );
        var answer = await sites.GetAsync("/api/v1/" + path);

        Assert.Equal((0, ""), (prompt.Code, prompt.Error));
        Assert.Equal((200, "application/json"), (answer.Status, answer.Type));
        Assert.Equal(prompt.Out, answer.Text);
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_posted_file_is_answered_as_the_prompt_answers_it(
        string words,
        string path,
        string type,
        string content
    )
    {
        var file =
            content.Contains('\n') || content[0] == '{'
                ? home.Write("file" + (content[0] == '{' ? ".json" : ".csv"), content)
                : Repository.At(content.Split('/'));

        var prompt = await Prompted.RunAsync(
            sites.Homes.RealHome,
            [.. words.Split(' ').Select(w => w == "FILE" ? file : w), "--format", "json"]
        );
        var answer = await sites.Homes.Real.PostAsync(
            "/api/v1/" + path.Replace("FILE", Uri.EscapeDataString(file), StringComparison.Ordinal),
            type,
            await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
        );

        // 1 is the answer "no" of a verb that asks a question.
        Assert.Contains(prompt.Code, (int[])[0, 1]);
        Assert.Equal((200, "application/json"), (answer.Status, answer.Type));
        Assert.Equal(prompt.Out, answer.Text);
    }

    [Fact]
    public async Task Two_plans_are_compared_as_at_the_prompt()
    {
        var (first, second) = (
            Repository.At(Equality.Split('/')),
            home.Write(
                "later.yaml",
                await File.ReadAllTextAsync(
                    Repository.At("mergers", "examples", "three-care-regulators.yaml"),
                    TestContext.Current.CancellationToken
                )
            )
        );

        var prompt = await Prompted.RunAsync(
            home.Path,
            ["merger", "compare", first, second, "--passes", "2000", "--format", "json"]
        );
        var answer = await sites.Homes.Empty.PostFormAsync(
            "/api/v1/merger/compare?passes=2000",
            ("first", Path.GetFileName(first), await Bytes(first)),
            ("second", "later.yaml", await Bytes(second))
        );

        Assert.Equal((0, 200), (prompt.Code, answer.Status));
        Assert.Equal(prompt.Out, answer.Text);
    }

    [Fact]
    public async Task An_appraisal_is_held_against_an_earlier_version_and_a_record_as_at_the_prompt()
    {
        var (file, moved) = (
            Repository.At("docs", "examples", "appraisal-distorted", "honest.yaml"),
            Repository.At("docs", "examples", "appraisal-distorted", "weights.yaml")
        );
        var record = Path.Combine(home.Path, "decision.jsonl");
        await Prompted.RunAsync(home.Path, "record", "new", record, "--id", "decision");
        await Prompted.RunAsync(home.Path, "appraise", "register", file, "--record", record);

        var prompt = await Prompted.RunAsync(
            home.Path,
            [
                "appraise",
                "audit",
                moved,
                "--registered",
                file,
                "--record",
                record,
                "--format",
                "json",
            ]
        );
        var answer = await sites.Homes.Empty.PostFormAsync(
            "/api/v1/appraisal/audit",
            ("appraisal", "moved.yaml", await Bytes(moved)),
            ("registered", "appraisal.yaml", await Bytes(file)),
            ("record", "decision.jsonl", await Bytes(record))
        );

        Assert.Equal((0, 200), (prompt.Code, answer.Status));
        Assert.Equal(prompt.Out, answer.Text);
        Assert.Contains("\"in_record\": \"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_checked_as_at_the_prompt_whether_it_holds_or_not()
    {
        var record = Path.Combine(home.Path, "decision.jsonl");
        var made = await Prompted.RunAsync(home.Path, "record", "new", record, "--id", "decision");
        var head = made.Out.Trim();
        var whole = await Bytes(record);
        byte[] changed = [.. whole];
        changed[20] ^= 1;
        await File.WriteAllBytesAsync(
            record + ".changed",
            changed,
            TestContext.Current.CancellationToken
        );

        var (good, bad) = (
            await Prompted.RunAsync(
                home.Path,
                ["record", "verify", record, "--expect-head", head, "--format", "json"]
            ),
            await Prompted.RunAsync(
                home.Path,
                ["record", "verify", record + ".changed", "--format", "json"]
            )
        );
        var (holds, broken) = (
            await sites.Homes.Empty.PostAsync(
                "/api/v1/record/verify?expect-head=" + head,
                "application/x-ndjson",
                whole
            ),
            await sites.Homes.Empty.PostFormAsync(
                "/api/v1/record/verify",
                ("record", "decision.jsonl", changed)
            )
        );

        Assert.Equal((0, 1), (good.Code, bad.Code));
        Assert.Equal((200, good.Out), (holds.Status, holds.Text));
        Assert.Equal((200, bad.Out), (broken.Status, broken.Text));
    }

    public void Dispose() => home.Dispose();

    private static Task<byte[]> Bytes(string path) =>
        File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
}
