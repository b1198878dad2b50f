using System.Text.Json.Nodes;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Cli;

public sealed class OcdsVerbTests
{
    private const string First =
        """{"ocid": "o-1", "id": "1", "date": "2020-01-02T00:00:00+02:00", "tag": ["tender"], "tender": {"id": "t", "status": "active"}}""";
    private const string Second =
        """{"ocid": "o-1", "id": "2", "date": "2020-01-01T23:00:00Z", "tag": ["tenderUpdate"], "tender": {"id": "t", "status": "complete"}}""";

    private static async Task<Said> Run(string content, params IReadOnlyList<string> options)
    {
        using var home = new TemporaryHome();
        var file = home.Write("releases.jsonl", content);
        return await Prompt.In(home, ["ocds", "compile", file, .. options]);
    }

    [Fact]
    public async Task One_process_is_printed_as_one_object_merged_in_the_order_of_moments_and_not_of_texts()
    {
        var (code, text, error) = await Run($"{Second}\n{First}\n");
        Assert.Equal(0, code);
        Assert.Equal("complete", JsonNode.Parse(text)!["tender"]!["status"]!.GetValue<string>());
        Assert.Contains(
            "2 releases of 2 merged into 1 contracting process",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Several_processes_are_printed_one_a_line()
    {
        var (code, text, _) = await Run(
            $"{First}\n{First.Replace("o-1", "o-2", StringComparison.Ordinal)}\n"
        );
        Assert.Equal(0, code);
        Assert.Equal(
            ["o-1", "o-2"],
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonNode.Parse(l)!["ocid"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_history_is_printed_when_asked_for() =>
        Assert.Equal(
            2,
            JsonNode.Parse((await Run($"{First}\n{Second}\n", "--versioned")).Out)!["tender"]![
                "status"
            ]!
                .AsArray()
                .Count
        );

    [Fact]
    public async Task A_record_whose_releases_are_elsewhere_is_used_by_its_compiled_release_or_told_of()
    {
        var (code, text, error) = await Run(
            """
            {"records": [{"ocid": "o-1", "releases": [{"url": "https://example.org/1", "date": "2020-01-01T00:00:00Z"}], "compiledRelease": {"ocid": "o-1", "date": "2020-01-02T00:00:00Z", "a": 1}},
             {"ocid": "o-2", "releases": [{"url": "https://example.org/2", "date": "2020-01-01T00:00:00Z"}]}]}
            """
        );
        Assert.Equal(0, code);
        Assert.Equal("o-1", JsonNode.Parse(text)!["ocid"]!.GetValue<string>());
        Assert.Contains("This record holds no release", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_without_a_date_is_left_out_and_told_of()
    {
        var (code, _, error) = await Run(
            $"{First}\n{{\"ocid\": \"o-1\", \"date\": \"yesterday\"}}\n"
        );
        Assert.Equal(0, code);
        Assert.Contains(
            "date: This release has no date that can be read; found 'yesterday'",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("1 release of 2 merged", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_releases_is_bad_input()
    {
        var (code, text, error) = await Run("{\"a\": 1}");
        Assert.Equal((2, ""), (code, text));
        Assert.Contains("No release in this file can be used", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(First, 1)]
    [InlineData(
        """{"ocid": "ocds-213czf-1", "id": "1", "date": "2020-01-01T00:00:00Z", "tag": ["tender"], "initiationType": "tender"}""",
        0
    )]
    public async Task Whether_a_file_is_as_the_schemas_say_is_the_exit_code(string text, int code)
    {
        using var home = new TemporaryHome();
        var said = await Prompt.In(
            home,
            "ocds",
            "validate",
            home.Write("file.json", text),
            "--format",
            "json"
        );
        Assert.Equal(code, said.Code);
        Assert.Equal(code == 0, said.Json.GetProperty("valid").GetBoolean());
    }
}
