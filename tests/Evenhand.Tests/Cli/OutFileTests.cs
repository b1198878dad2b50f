using System.Text.Json;
using Evenhand.Lake;
using Evenhand.Papers;
using Evenhand.Testing;
using Evenhand.Tests.Papers;
using Xunit;

namespace Evenhand.Tests.Cli;

/// <summary>Results go to a file whose ending chooses the form; what cannot be written leaves nothing behind.</summary>
public sealed class OutFileTests(RealData data)
{
    private const string Simulate =
        "simulate --service childrens-homes --definition ofsted-voluntary-or-public --as-of 2025-03-31";

    /// <summary>Every verb that shows figures, with every ending.</summary>
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (
                var verb in new[]
                {
                    "market --service childrens-homes",
                    "market --service residential-care --measure spending",
                    Simulate,
                    "sources",
                    "definitions",
                    "editions",
                }
            )
            {
                foreach (var form in PaperForms.All)
                {
                    files.Add(verb, form.Ending());
                }
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_verb_writes_a_file_of_every_form_and_nothing_on_the_standard_output(
        string words,
        string ending
    )
    {
        using var folder = new TemporaryHome();
        var path = folder.File("result" + ending);

        var said = await Run(words, "--out", path);

        Assert.Equal((0, ""), (said.Code, said.Out));
        Assert.StartsWith($"Wrote {path} (", said.Error, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal(
            ending switch
            {
                ".docx" or ".xlsx" => "PK",
                ".html" => "<!",
                ".pdf" => "%P",
                ".parquet" => "PA",
                ".json" => "{\n",
                _ => Header(words),
            },
            Start(path)
        );
    }

    [Fact]
    public async Task The_json_file_holds_what_the_standard_output_would()
    {
        using var folder = new TemporaryHome();
        var path = folder.File("result.JSON");

        await Run(Simulate, "--out", path);

        Assert.Equal((await Run(Simulate, "--format", "json")).Out, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("totals", 3)]
    [InlineData("definitions", null)]
    public async Task A_table_is_chosen_by_its_id(string id, int? rows)
    {
        using var folder = new TemporaryHome();
        var path = folder.File("table.parquet");

        var said = await Run(Simulate, "--out", path, "--table", id);
        var csv = await Run(Simulate, "--format", "csv", "--table", id);

        Assert.Equal((0, 0), (said.Code, csv.Code));
        using var lake = DuckDb.OpenForBuilding(":memory:");
        var counted = lake.Query($"SELECT count(*) AS n FROM '{path}'", r => r.Count("n")).Single();
        Assert.Equal(
            csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1,
            counted
        );
        Assert.True(rows is null || rows == counted);
    }

    [Theory]
    [InlineData("result.odt", "", "expected a name that ends in .docx")]
    [InlineData("result", "", "expected a name that ends in .docx")]
    [InlineData("nowhere/result.docx", "", "There is no such folder to write to")]
    [InlineData("folder.docx", "", "A folder has this name")]
    [InlineData("result.docx", "--table totals", "This form holds all tables")]
    [InlineData("result.csv", "--table no-such", "expected one of totals, definitions")]
    [InlineData("result.csv", "--format json", "A file takes its form from its ending")]
    public async Task What_cannot_be_written_is_told_and_leaves_nothing_behind(
        string file,
        string more,
        string told
    )
    {
        using var folder = new TemporaryHome();
        Directory.CreateDirectory(folder.File("folder.docx"));

        var said = await Run(
            Simulate,
            [.. more.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--out", folder.File(file)]
        );

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
        Assert.Equal([folder.File("folder.docx")], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_table_without_a_form_of_one_table_is_refused()
    {
        var said = await Run(Simulate, "--table", "totals");

        Assert.Equal(2, said.Code);
        Assert.Contains("for CSV and Parquet alone", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_takes_no_files_is_told_and_the_file_that_was_there_stays()
    {
        using var folder = new TemporaryHome();
        var path = folder.Write("result.csv", "before");
        await Run("editions", "--out", path);
        Assert.NotEqual("before", File.ReadAllText(path));

        var said = await Run("editions", "--out", "/proc/result.csv");

        Assert.InRange(said.Code, 2, 3);
        Assert.NotEmpty(said.Error);
        Assert.DoesNotContain("fault of Evenhand", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_of_a_market_holds_the_figures_of_its_json()
    {
        using var folder = new TemporaryHome();
        var path = folder.File("market.xlsx");
        const string market = "market --service childrens-homes --by area --as-of 2025-03-31";

        await Run(market, "--out", path);
        var groups = (await Run(market, "--format", "json")).Json.GetProperty("groups");

        var rows = ReadBack
            .Workbook(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))[1]
            .Rows;
        Assert.Equal(
            groups
                .EnumerateArray()
                .Select(g =>
                    (
                        g.GetProperty("key").GetString(),
                        Number(g.GetProperty("providers")),
                        Number(g.GetProperty("places")),
                        Number(g.GetProperty("share_of_places"))
                    )
                ),
            rows.Skip(1).Select(r => ((string?)r[0], (double?)r[2], (double?)r[3], (double?)r[4]))
        );
    }

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    /// <summary>The first two letters of the names of columns.</summary>
    private static string Header(string words) =>
        words.Split(' ')[0] switch
        {
            "market" => "ke",
            "simulate" => "co",
            "sources" => "ti",
            "definitions" => "id",
            _ => "ed",
        };

    private static string Start(string path)
    {
        using var file = new StreamReader(path);
        return string.Concat((char)file.Read(), (char)file.Read());
    }

    private Task<Said> Run(string words, params IReadOnlyList<string> more) =>
        Prompt.Run([.. words.Split(' '), .. more, "--home", data.Home]);
}
