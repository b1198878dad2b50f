using System.Text.Json;
using Evenhand.Papers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Levers at the prompt.</summary>
public sealed class LeversVerbTests
{
    private static readonly string Example = Repository.At("docs", "examples", "case.yaml");
    private static readonly string Shared = Repository.At("rules", "scenarios", "shared.yaml");

    [Fact]
    public async Task The_example_is_answered_in_the_fields_that_other_tools_rely_on()
    {
        var said = await Prompt.Run("levers", Example, "--format", "json");

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Equal("2026-05-01", said.Json.GetProperty("as_of").GetString());
        var mutuals = said
            .Json.GetProperty("levers")
            .EnumerateArray()
            .Single(l => l.GetProperty("id").GetString() == "PA23.s33");
        Assert.Equal(
            ("Reserve to public service mutuals", "lever", "needs_condition", "verified"),
            (
                Text(mutuals, "name"),
                Text(mutuals, "kind"),
                Text(mutuals, "outcome"),
                Text(mutuals, "confidence")
            )
        );
        var reason = mutuals
            .GetProperty("reasons")
            .EnumerateArray()
            .Single(r => r.GetProperty("met").ValueKind == JsonValueKind.False);
        Assert.Equal(
            ("contract.term_months_max", 84, "at most 60"),
            (
                Text(reason, "field"),
                reason.GetProperty("value").GetInt32(),
                Text(reason, "expected")
            )
        );
        Assert.Equal(
            "Maximum term, including extensions, must be five years or less.",
            Text(reason, "text")
        );
        var change = mutuals.GetProperty("would_make_available")[0][0];
        Assert.Equal(
            ("contract.term_months_max", 84, 60),
            (
                Text(change, "field"),
                change.GetProperty("from").GetInt32(),
                change.GetProperty("to").GetInt32()
            )
        );
        Assert.Equal(0, mutuals.GetProperty("missing").GetArrayLength());
        Assert.NotEmpty(Text(mutuals, "citation"));
        Assert.NotEmpty(Text(mutuals, "lawyer_check"));
        Assert.Equal(5, mutuals.GetProperty("challenge").GetProperty("grounds").GetArrayLength());
        // 30 days beginning with 1 May.
        Assert.Equal("2026-05-30", Text(mutuals.GetProperty("challenge"), "last_date"));
    }

    [Fact]
    public async Task The_day_asked_about_picks_the_law()
    {
        var said = await Prompt.Run(
            "levers",
            Example,
            "--as-of",
            "2025-02-23",
            "--lever",
            "PA23.s33",
            "--format",
            "json"
        );

        var lever = said.Json.GetProperty("levers").EnumerateArray().Single();
        Assert.Equal("not_available", Text(lever, "outcome"));
        Assert.Contains(
            lever.GetProperty("would_make_available").EnumerateArray(),
            set =>
                set.EnumerateArray()
                    .Any(c => Text(c, "field") == "decision.date" && Text(c, "to") == "2025-02-24")
        );
    }

    [Fact]
    public async Task A_case_without_a_day_is_answered_by_the_law_of_today()
    {
        using var home = new TemporaryHome();
        var path = home.Write("case.yaml", "jurisdiction: England\nprocedure: none_yet\n");

        var said = await Prompt.In(home, "levers", path, "--format", "json");

        Assert.Equal(0, said.Code);
        Assert.Equal(
            TimeProvider
                .System.GetLocalNow()
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Text(said.Json, "as_of")
        );
    }

    [Fact]
    public async Task A_file_of_scenarios_ends_with_how_many_agree()
    {
        var said = await Prompt.Run("levers", "test", Shared);

        Assert.Equal((0, ""), (said.Code, said.Error));
        var lines = said.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("S01 PA23.s3: applies, as expected", lines[0]);
        Assert.Equal("102 agree, 0 differ", lines[^1]);
        Assert.Equal(102 + 19 + 2, lines.Length);
    }

    [Fact]
    public async Task Exit_code_1_says_that_an_outcome_differs()
    {
        using var home = new TemporaryHome();
        var path = home.Write(
            "s.yaml",
            (await File.ReadAllTextAsync(Shared, TestContext.Current.CancellationToken)).Replace(
                "PA23.s3:\n      outcome: applies\n      reason: GBP2.4m",
                "PA23.s3:\n      outcome: does_not_apply\n      reason: GBP2.4m",
                StringComparison.Ordinal
            )
        );

        var said = await Prompt.In(home, "levers", "test", path);

        Assert.Equal(1, said.Code);
        Assert.Contains(
            "S01 PA23.s3: applies, expected does_not_apply",
            said.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "101 agree, 1 differ\n",
            said.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("levers", "Say which case is meant")]
    [InlineData("levers nowhere.yaml", "There is no such file")]
    [InlineData("levers test nowhere.yaml", "There is no such file")]
    [InlineData("levers EXAMPLE --lever PA23.s333", "perhaps PA23.s33")]
    [InlineData("levers EXAMPLE --as-of yesterday", "yesterday")]
    [InlineData("levers EXAMPLE --wish mutuals", "perhaps mutual")]
    [InlineData("levers EXAMPLE --wish aardvark", "open, lift, in_house")]
    [InlineData("levers EXAMPLE --every-service", "Say which wish is put to every service")]
    [InlineData("levers EXAMPLE --wish open --lever PA23.s33", "Leave out --lever")]
    [InlineData("levers EXAMPLE --out answer.odt", "a name that ends in .docx")]
    [InlineData("levers EXAMPLE --format csv --table nothing", "one of facts, levers, others")]
    public async Task What_cannot_be_asked_is_bad_input(string words, string told)
    {
        var said = await Prompt.Run([
            .. words.Split(' ').Select(w => w == "EXAMPLE" ? Example : w),
        ]);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_English_is_printed_for_people()
    {
        var said = await Prompt.Run("levers", Example);

        Assert.Contains("6 levers are available", said.Out, StringComparison.Ordinal);
        Assert.Contains("Not legal advice", said.Out, StringComparison.Ordinal);
        Assert.Contains("depends", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("not_available", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("needs_condition", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--wish mutual")]
    [InlineData("--lever PA23.s33")]
    [InlineData("--wish user_led --every-service")]
    public async Task An_answer_leaves_as_a_file_of_every_form(string more)
    {
        using var home = new TemporaryHome();
        foreach (var form in PaperForms.All)
        {
            var path = home.File("answer" + form.Ending());

            var said = await Prompt.Run([
                "levers",
                Example,
                .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                "--out",
                path,
            ]);

            Assert.Equal((0, ""), (said.Code, said.Out));
            Assert.StartsWith(
                $"Wrote {path} ({form.Title()}",
                said.Error,
                StringComparison.Ordinal
            );
            Assert.True(new FileInfo(path).Length > 100, path);
        }
    }

    [Fact]
    public async Task The_table_holds_every_entry_once_and_others_can_be_chosen()
    {
        var csv = await Prompt.Run("levers", Example, "--format", "csv");
        var json = await Prompt.Run("levers", Example, "--format", "json");
        var facts = await Prompt.Run("levers", Example, "--format", "csv", "--table", "facts");

        Assert.Equal(
            json.Json.GetProperty("levers")
                .EnumerateArray()
                .Select(l => Text(l, "id"))
                .Order(StringComparer.Ordinal),
            csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(l => l.Split(',')[0])
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("contract.value_inc_vat,3400000", facts.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Routes_to_a_wish_are_ranked_and_come_with_the_case_against_each()
    {
        var said = await Prompt.Run("levers", Example, "--wish", "mutual", "--format", "json");
        var read = await Prompt.Run("levers", Example, "--wish", "mutual");

        var routes = said.Json.GetProperty("routes");
        Assert.Equal("mutual", Text(routes, "wish"));
        var lawful = routes.GetProperty("lawful").EnumerateArray().ToList();
        var answers = said
            .Json.GetProperty("levers")
            .EnumerateArray()
            .ToDictionary(l => Text(l, "id"), l => Text(l, "outcome"));
        string[] order = ["available", "needs_condition", "not_available"];
        Assert.NotEmpty(lawful);
        Assert.All(lawful, r => Assert.Equal(answers[Text(r, "id")], Text(r, "outcome")));
        Assert.Equal(
            lawful.Select(r => Array.IndexOf(order, Text(r, "outcome"))).Order(),
            lawful.Select(r => Array.IndexOf(order, Text(r, "outcome")))
        );
        var mutuals = lawful.Single(r => Text(r, "id") == "PA23.s33");
        Assert.Equal("whole", Text(mutuals, "meets"));
        Assert.NotEmpty(mutuals.GetProperty("against").EnumerateArray());
        Assert.Contains(
            "The case against Reserve to public service mutuals",
            read.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("People think so because", read.Out, StringComparison.Ordinal);
        // Without a wish nothing is said of routes.
        Assert.False(
            (await Prompt.Run("levers", Example, "--format", "json")).Json.TryGetProperty(
                "routes",
                out _
            )
        );
    }

    [Fact]
    public async Task A_wish_that_the_case_states_is_taken_and_another_one_stands_before_it()
    {
        using var home = new TemporaryHome();
        var path = home.Write(
            "case.yaml",
            "title: Homes\nwish: user_led\nfacts:\n  jurisdiction: England\n"
        );

        var stated = await Prompt.Run("levers", path, "--format", "json");
        var asked = await Prompt.Run("levers", path, "--wish", "OPEN", "--format", "json");

        Assert.Equal("user_led", Text(stated.Json.GetProperty("routes"), "wish"));
        Assert.Equal("open", Text(asked.Json.GetProperty("routes"), "wish"));
    }

    [Fact]
    public async Task A_wish_is_put_to_every_service_and_each_difference_is_explained()
    {
        var said = await Prompt.Run([
            "levers",
            Example,
            "--wish",
            "mutual",
            "--every-service",
            "--format",
            "json",
        ]);
        var read = await Prompt.Run("levers", Example, "--wish", "mutual", "--every-service");

        Assert.Equal(
            ["children", "adult", "health", "employment", "prison", "probation"],
            said.Json.GetProperty("services").EnumerateArray().Select(s => Text(s, "id"))
        );
        var routes = said.Json.GetProperty("routes").EnumerateArray().ToList();
        Assert.NotEmpty(routes);
        Assert.All(routes, r => Assert.Equal(6, r.GetProperty("outcomes").GetArrayLength()));
        var differing = routes
            .Where(r =>
                r.GetProperty("outcomes")
                    .EnumerateArray()
                    .Select(o => Text(o, "outcome"))
                    .Distinct()
                    .Count() > 1
            )
            .ToList();
        Assert.NotEmpty(differing);
        Assert.All(
            differing,
            r => Assert.Contains($"({Text(r, "id")}) differs.", read.Out, StringComparison.Ordinal)
        );
        Assert.Contains("Prison", read.Out, StringComparison.Ordinal);
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString()!;
}
