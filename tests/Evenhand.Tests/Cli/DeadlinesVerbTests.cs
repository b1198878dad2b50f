using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Deadlines at the prompt.</summary>
public sealed class DeadlinesVerbTests
{
    private const string Asked =
        "deadlines --nation england --regime act --on contract-award-notice=2026-12-18 --on known=2026-12-18";

    [Theory]
    [InlineData("deadlines-act", Asked)]
    [InlineData(
        "deadlines-scotland",
        "deadlines --nation scotland --regime scotland-2015 --on summaries-sent=2029-11-20"
    )]
    [InlineData("deadlines-holidays", "deadlines holidays --year 2033 --nation northern-ireland")]
    public async Task Deadlines_read_as_when_last_looked_at(string name, string words)
    {
        var said = await Prompt.Run(words.Split(' '));

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Null(
            Golden.Differs(
                Repository.At("tests", "Evenhand.Tests", "Cli", "golden", $"{name}.txt"),
                said.Out
            )
        );
    }

    [Fact]
    public async Task The_same_days_come_as_JSON_as_CSV_and_as_a_calendar()
    {
        var json = await Prompt.Run([.. Asked.Split(' '), "--format", "json"]);
        var csv = await Prompt.Run([.. Asked.Split(' '), "--format", "csv"]);
        var ics = await Prompt.Run([.. Asked.Split(' '), "--format", "ics"]);

        var days = json
            .Json.GetProperty("deadlines")
            .EnumerateArray()
            .Select(d => d.GetProperty("day").GetString()!)
            .ToList();
        Assert.Contains("2026-12-31", days);
        Assert.Equal(
            days,
            csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l[..10])
        );
        Assert.Equal(
            days.Select(d => d.Replace("-", "", StringComparison.Ordinal)),
            ics.Out.Split("\r\n")
                .Where(l => l.StartsWith("DTSTART", StringComparison.Ordinal))
                .Select(l => l[^8..])
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("--nation narnia --regime act --on known=2026-05-01", "This nation is not known")]
    [InlineData("--nation wales --regime psr --on known=2026-05-01", "This law is not law there")]
    [InlineData("--nation england --regime act", "Give at least one day")]
    [InlineData("--nation england --regime act --on known=2026-02-30", "is not a kind and a day")]
    [InlineData("--nation england --regime act --on known", "is not a kind and a day")]
    [InlineData(
        "--nation england --regime act --on known=2026-05-01 --on known=2026-05-02",
        "A day of one kind is given twice"
    )]
    [InlineData("--nation england --regime act --on known=2026-05-01 --light-touch maybe", "maybe")]
    [InlineData("--nation england --regime act --on known=2026-05-01 --format ocds", "no form")]
    [InlineData("holidays --year 1066", "No bank holidays are held for this year")]
    [InlineData("holidays --year 2030 --nation narnia", "This nation is not known")]
    public async Task Bad_words_are_refused(string words, string what)
    {
        var said = await Prompt.Run(["deadlines", .. words.Split(' ')]);

        Assert.Equal(2, said.Code);
        Assert.Contains(what, said.Error);
    }
}
