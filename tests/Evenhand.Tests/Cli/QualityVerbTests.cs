using Evenhand.Cli.Verbs;
using Evenhand.Testing;
using Evenhand.Tests.Contracts.Quality;
using NJsonSchema;
using Xunit;

namespace Evenhand.Tests.Cli;

public sealed class QualityVerbTests
{
    private static readonly string Releases = string.Join(
        '\n',
        Look.Sound.ReplaceLineEndings(" "),
        Look.Changed("""{"id": null, "tender": {"status": "InvalidStatus"}}"""),
        Look.Changed("""{"ocid": "ocds-b5fd17-9", "tender": {"title": "A &amp; B"}}""")
    );

    private static async Task<Said> Run(params IReadOnlyList<string> options)
    {
        using var home = new TemporaryHome();
        return await Prompt.In(
            home,
            ["quality", home.Write("releases.jsonl", Releases), .. options]
        );
    }

    [Fact]
    public async Task Each_publisher_has_its_coverage_and_its_oddities_with_examples()
    {
        var said = await Run("--format", "json");
        Assert.Equal(0, said.Code);
        var publishers = said.Json.GetProperty("publishers");
        var first = publishers[0];
        Assert.Equal("ocds-h6vhtk", first.GetProperty("prefix").GetString());
        Assert.Equal(2, first.GetProperty("releases").GetInt64());
        Assert.Equal(0.5, first.GetProperty("coverage").GetProperty("id").GetDouble());
        var fault = first
            .GetProperty("faults")
            .EnumerateArray()
            .Single(f => f.GetProperty("kind").GetString() == "code-unknown");
        Assert.Equal(1, fault.GetProperty("count").GetInt64());
        var example = fault.GetProperty("examples")[0];
        Assert.Equal("tender/status", example.GetProperty("field").GetString());
        Assert.Equal("InvalidStatus", example.GetProperty("found").GetString());
        Assert.Equal(2, example.GetProperty("line").GetInt64());
        Assert.Equal(2, publishers.GetArrayLength());
    }

    [Fact]
    public async Task The_report_is_as_its_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(
            ResultTypes.Schema("quality"),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(schema.Validate((await Run("--format", "json")).Out));
    }

    [Theory]
    [InlineData("faults", "kind,title,count")]
    [InlineData("coverage", "publisher,path,share")]
    [InlineData("examples", "ocid,field,found,file,line,offset")]
    [InlineData("publishers", "publisher,prefix,releases")]
    [InlineData("fields", "words,path,ocds-h6vhtk,ocds-b5fd17")]
    public async Task Every_table_can_be_had_as_CSV(string table, string columns)
    {
        var (code, text, _) = await Run("--format", "csv", "--table", table);
        Assert.Equal(0, code);
        Assert.Contains(columns, text.Split('\n')[0], StringComparison.Ordinal);
        Assert.True(text.Split('\n').Length > 2);
    }

    [Fact]
    public async Task People_are_told_how_often_something_is_odd_and_where_first()
    {
        var (code, text, _) = await Run();
        Assert.Equal(0, code);
        Assert.Contains("3 releases of 2 publishers", text, StringComparison.Ordinal);
        Assert.Contains("A code is not in its list", text, StringComparison.Ordinal);
        Assert.Contains("50.0%", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.docx")]
    [InlineData("report.xlsx")]
    [InlineData("report.html")]
    public async Task The_report_leaves_as_a_paper(string file)
    {
        using var home = new TemporaryHome();
        var path = home.File(file);
        var said = await Run("--out", path);
        Assert.Equal(0, said.Code);
        Assert.True(new FileInfo(path).Length > 1000);
    }

    [Theory]
    [InlineData("nowhere.jsonl")]
    [InlineData("")]
    public async Task A_file_that_is_not_there_or_holds_nothing_is_bad_input(string name)
    {
        using var home = new TemporaryHome();
        var path = name.Length > 0 ? home.File(name) : home.Write("empty.json", "{}}");
        Assert.Equal(2, (await Prompt.In(home, "quality", path)).Code);
    }

    [Fact]
    public async Task What_is_not_likely_and_how_many_examples_are_kept_can_be_set()
    {
        var said = await Run("--ceiling", "950", "--examples", "1", "--format", "json");
        var fault = said
            .Json.GetProperty("publishers")[0]
            .GetProperty("faults")
            .EnumerateArray()
            .Single(f => f.GetProperty("kind").GetString() == "value-over-ceiling");
        Assert.Equal(1, fault.GetProperty("examples").GetArrayLength());
        Assert.True(fault.GetProperty("count").GetInt64() > 2);
        Assert.Equal(2, (await Run("--ceiling", "0")).Code);
    }

    [Fact]
    public async Task Several_files_are_one_report_and_what_could_not_be_read_is_told()
    {
        using var home = new TemporaryHome();
        var one = home.Write("one.jsonl", Releases);
        var two = home.Write("two.jsonl", Look.Changed("{}") + "\n{broken\n");
        var said = await Prompt.In(home, "quality", one, two, "--format", "json");
        Assert.Equal(3, said.Json.GetProperty("publishers")[0].GetProperty("releases").GetInt64());
        Assert.Equal(1, said.Json.GetProperty("files")[1].GetProperty("problems").GetInt64());
        Assert.Contains("two.jsonl:2: This is no JSON", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_the_releases_that_the_edition_was_built_from_are_looked_at()
    {
        using var home = new TemporaryHome();
        Assert.Equal(2, (await Prompt.In(home, "quality")).Code);
        var file = home.Write("releases.jsonl", Releases);
        Assert.True(home.Load(file).IsOk);
        File.Delete(file);

        var said = await Prompt.In(home, "quality", "--format", "json");

        Assert.Equal(0, said.Code);
        Assert.Equal(1, said.Json.GetProperty("edition").GetInt32());
        var publisher = said.Json.GetProperty("publishers")[0];
        Assert.Equal("Find a Tender", publisher.GetProperty("publisher").GetString());
        Assert.Equal(2, publisher.GetProperty("releases").GetInt64());
        var example = publisher.GetProperty("faults")[0].GetProperty("examples")[0];
        Assert.Equal("releases.jsonl", example.GetProperty("file").GetString());
    }
}
