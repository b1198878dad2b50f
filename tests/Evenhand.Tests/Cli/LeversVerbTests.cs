using System.Text.Json;
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

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString()!;
}
