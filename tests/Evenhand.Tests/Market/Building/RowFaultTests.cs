using Evenhand.Market.Catalogue;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Market.Building;

/// <summary>A faulty row costs that row: it is told with file, line, column and reason, and the rest is loaded.</summary>
public sealed class RowFaultTests : IDisposable
{
    private const string Before =
        "SC900000,Children's home,01/04/2015,Active,REDACTED,North West,Leeds,";

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(Before + "Private,-1,Example", "Places", "This is not a count", "-1")]
    [InlineData(Before + "Private,abc,Example", "Places", "This is not a count", "abc")]
    [InlineData(Before + "Private,1e9999,Example", "Places", "This is not a count", "1e9999")]
    [InlineData(Before + "Private,12.5,Example", "Places", "This is not a count", "12.5")]
    [InlineData(Before + "Private,100001,Example", "Places", "This is not a count", "100001")]
    [InlineData(
        Before + "Private,99999999999999999999,Example",
        "Places",
        "This is not a count",
        "99999999999999999999"
    )]
    [InlineData(Before + "Private,+4,Example", "Places", "This is not a count", "+4")]
    [InlineData(Before + "Private,\"1,000\",Example", "Places", "This is not a count", "1,000")]
    [InlineData(Before + "Private,4", null, "Too few columns", "9")]
    [InlineData(Before + "Private,4,Example,more", null, "Too many columns", "11")]
    [InlineData(
        "SC900000,Children's home,31/02/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        "Registration date",
        "This is not a date",
        "31/02/2015"
    )]
    [InlineData(
        "SC900000,Children's home,2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        "Registration date",
        "This is not a date",
        "2015"
    )]
    [InlineData(
        "SC900000,Children's home,04/13/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        "Registration date",
        "This is not a date",
        "04/13/2015"
    )]
    [InlineData(
        ",Children's home,01/04/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        "URN",
        "This is not a reference number",
        null
    )]
    [InlineData(
        "no number,Children's home,01/04/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        "URN",
        "This is not a reference number",
        "no number"
    )]
    [InlineData(
        "SC900001,Children's home,01/04/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        "URN",
        "This reference number stands in line 3 already",
        "SC900001"
    )]
    [InlineData(
        "SC900000,,01/04/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        "Provision type",
        "Nothing stands here",
        null
    )]
    [InlineData(
        "SC900000,Children's home,01/04/2015, ,REDACTED,North West,Leeds,Private,4,Example",
        "Registration status",
        "Nothing stands here",
        null
    )]
    [InlineData(
        "SC900000,\"Children's home,01/04/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        null,
        "A quotation mark is never closed",
        null
    )]
    [InlineData(
        "SC900000,\"Children's\" home,01/04/2015,Active,REDACTED,North West,Leeds,Private,4,Example",
        null,
        "Text follows a closing quotation mark",
        null
    )]
    [InlineData(
        "SC900000,Children's home,01/04/2015,Active,BEL\u0007,North West,Leeds,Private,4,Example",
        "Name",
        "A control character stands in the text",
        "BEL."
    )]
    [InlineData(
        "SC900000,Children's home,01/04/2015,Active,NUL\0,North West,Leeds,Private,4,Example",
        "Name",
        "A control character stands in the text",
        "NUL."
    )]
    public async Task A_faulty_row_is_left_out_and_told(
        string line,
        string? column,
        string reason,
        string? found
    )
    {
        var path = home.Write("list.csv", List(line));

        var said = await Prompt.In(home, "load", path, "--format", "json");

        Assert.Equal(0, said.Code);
        var source = said.Json.GetProperty("sources")[0];
        Assert.Equal(
            (3, 2, 1),
            (
                source.GetProperty("rows_read").GetInt32(),
                source.GetProperty("rows_kept").GetInt32(),
                source.GetProperty("rows_rejected").GetInt32()
            )
        );
        Assert.Contains("Warning: 1 row of list.csv was rejected; see", said.Error);
        var reject = Assert.Single(new EditionCatalogue(home.Store).Rejects());
        Assert.Equal(
            ("list.csv", 4, column, reason),
            (reject.File, reject.Line, reject.Column, reject.Reason)
        );
        if (found is not null)
        {
            Assert.Equal(found, reject.Found);
        }

        var lines = await File.ReadAllLinesAsync(
            said.Json.GetProperty("rejects_file").GetString()!,
            TestContext.Current.CancellationToken
        );
        Assert.Equal("file,line,column,reason,found,expected", lines[0]);
        Assert.StartsWith($"list.csv,4,{column},{reason},", Assert.Single(lines[1..]));
    }

    [Theory]
    [InlineData(Before + "Private,-1,Example", "Places")]
    [InlineData(Before + "Private,4", "Too few columns")]
    public async Task With_strict_a_faulty_row_refuses_the_file_and_no_edition_is_made(
        string line,
        string word
    )
    {
        var path = home.Write("list.csv", List(line));

        var said = await Prompt.In(home, "load", path, "--strict", "--format", "json");

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains($"{path}:4: ", said.Error);
        Assert.Contains(word, said.Error);
        Assert.Null(home.Store.Current);
        Assert.Empty(home.Store.Numbers);
    }

    [Fact]
    public async Task With_strict_a_sound_file_is_loaded() =>
        Assert.Equal(
            0,
            (
                await Prompt.In(
                    home,
                    "load",
                    home.Write("list.csv", new MadeUpList().Add().ToString()),
                    "--strict"
                )
            ).Code
        );

    [Fact]
    public void A_row_with_three_faults_is_one_reject()
    {
        home.Load(
            home.Write(
                "list.csv",
                List("SC900000,,31/02/2015,,REDACTED,North West,Leeds,Private,-1,Example")
            )
        );

        Assert.Single(new EditionCatalogue(home.Store).Rejects());
    }

    [Fact]
    public void A_rejected_row_does_not_take_its_number_away_from_a_sound_one_below()
    {
        var list = new MadeUpList()
            .Add(urn: "SC900005", places: "abc")
            .Add(urn: "SC900005", places: "6");

        var report = home.Load(home.Write("list.csv", list.ToString())).Value;

        Assert.Equal((2, 1), (report.Sources[0].RowsRead, report.Sources[0].RowsKept));
    }

    [Fact]
    public void Places_that_are_not_given_are_not_known_and_no_fault()
    {
        var report = home.Load(
            home.Write(
                "list.csv",
                new MadeUpList().Add(places: "").Add(places: " ").Add(places: "0").ToString()
            )
        ).Value;

        Assert.Equal(3, report.Sources[0].RowsKept);
    }

    [Fact]
    public void Empty_rows_are_neither_read_nor_rejected_but_counted()
    {
        var list = new MadeUpList().Add().AddLine(",,,,,,,,,").AddLine(" , ,,,,,,,,").Add();

        var source = home.Load(home.Write("list.csv", list.ToString())).Value.Sources[0];

        Assert.Equal(
            (2, 2, 0, 2),
            (source.RowsRead, source.RowsKept, source.RowsRejected, source.RowsEmpty)
        );
    }

    [Fact]
    public void A_line_of_200_megabytes_is_rejected_with_its_number_and_never_held()
    {
        var path = home.File("list.csv.gz");
        using (var file = File.Create(path))
        using (
            var gzip = new System.IO.Compression.GZipStream(
                file,
                System.IO.Compression.CompressionLevel.Fastest
            )
        )
        using (var text = new StreamWriter(gzip))
        {
            text.Write(List(""));
            var part = new string('x', 1_000_000);
            for (var i = 0; i < 200; i++)
            {
                text.Write(part);
            }

            text.Write("\n" + Before + "Private,4,Example\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = home.Load(path).Value;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((4, 3), (report.Sources[0].RowsRead, report.Sources[0].RowsKept));
        var reject = Assert.Single(new EditionCatalogue(home.Store).Rejects());
        Assert.Equal(
            (6, "The line is too long", "200,000,000 characters"),
            (reject.Line, reject.Reason, reject.Found)
        );
        // All that was ever asked for, in sum, is less than the line: it cannot have been held.
        Assert.True(allocated < 100_000_000, $"{allocated:N0} bytes were allocated.");
    }

    [Fact]
    public void The_file_of_rejects_holds_every_reject_of_every_list_of_the_load()
    {
        var first = home.Write(
            "first.csv",
            new MadeUpList().Add().Add(places: "x").Add(places: "=1+1").ToString()
        );
        var second = home.Write(
            "second.csv",
            new MadeUpList { Title = "as at 31 March 2025" }
                .Add(authority: "Bristol, City of", places: "y,\"z\"")
                .Add()
                .ToString()
        );

        var report = home.Load(first, second).Value;

        var lines = File.ReadAllLines(report.RejectsFile);
        Assert.Equal(
            [
                "file,line,column,reason,found,expected",
                "first.csv,4,Places,This is not a count,x,\"a whole number from 0 to 100,000, or nothing\"",
                // An equals sign in front would be run by a spreadsheet.
                "first.csv,5,Places,This is not a count,\"'=1+1\",\"a whole number from 0 to 100,000, or nothing\"",
                "second.csv,3,Places,This is not a count,\"y,\"\"z\"\"\",\"a whole number from 0 to 100,000, or nothing\"",
            ],
            lines
        );
    }

    private static string List(string line) =>
        new MadeUpList().Add(urn: "SC900001").AddLine(line).Add(urn: "SC900002").ToString();
}
