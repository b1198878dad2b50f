using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>The tender check at the prompt.</summary>
public sealed class CheckTenderVerbTests
{
    private static readonly string Example = Repository.At("docs", "examples", "tender.yaml");

    [Fact]
    public async Task The_example_is_checked_in_the_fields_that_other_tools_rely_on()
    {
        var said = await Prompt.Run("check-tender", Example, "--format", "json");

        Assert.Equal((0, ""), (said.Code, said.Error));
        var turnover = said
            .Json.GetProperty("findings")
            .EnumerateArray()
            .Single(f => f.GetProperty("id").GetString() == "turnover-over-twice-value");
        Assert.Equal("high", turnover.GetProperty("severity").GetString());
        foreach (var member in (string[])["found", "limit", "source", "affects", "suggestion"])
        {
            Assert.NotEmpty(turnover.GetProperty(member).GetString()!);
        }

        Assert.Contains(
            "2.08 times",
            turnover.GetProperty("found").GetString(),
            StringComparison.Ordinal
        );
        Assert.True(said.Json.TryGetProperty("market", out _));
    }

    [Fact]
    public async Task A_file_with_several_tenders_asks_which_is_meant()
    {
        using var home = new TemporaryHome();
        var path = home.Write(
            "two.jsonl",
            """
            {"ocid":"ocds-1","id":"1","date":"2025-03-03T00:00:00Z","tag":["tender"],"tender":{"title":"One"}}
            {"ocid":"ocds-2","id":"1","date":"2025-03-03T00:00:00Z","tag":["tender"],"tender":{"title":"Two"}}
            """
        );

        var said = await Prompt.In(home, "check-tender", path);
        Assert.Equal(2, said.Code);
        Assert.Contains("ocds-1, ocds-2", said.Error, StringComparison.Ordinal);

        var chosen = await Prompt.In(
            home,
            "check-tender",
            path,
            "--ocid",
            "ocds-2",
            "--format",
            "json"
        );
        Assert.Equal("Two", chosen.Json.GetProperty("title").GetString());

        var all = await Prompt.In(home, "check-tender", "--all", path, "--format", "json");
        Assert.Equal(2, all.Json.GetProperty("tenders").GetInt64());
    }
}
