using System.Text.Json.Nodes;
using Evenhand.Testing;
using Evenhand.Tests.Contracts.Indicators;
using Xunit;

namespace Evenhand.Tests.Cli;

public sealed class IndicatorsVerbTests
{
    private static string Case(string name, string ending) =>
        Path.Combine(IndicatorCases.Folder, name + ending);

    [Theory]
    [InlineData("R003")]
    [InlineData("R018")]
    [InlineData("R024")]
    [InlineData("R035")]
    [InlineData("R038")]
    public async Task Published_cases_give_the_published_flags_as_they_stand(string code)
    {
        var said = await Prompt.Run(
            "indicators",
            Case(code, ".jsonl"),
            "--code",
            code,
            "--format",
            "cardinal"
        );

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(
                    await File.ReadAllTextAsync(
                        Case(code, ".expected"),
                        TestContext.Current.CancellationToken
                    )
                ),
                JsonNode.Parse(said.Out)
            ),
            said.Out
        );
    }

    [Fact]
    public async Task Json_gives_four_counts_for_each_indicator_and_what_is_flagged()
    {
        var said = await Prompt.Run(
            "indicators",
            Case("R018-uk", ".jsonl"),
            "--code",
            "R018",
            "--format",
            "json"
        );
        var single = said
            .Json.GetProperty("indicators")
            .EnumerateArray()
            .Single(i => i.GetProperty("code").GetString() == "R018");

        Assert.Equal(
            (4, 1, 2, 2),
            (
                single.GetProperty("flagged").GetInt32(),
                single.GetProperty("not_flagged").GetInt32(),
                single.GetProperty("not_applicable").GetInt32(),
                single.GetProperty("not_enough_data").GetInt32()
            )
        );
        Assert.Equal(4, said.Json.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task The_four_counts_are_printed_for_people_with_the_reason_for_no_answer()
    {
        var said = await Prompt.Run("indicators", Case("R003-uk", ".jsonl"), "--code", "r003");

        Assert.Contains("Not enough data", said.Out, StringComparison.Ordinal);
        Assert.Contains("9 whole days to submit a bid", said.Out, StringComparison.Ordinal);
        Assert.Contains("no finding against anybody", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Releases_of_one_process_are_merged_before_it_is_looked_at()
    {
        using var home = new TemporaryHome();
        var file = home.Write(
            "releases.jsonl",
            """
            {"ocid":"o","id":"2","date":"2025-02-01T00:00:00Z","tag":["award"],"tender":{"id":"1","numberOfTenderers":1}}
            {"ocid":"o","id":"1","date":"2025-01-01T00:00:00Z","tag":["tender"],"tender":{"id":"1","procurementMethod":"open"}}

            """
        );

        var said = await Prompt.Run("indicators", file, "--format", "cardinal");

        Assert.Equal("""{"OCID":{"o":{"R018":1.0}}}""", said.Out.Trim());
    }

    [Fact]
    public async Task A_settings_file_counts_and_one_with_a_mistake_is_bad_input()
    {
        using var home = new TemporaryHome();
        var settings = home.Write("settings.yaml", "R003:\n  threshold: 9\n");
        var wrong = home.Write("wrong.yaml", "R003:\n  treshold: 9\n");

        var said = await Prompt.Run(
            "indicators",
            Case("R003", ".jsonl"),
            "--settings",
            settings,
            "--format",
            "cardinal"
        );
        var refused = await Prompt.Run("indicators", Case("R003", ".jsonl"), "--settings", wrong);

        Assert.Equal((0, "{}"), (said.Code, said.Out.Trim()));
        Assert.Equal(2, refused.Code);
        Assert.Contains("'threshold'?", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_loaded_is_asked_as_its_file_would_be_and_says_its_edition()
    {
        using var home = new TemporaryHome();
        var file = home.Write(
            "releases.jsonl",
            string.Join(
                '\n',
                IndicatorCases
                    .Lines("R018-uk")
                    .Select(
                        (l, i) =>
                            l.Replace(
                                "\"ocid\":\"",
                                $"\"id\":\"{i}\",\"ocid\":\"ocds-abcdef-",
                                StringComparison.Ordinal
                            )
                    )
            )
        );

        var ofFile = (await Prompt.Run("indicators", file, "--format", "json")).Json;
        var nothing = await Prompt.In(home, "indicators");
        Assert.Equal(0, (await Prompt.In(home, "load", file)).Code);
        var loaded = (await Prompt.In(home, "indicators", "--format", "json")).Json;

        Assert.Equal(2, nothing.Code);
        Assert.Equal(1, loaded.GetProperty("edition").GetInt32());
        Assert.All(
            ["processes", "indicators", "results", "health", "access"],
            p =>
                Assert.Equal(ofFile.GetProperty(p).GetRawText(), loaded.GetProperty(p).GetRawText())
        );
    }

    [Fact]
    public async Task A_file_and_an_edition_at_once_are_bad_input()
    {
        var said = await Prompt.Run("indicators", Case("R003", ".jsonl"), "--edition", "1");

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("not both", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--code", "R999", "There is no such indicator")]
    [InlineData("--ocid", "nobody", "There is no such contracting process")]
    [InlineData("--settings", "none.yaml", "There is no such file")]
    public async Task What_is_not_there_is_bad_input(string option, string value, string told)
    {
        var said = await Prompt.Run("indicators", Case("R003", ".jsonl"), option, value);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_can_go_to_a_file_and_other_verbs_do_not_have_this_form()
    {
        using var home = new TemporaryHome();
        var file = home.File("flags.json");

        var said = await Prompt.Run(
            "indicators",
            Case("R018", ".jsonl"),
            "--format",
            "cardinal",
            "--out",
            file
        );
        var other = await Prompt.In(home, "editions", "--format", "cardinal");

        Assert.Equal((0, ""), (said.Code, said.Out));
        Assert.Equal(
            """{"OCID":{"open":{"R018":1.0},"selective":{"R018":1.0}}}""",
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim()
        );
        Assert.Equal(2, other.Code);
        Assert.Contains("no form 'cardinal'", other.Error, StringComparison.Ordinal);
    }
}
