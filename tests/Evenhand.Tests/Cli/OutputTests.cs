using System.Text.Json;
using Evenhand.Cli.Verbs;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using NJsonSchema;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Data on the standard output in a form that other tools can rely on; all else on the standard error.</summary>
public sealed class OutputTests(RealData data)
{
    /// <summary>A verb that prints data, and the schema of that data.</summary>
    public static TheoryData<string, string> Verbs =>
        new()
        {
            { "editions", "editions" },
            { "sources", "sources" },
            { "definitions", "definitions" },
            { "definitions show vcse", "definition" },
            { $"check-tender {Repository.At("docs", "examples", "tender.yaml")}", "check-tender" },
            {
                $"check-tender --all {Repository.At("docs", "examples", "tender.yaml")}",
                "check-tender-all"
            },
            { $"levers {Repository.At("docs", "examples", "case.yaml")}", "levers" },
            { $"levers test {Repository.At("rules", "scenarios", "shared.yaml")}", "levers-test" },
            {
                $"indicators {Repository.At("tests", "Evenhand.Tests", "Contracts", "Health", "processes.jsonl")}",
                "indicators"
            },
            {
                $"indicators {Repository.At("tests", "Evenhand.Tests", "Contracts", "Indicators", "cases", "R038.jsonl")} --ocid 0",
                "indicators"
            },
            { "evidence own --service childrens-homes", "evidence-own" },
            { "evidence preconditions --model user_led_organisation", "evidence-preconditions" },
            { "evidence summary", "evidence-summary" },
            {
                "evidence pool --question dialysis-mortality --knapp-hartung --mods year",
                "evidence-question"
            },
            { "rules check", "rules-check" },
            { "rules diff --from 2025-02-23 --to 2026-02-04", "rules-diff" },
            {
                $"rules diff --from 2025-02-23 --to 2026-02-04 --case {Repository.At("docs", "examples", "case.yaml")}",
                "rules-diff"
            },
            { "definitions show wales-not-for-profit-entity", "definition" },
            { "definitions test wales-not-for-profit-entity --org SC009423", "definition-test" },
            { "definitions test ofsted-voluntary --org SC009423", "definition-test" },
            { "market --service childrens-homes", "market" },
            { "market --service childrens-homes --by owner --area Leeds", "market" },
            { "market --service childrens-homes --by area", "market" },
            { "market --service independent-fostering-agencies --by region", "market" },
            { "market --service supported-accommodation --by definition", "market" },
            { "market --service childrens-homes --by form --as-of 2019-03-31", "market" },
            { "market --service childrens-homes --by hint --as-of 2019-03-31", "market" },
            { "market --service secure-training-centres --area Cornwall", "market" },
            { "market --service childrens-homes --by year --area Cumberland", "market" },
            { "market --service fostering --by year", "market" },
            { "market --service childrens-homes --by grade", "market" },
            {
                "market --service residential-care --measure spending --year 2013-14 --by sector",
                "market-spending"
            },
            {
                "market --service childrens-homes --measure spending --by area --area Cumberland",
                "market-spending"
            },
            { "market --service fostering --measure spending --by year", "market-spending" },
            { "simulate --service childrens-homes --policy public-only", "simulate" },
            {
                "simulate --service fostering --policy run-off --definition charity --until 2030-03-31",
                "simulate"
            },
            {
                "simulate --service childrens-homes --policy lift-restriction --definition vcse --area Cumberland",
                "simulate"
            },
            { "simulate --service secure-training-centres --policy profit-cap", "simulate" },
            {
                "simulate --service childrens-homes --definition ofsted-voluntary-or-public --as-of 2025-03-31",
                "simulate"
            },
            {
                "simulate --service independent-fostering-agencies --definition vcse --unknowns in --from 2030-01-01",
                "simulate"
            },
            {
                "simulate --service boarding-schools --definition charity --unknowns out --area E12000007",
                "simulate"
            },
        };

    /// <summary>All names of schemas.</summary>
    public static TheoryData<string> Names => [.. ResultTypes.All.Keys];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task JSON_is_as_its_schema_says(string words, string schema)
    {
        var said = await Prompt.Run([.. words.Split(' '), "--format", "json", "--home", data.Home]);

        Assert.InRange(said.Code, 0, 1);
        Assert.Equal("", said.Error);
        await AssertValid(schema, said.Out);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task CSV_has_a_header_and_rows_of_one_width(string words, string schema)
    {
        var said = await Prompt.Run([.. words.Split(' '), "--format", "csv", "--home", data.Home]);

        Assert.NotEmpty(schema);
        Assert.InRange(said.Code, 0, 1);
        Assert.Equal("", said.Error);
        using var text = new StringReader(said.Out);
        var records = new CsvRecords(text).ReadAll().ToList();
        Assert.All(records, r => Assert.Null(r.Fault));
        Assert.All(records[0].Fields, header => Assert.Matches("^[a-z0-9_]+$", header));
        Assert.All(records, r => Assert.Equal(records[0].Fields.Length, r.Fields.Length));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task People_get_words_on_the_standard_output_and_nothing_on_the_other(
        string words,
        string schema
    )
    {
        var said = await Prompt.Run([.. words.Split(' '), "--home", data.Home]);

        Assert.NotEmpty(schema);
        Assert.NotEmpty(said.Out);
        Assert.Equal("", said.Error);
        Assert.DoesNotContain('\u001b', said.Out);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_schema_in_the_documentation_is_the_one_that_is_printed(string name)
    {
        var said = await Prompt.Run("schema", name);

        Assert.Equal(0, said.Code);
        Assert.Null(Golden.Differs(Repository.At("docs", "schemas", $"{name}.json"), said.Out));
    }

    [Fact]
    public void The_documentation_holds_no_schema_of_a_result_that_there_is_not() =>
        Assert.Equal(
            ResultTypes.All.Keys,
            Directory
                .EnumerateFiles(Repository.At("docs", "schemas"), "*.json")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("market", "{}")]
    [InlineData("market", """{"edition":"one"}""")]
    [InlineData("simulate", "[]")]
    public async Task A_schema_refuses_what_is_not_the_result(string name, string json) =>
        Assert.NotEmpty(await Faults(name, json));

    [Fact]
    public async Task Schema_without_a_name_lists_the_names() =>
        Assert.Equal(
            ResultTypes.All.Keys,
            (await Prompt.Run("schema")).Out.Split(
                Environment.NewLine,
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    [Fact]
    public async Task Load_prints_the_fields_that_other_tools_rely_on_and_its_progress_elsewhere()
    {
        using var home = new TemporaryHome();
        var path = home.Write(
            "list.csv",
            new MadeUpList().Add().Add(places: "x").Add(authority: "Atlantis").ToString()
        );

        var said = await Prompt.In(home, "load", path, "--format", "json");

        await AssertValid("load", said.Out);
        var json = said.Json;
        Assert.Equal(1, json.GetProperty("edition").GetInt32());
        Assert.Matches("^[0-9a-f]{64}$", json.GetProperty("content_hash").GetString());
        var source = json.GetProperty("sources")[0];
        Assert.Equal(
            ("list.csv", "ofsted-provider-list", "2024-03-31"),
            (Text(source, "file"), Text(source, "reader"), Text(source, "as_of"))
        );
        Assert.Equal(
            (3, 2, 1),
            (
                Number(source, "rows_read"),
                Number(source, "rows_kept"),
                Number(source, "rows_rejected")
            )
        );
        Assert.True(File.Exists(Text(json, "rejects_file")));
        Assert.Contains("Reading list.csv (0 of 1 read)", said.Error);
        Assert.Contains("Building the edition", said.Error);
        Assert.Contains("Warning: 1 row of list.csv was rejected", said.Error);
        Assert.Contains(
            "Note: list.csv: The authority 'Atlantis' joins no code (1 row).",
            said.Error
        );
    }

    [Fact]
    public async Task Market_prints_the_fields_that_other_tools_rely_on()
    {
        var said = await Prompt.Run(
            "market",
            "--service",
            "childrens-homes",
            "--as-of",
            "2025-03-31",
            "--by",
            "sector",
            "--format",
            "json",
            "--home",
            data.Home
        );

        var json = said.Json;
        Assert.Equal(
            (1, "childrens-homes", "2025-03-31"),
            (Number(json, "edition"), Text(json, "service"), Text(json, "as_of"))
        );
        Assert.Equal(JsonValueKind.Null, json.GetProperty("area").ValueKind);
        Assert.Equal(
            (3946, 14275),
            (
                Number(json.GetProperty("totals"), "providers"),
                Number(json.GetProperty("totals"), "places")
            )
        );
        var groups = json.GetProperty("groups").EnumerateArray().ToList();
        Assert.All(
            groups,
            g =>
                Assert.Contains(
                    Text(g, "key"),
                    (string[])
                        ["private", "voluntary", "local-authority", "health", "academy", "unknown"]
                )
        );
        Assert.Equal((3320, 11250), (Number(groups[0], "providers"), Number(groups[0], "places")));
        Assert.Equal(1, groups.Sum(g => g.GetProperty("share_of_places").GetDouble()), 12);
        Assert.Equal(11250.0 / 14275, groups[0].GetProperty("share_of_places").GetDouble(), 12);
    }

    [Fact]
    public async Task Market_prints_the_fields_of_spending_that_other_tools_rely_on()
    {
        var said = await Prompt.Run([
            .. "market --service residential-care --measure spending --year 2013-14 --by sector --format json".Split(
                ' '
            ),
            "--home",
            data.Home,
        ]);

        var groups = said.Json.GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(
            [
                ("own", 339_478_976.36m),
                ("private", 624_419_650.92m),
                ("other-public", 13_854_531.35m),
                ("voluntary", 43_251_725.77m),
            ],
            groups.Select(g => (Text(g, "key"), g.GetProperty("amount_gbp").GetDecimal()))
        );
        Assert.Equal(1, groups.Sum(g => g.GetProperty("share").GetDouble()), 12);
    }

    [Fact]
    public async Task Simulate_prints_the_fields_of_what_it_would_take_that_other_tools_rely_on()
    {
        var said = await Prompt.Run([
            .. "simulate --service childrens-homes --policy not-for-profit-only --definition ofsted-voluntary-or-public --format json".Split(
                ' '
            ),
            "--home",
            data.Home,
        ]);

        var take = said.Json.GetProperty("what_it_would_take");
        var years = take.GetProperty("eligible_places_by_year");
        Assert.Equal((3107, 3025), (Number(years, "2019-03-31"), Number(years, "2025-03-31")));
        Assert.True(take.GetProperty("observed_net_places_per_year").GetDouble() < 0);
        Assert.Equal(JsonValueKind.Null, take.GetProperty("years_to_replace").ValueKind);
        Assert.True(take.GetProperty("never_at_this_rate").GetBoolean());
        var spending = said.Json.GetProperty("spending_gbp");
        Assert.Equal(
            ("2013-14", 624_419_650.92m),
            (Text(spending, "year"), spending.GetProperty("excluded").GetDecimal())
        );
    }

    [Fact]
    public async Task Simulate_prints_the_fields_that_other_tools_rely_on()
    {
        var said = await Prompt.Run(
            "simulate",
            "--service",
            "childrens-homes",
            "--as-of",
            "2025-03-31",
            "--definition",
            "ofsted-voluntary-or-public",
            "--format",
            "json",
            "--home",
            data.Home
        );

        var json = said.Json;
        Assert.Equal(1, Number(json, "edition"));
        Assert.Equal((626, 3025), Counted(json, "retained"));
        Assert.Equal((3320, 11250), Counted(json, "excluded"));
        Assert.Equal((0, 0), Counted(json, "unknown"));
        var areas = json.GetProperty("areas").EnumerateArray().ToList();
        Assert.All(areas, a => Assert.Matches("^E[0-9]{8}$", Text(a, "code")));
        Assert.All(areas, a => Assert.NotEmpty(Text(a, "area")));
        Assert.Equal(3025, areas.Sum(a => Number(a, "retained_places")));
        Assert.Equal(11250, areas.Sum(a => Number(a, "excluded_places")));
        Assert.Equal(0, areas.Sum(a => Number(a, "unknown_places")));
        Assert.Equal(
            areas.Count(a => Number(a, "eligible_providers") == 0),
            Number(json, "areas_without_eligible_provider")
        );
        var definitions = json.GetProperty("definitions").EnumerateArray().ToList();
        Assert.Equal(25, definitions.Count);
        Assert.All(definitions, d => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", Text(d, "id")));
        Assert.All(
            definitions,
            d =>
                Assert.Equal(
                    3946,
                    Counted(d, "retained").Providers
                        + Counted(d, "excluded").Providers
                        + Counted(d, "unknown").Providers
                )
        );
    }

    [Fact]
    public async Task Home_may_be_given_by_option_or_by_environment_and_the_option_goes_first()
    {
        using var one = new TemporaryHome();
        using var two = new TemporaryHome();
        var before = Environment.GetEnvironmentVariable("EVENHAND_HOME");
        try
        {
            // Every other test gives --home, so none can see this.
            Environment.SetEnvironmentVariable("EVENHAND_HOME", one.Path);

            Assert.Equal(
                one.Path,
                Text((await Prompt.Run("editions", "--format", "json")).Json, "home")
            );
            Assert.Equal(
                two.Path,
                Text(
                    (await Prompt.Run("editions", "--format", "json", "--home", two.Path)).Json,
                    "home"
                )
            );
            Assert.Equal(
                two.Path,
                Text(
                    (await Prompt.Run("--home", two.Path, "editions", "--format", "json")).Json,
                    "home"
                )
            );
        }
        finally
        {
            Environment.SetEnvironmentVariable("EVENHAND_HOME", before);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("load")]
    [InlineData("editions")]
    [InlineData("sources")]
    [InlineData("market")]
    [InlineData("simulate")]
    [InlineData("definitions")]
    [InlineData("definitions show")]
    [InlineData("definitions test")]
    [InlineData("check-tender")]
    [InlineData("levers")]
    [InlineData("levers test")]
    [InlineData("contracts")]
    [InlineData("indicators")]
    [InlineData("quality")]
    [InlineData("ocds")]
    [InlineData("ocds compile")]
    [InlineData("ocds validate")]
    [InlineData("rules")]
    [InlineData("rules check")]
    [InlineData("rules diff")]
    [InlineData("schema")]
    [InlineData("serve")]
    public async Task Help_says_what_it_said_when_last_looked_at(string words)
    {
        string[] verb = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var said = await Prompt.Run([.. verb, "--help"]);

        Assert.Equal((0, ""), (said.Code, said.Error));
        var name = verb.Length == 0 ? "evenhand" : string.Join('-', verb);
        // The usage line names the running program, which is the tests here.
        var help = said.Out.Replace(
            System.CommandLine.RootCommand.ExecutableName,
            "evenhand",
            StringComparison.Ordinal
        );
        Assert.Null(
            Golden.Differs(
                Repository.At("tests", "Evenhand.Tests", "Cli", "golden", $"{name}.help.txt"),
                help
            )
        );
    }

    private static async Task AssertValid(string schema, string json) =>
        Assert.Empty(await Faults(schema, json));

    private static async Task<IEnumerable<string>> Faults(string schema, string json)
    {
        var printed = await Prompt.Run("schema", schema);
        var read = await JsonSchema.FromJsonAsync(
            printed.Out,
            TestContext.Current.CancellationToken
        );
        return read.Validate(json).Select(e => e.ToString());
    }

    private static (long Providers, long Places) Counted(JsonElement json, string name) =>
        (Number(json.GetProperty(name), "providers"), Number(json.GetProperty(name), "places"));

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString()!;

    private static long Number(JsonElement json, string name) => json.GetProperty(name).GetInt64();
}
