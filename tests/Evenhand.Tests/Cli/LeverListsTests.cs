using System.Text.Json;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Precedents, reforms and promises at the prompt.</summary>
public sealed class LeverListsTests(RealData data)
{
    private const string Sheltered =
        """{"ocid":"ocds-h6vhtk-1","id":"1","date":"2025-06-01T00:00:00Z","tag":["tender"],"buyer":{"id":"b","name":"Madeup Council"},"tender":{"id":"t","title":"Gardening","otherRequirements":{"reservedParticipation":["shelteredWorkshop"]}}}""";

    [Fact]
    public async Task Precedents_of_a_lever_name_who_used_it_when_and_by_which_sign()
    {
        using var home = new TemporaryHome();
        await Prompt.In(home, "load", home.Write("releases.jsonl", Sheltered + "\n"));

        var all = await Prompt.In(home, "levers", "precedents", "--format", "json");
        var one = await Prompt.In(home, "levers", "precedents", "PA23.s32");
        var csv = await Prompt.In(home, "levers", "precedents", "PA23.s32", "--format", "csv");

        Assert.Equal((0, 0, 0), (all.Code, one.Code, csv.Code));
        var found = all
            .Json.GetProperty("levers")
            .EnumerateArray()
            .Where(l => l.GetProperty("precedents").GetArrayLength() > 0)
            .Select(l => l.GetProperty("id").GetString());
        Assert.Contains("PA23.s32", found);
        Assert.Contains("Madeup Council", one.Out, StringComparison.Ordinal);
        Assert.Contains("Looked for: ", one.Out, StringComparison.Ordinal);
        Assert.Contains("read the notice before you rely on it", one.Out, StringComparison.Ordinal);
        Assert.Equal(2, csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("shelteredWorkshop", csv.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_data_holds_no_precedent_it_says_so()
    {
        using var home = new TemporaryHome();
        await Prompt.In(home, "load", home.Write("releases.jsonl", Sheltered + "\n"));

        var one = await Prompt.In(home, "levers", "precedents", "PA23.s33");

        Assert.Equal(0, one.Code);
        Assert.Contains(
            "that none is found does not mean that nobody did it",
            one.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("precedents", "load")]
    [InlineData("precedents PA23.s322", "perhaps PA23.s32")]
    [InlineData("promises right-to-provid", "right-to-provide")]
    [InlineData("promises --promises nowhere.yaml", "There is no such file")]
    public async Task What_cannot_be_listed_is_bad_input(string words, string told)
    {
        using var home = new TemporaryHome();

        var said = await Prompt.In(home, ["levers", .. words.Split(' ')]);

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reforms_say_what_would_have_to_change_by_whom_and_where_it_is_law_already()
    {
        var read = await Prompt.Run("levers", "reforms");
        var json = await Prompt.Run("levers", "reforms", "--format", "json");
        var csv = await Prompt.Run("levers", "reforms", "--format", "csv");

        Assert.Equal((0, 0, 0), (read.Code, json.Code, csv.Code));
        var reforms = json.Json.GetProperty("reforms").EnumerateArray().ToList();
        Assert.NotEmpty(reforms);
        foreach (var reform in reforms)
        {
            var id = reform.GetProperty("id").GetString()!;
            Assert.Contains($"; {id})", read.Out, StringComparison.Ordinal);
            Assert.Contains(id, csv.Out, StringComparison.Ordinal);
            Assert.All(
                reform.GetProperty("changes").EnumerateArray(),
                c =>
                {
                    Assert.Contains(Text(c, "who"), read.Out, StringComparison.Ordinal);
                    Assert.Contains(Text(c, "citation"), read.Out, StringComparison.Ordinal);
                }
            );
        }
    }

    [Fact]
    public async Task A_promise_comes_with_what_the_market_did_before_and_after()
    {
        var read = await Prompt.Run(
            "levers",
            "promises",
            "england-profit-cap",
            "--home",
            data.Home
        );
        var json = await Prompt.Run(
            "levers",
            "promises",
            "england-profit-cap",
            "--format",
            "json",
            "--home",
            data.Home
        );

        Assert.Equal((0, 0), (read.Code, json.Code));
        var promise = json.Json.GetProperty("promises").EnumerateArray().Single();
        Assert.Equal(
            ["after", "before"],
            promise
                .GetProperty("figures")
                .EnumerateArray()
                .Select(f => Text(f, "when"))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("before", read.Out, StringComparison.Ordinal);
        Assert.Contains(
            "What came after an announcement need not have come of it",
            read.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_promise_of_ones_own_stands_among_those_that_ship()
    {
        using var home = new TemporaryHome();
        var own = home.Write(
            "mine.yaml",
            File.ReadAllText(Repository.At("rules", "promises", "england-profit-cap.yaml"))
                .Replace("id: england-profit-cap", "id: mine", StringComparison.Ordinal)
        );

        var said = await Prompt.In(home, "levers", "promises", "--promises", own);

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("mine, from your own file", said.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is loaded.", said.Out, StringComparison.Ordinal);
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString()!;
}
