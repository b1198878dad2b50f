using System.Text;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Market.Building;

/// <summary>A faulty file is refused with what was found and what was expected, and nothing else is loaded with it.</summary>
public sealed class FileFaultTests : IDisposable
{
    private const string JoinersAndLeavers = """
        Children's social care data in England 2023 - Leavers and Joiners at 31 March 2023,,,,,,,,,,,,,,,,,,,,
        This worksheet contains one table which begins in cell A4.,,,,,,,,,,,,,,,,,,,,
        Some cells in this table are empty because data was not provided to Ofsted. ,,,,,,,,,,,,,,,,,,,,
        URN,Provision type,Ofsted Region,Government Office Region,Local authority,Parliamentary constituency,Sector,Places,Short-break-only children's home,First effective date (that the provider became active),First effective date (that the provider became resigned),First effective date (that the provider closed),First effective date (that the provider became cancelled),Joiner status,Leaver status,Registration status (as at 1 April 2022),Registration status (as at 31 March 2023),Inspectorate (as at 1 April 2022),Inspectorate (as at 31 March 2023),Name,Reason
        1020084,Residential Holiday Scheme for Disabled Children,South West,South West,North Somerset,North Somerset,Voluntary,,,25/04/2014,31/03/2022,31/03/2022,,,Leaver,Active,Resigned,,,Example,"Closed"
        """;

    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(
        new MadeUpList().Add().Add().ToString()
    );
    private static readonly byte[] Packed = Pack.Gzip(Sound);

    private static readonly string HeaderOnly = new MadeUpList().ToString();

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    /// <summary>Name of the file, its bytes, and what the message must hold.</summary>
    public static TheoryData<string, byte[], string[]> Faults =>
        new()
        {
            {
                "empty.csv",
                [],
                ["The file is empty", "0 bytes", "a CSV file with a header and rows"]
            },
            { "nothing.csv.gz", Pack.Gzip([]), ["The file is empty", "inside the gzip data"] },
            {
                "half.csv.gz",
                Packed[..(Packed.Length / 2)],
                ["cut short or damaged", "a whole gzip file", "Fetch the file again"]
            },
            { "head.csv.gz", Packed[..6], ["cut short or damaged", "a whole gzip file"] },
            { "no-end.csv.gz", Packed[..^8], ["cut short or damaged", "a whole gzip file"] },
            { "no-length.csv.gz", Packed[..^4], ["cut short or damaged", "a whole gzip file"] },
            { "last-byte.csv.gz", Packed[..^1], ["cut short or damaged", "a whole gzip file"] },
            {
                "checksum.csv.gz",
                WithByteTurned(Packed, Packed.Length - 6),
                ["cut short or damaged", "a whole gzip file"]
            },
            {
                "length.csv.gz",
                WithByteTurned(Packed, Packed.Length - 2),
                ["cut short or damaged", "a whole gzip file"]
            },
            {
                "binary.csv",
                [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 % 256))],
                ["This is not text", "a CSV file with a header and rows"]
            },
            {
                "picture.csv",
                [0x89, .. "PNG\r\n\u001a\n\0\0\0\rIHDR"u8],
                ["This is not text", "89504E47", "a CSV file with a header and rows"]
            },
            {
                "workbook.csv",
                [.. "PK\u0003\u0004"u8, .. Sound],
                ["This is a workbook or a zip archive", "save the sheet as CSV"]
            },
            {
                "packed-workbook.csv.gz",
                Pack.Gzip([.. "PK\u0003\u0004"u8, .. Sound]),
                ["This is a workbook or a zip archive"]
            },
            {
                "document.csv",
                [.. "%PDF-1.7\n"u8, .. Sound],
                ["This is a PDF", "Fetch the data as CSV"]
            },
            {
                "contracts.csv",
                [.. "plant,height\nOak,100\n"u8],
                [
                    "This kind of file is not known",
                    "found 'plant,height'",
                    "Ofsted provider lists",
                    "section 251 outturn returns",
                ]
            },
            {
                "joiners.csv",
                Encoding.UTF8.GetBytes(
                    JoinersAndLeavers.Replace("Leaver status", "Gone", StringComparison.Ordinal)
                ),
                [
                    "This is not an Ofsted list of joiners and leavers",
                    "joiners.csv:4",
                    "a header without Leaver status",
                ]
            },
            {
                "prose.csv",
                [.. "Dear colleague,\nplease find attached.\n"u8],
                ["This kind of file is not known", "Dear colleague", "Ofsted provider lists"]
            },
            {
                "page.csv",
                [.. "<!DOCTYPE html>\n<html><body>404</body></html>\n"u8],
                ["This kind of file is not known", "<!DOCTYPE html>"]
            },
            {
                "blank.csv",
                [.. "\n\n\n"u8],
                ["This kind of file is not known", "Ofsted provider lists"]
            },
            {
                "header.csv",
                Encoding.UTF8.GetBytes(HeaderOnly),
                [
                    "There is a header but no row below it",
                    "header.csv:2",
                    "at least one row of data",
                ]
            },
            {
                "blank-rows.csv",
                Encoding.UTF8.GetBytes(HeaderOnly + ",,,,,,,,,\n,,,,,,,,,\n"),
                ["There is a header but no row below it", "at least one row of data"]
            },
            {
                "all-bad.csv",
                Encoding.UTF8.GetBytes(
                    new MadeUpList().Add(places: "x").Add(places: "y").Add(places: "z").ToString()
                ),
                [
                    "No row could be taken",
                    "all-bad.csv:3",
                    "This is not a count (and 2 more rejected rows)",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_faulty_file_is_refused_with_what_was_found_and_expected(
        string name,
        byte[] content,
        string[] message
    )
    {
        var path = home.File(name);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);

        var said = await Prompt.In(home, "load", path, "--format", "json");

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(path, said.Error);
        Assert.All(message, part => Assert.Contains(part, said.Error));
        AssertNothingLoaded();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var said = await Prompt.In(home, "load", home.File("nowhere.csv"));

        Assert.Equal(2, said.Code);
        Assert.Contains(
            "nowhere.csv: There is no such file; expected the path of a CSV file, plain or gzip.",
            said.Error
        );
        AssertNothingLoaded();
    }

    [Fact]
    public async Task A_folder_without_a_CSV_or_JSON_file_is_refused()
    {
        var folder = Directory.CreateDirectory(home.File("folder")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "readme.txt"),
            "x",
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.In(home, "load", folder);

        Assert.Equal(2, said.Code);
        Assert.Contains(
            "There is no CSV or JSON file in this folder; expected files that end in .csv, .csv.gz, .json, .json.gz, .jsonl, .jsonl.gz, .ndjson, .ndjson.gz.",
            said.Error
        );
        AssertNothingLoaded();
    }

    [Fact]
    public async Task A_folder_in_which_no_CSV_file_is_of_a_known_kind_is_refused()
    {
        var folder = Directory.CreateDirectory(home.File("folder")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "a.csv"),
            "x,y\n1,2\n",
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.In(home, "load", folder);

        Assert.Equal(2, said.Code);
        Assert.Contains(
            "None of the files in the folder is of a kind that can be loaded; found '1 file'; expected Ofsted lists of joiners and leavers, Ofsted provider lists",
            said.Error
        );
        AssertNothingLoaded();
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_refused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root may read every file.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        var path = home.Write("list.csv", new MadeUpList().Add().ToString());
#pragma warning disable CA1416 // Skipped on Windows.
        File.SetUnixFileMode(path, UnixFileMode.None);
#pragma warning restore CA1416

        var said = await Prompt.In(home, "load", path);

        Assert.Equal(2, said.Code);
        Assert.Contains(
            "The file may not be read; expected a file that you have the right to read.",
            said.Error
        );
        AssertNothingLoaded();
    }

    [Fact]
    public async Task One_faulty_file_keeps_the_sound_ones_out_too()
    {
        var good = home.Write("good.csv", new MadeUpList().Add().ToString());
        var bad = home.Write("bad.csv", "");

        var said = await Prompt.In(home, "load", good, bad);

        Assert.Equal(2, said.Code);
        Assert.Contains("bad.csv: The file is empty", said.Error);
        AssertNothingLoaded();
    }

    [Fact]
    public async Task All_faulty_files_are_told_at_once()
    {
        var said = await Prompt.In(
            home,
            "load",
            home.Write("one.csv", ""),
            home.Write("two.csv", "a,b\n1,2\n"),
            home.File("three.csv")
        );

        Assert.Equal(2, said.Code);
        Assert.Contains("one.csv: The file is empty", said.Error);
        Assert.Contains("two.csv: This kind of file is not known", said.Error);
        Assert.Contains("three.csv: There is no such file", said.Error);
    }

    [Fact]
    public async Task A_faulty_file_leaves_the_edition_before_it_as_it_was()
    {
        home.Load(home.Write("good.csv", new MadeUpList().Add().ToString()));
        var before = home.Store.Describe(1);

        Assert.Equal(2, (await Prompt.In(home, "load", home.Write("bad.csv", HeaderOnly))).Code);

        Assert.Equal((1, before), (home.Store.Current, home.Store.Describe(1)));
        Assert.Equal([1], home.Store.Numbers);
    }

    [Fact]
    public async Task A_file_that_is_written_to_all_the_while_is_loaded_whole_or_not_at_all()
    {
        // Big enough that reading takes longer than one write; the writer sets one letter back and forth.
        var list = new MadeUpList();
        for (var i = 0; i < 20_000; i++)
        {
            list.Add();
        }

        var path = home.Write("list.csv", list.ToString());
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(
            async () =>
            {
                await using var file = new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Write,
                    FileShare.ReadWrite
                );
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    file.Position = file.Length - 3;
                    file.WriteByte((byte)('a' + i % 26));
                    await file.FlushAsync(CancellationToken.None);
                    file.Flush(flushToDisk: false);
                    await Task.Yield();
                }
            },
            TestContext.Current.CancellationToken
        );

        var said = await Prompt.In(home, "load", path);
        await stop.CancelAsync();
        await writer;

        if (said.Code == 0)
        {
            Assert.Equal(
                20_000,
                new Evenhand.Market.Catalogue.EditionCatalogue(home.Store)
                    .Sources()
                    .Value.Sources[0]
                    .RowsKept
            );
        }
        else
        {
            Assert.Equal(2, said.Code);
            Assert.Contains(
                "The file changed while it was read; expected a file that nobody is writing to.",
                said.Error
            );
            AssertNothingLoaded();
        }
    }

    private static byte[] WithByteTurned(byte[] bytes, int at)
    {
        var turned = (byte[])bytes.Clone();
        turned[at] ^= 0xFF;
        return turned;
    }

    private void AssertNothingLoaded()
    {
        Assert.Null(home.Store.Current);
        Assert.Empty(home.Store.Numbers);
    }
}
