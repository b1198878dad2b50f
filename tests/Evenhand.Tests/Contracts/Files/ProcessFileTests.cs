using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Evenhand.Contracts.Files;
using Evenhand.Ocds.Merging;
using Evenhand.Testing;
using Evenhand.Tests.Contracts.Facts;
using ICSharpCode.SharpZipLib.GZip;
using Xunit;

namespace Evenhand.Tests.Contracts.Files;

public sealed class ProcessFileTests
{
    [Theory]
    [InlineData("{\"ocid\":\"a\"}\n{\"ocid\":\"b\"}\n")]
    [InlineData("{\"ocid\":\"a\"}\r\n{\"ocid\":\"b\"}")]
    [InlineData("\uFEFF{\"ocid\":\"a\"}\n\n  \t\n {\"ocid\":\"b\"} \n\n")]
    [InlineData("{\"releases\":[{\"ocid\":\"a\"},{\"ocid\":\"b\"}]}")]
    [InlineData("{\"releases\":[{\"ocid\":\"a\"}]}\n{\"ocid\":\"b\"}\n")]
    [InlineData("{\n\"releases\": [\n{\"ocid\":\"a\"},\n{\"ocid\":\"b\"}\n]\n}\n")]
    [InlineData("[{\"ocid\":\"a\"},{\"ocid\":\"b\"}]")]
    [InlineData("[\n{\"ocid\":\"a\"},\n{\"ocid\":\"b\"}\n]")]
    [InlineData("[{\"ocid\":\"a\"}]\n[{\"ocid\":\"b\"}]")]
    [InlineData("{\n\"ocid\":\"a\"\n}\n{\n\"ocid\":\"b\"\n}\n")]
    [InlineData(
        "{\"records\":[{\"ocid\":\"a\",\"compiledRelease\":{\"ocid\":\"a\"}},{\"ocid\":\"b\",\"releases\":[{\"ocid\":\"b\"}],\"compiledRelease\":{\"ocid\":\"c\"}}]}"
    )]
    public void Releases_are_found_in_every_shape(string text)
    {
        var taken = Taken.From(text);

        Assert.Equal(["a", "b"], taken.Ocids);
        Assert.Equal(2, taken.Reading.Releases);
        Assert.Equal(0, taken.Reading.ProblemsFound);
        Assert.Equal(2, taken.Reading.Coverage.Releases);
    }

    [Theory]
    [InlineData(
        "\uFEFF{\"ocid\":\"a\"}\n\n  {\"ocid\":\"b\"} \r\n{\"releases\":[{\"ocid\":\"c\"}]}\n"
    )]
    [InlineData("{\n\"ocid\":\"a\"\n}\n{\"ocid\":\"b\"}\n{\"ocid\":\"é\"}")]
    public void A_place_leads_back_to_the_bytes_of_the_release(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        foreach (var (place, _, read) in Taken.From(text).Releases)
        {
            Assert.Equal(read, Encoding.UTF8.GetString(bytes, (int)place.Offset, place.Length));
            Assert.Equal(1 + bytes.Take((int)place.Offset).Count(b => b == '\n'), place.Line);
        }
    }

    [Fact]
    public void A_broken_line_is_a_problem_with_its_line_and_the_rest_goes_on()
    {
        byte[] bytes =
        [
            .. "{\"ocid\":\"a\"}\n{\"ocid\":\n0\n\n{\"ocid\":\""u8,
            0xE9,
            .. "\"}\n{\"ocid\":\"b\"} x\n[0]\n{\"ocid\":\"c\"}"u8,
        ];

        var taken = Taken.From(bytes).Value;

        Assert.Equal(["a", "c"], taken.Ocids);
        Assert.Equal([2L, 3, 5, 6, 7], taken.Reading.Problems.Select(p => p.Line!.Value));
        Assert.Equal(5, taken.Reading.ProblemsFound);
        Assert.All(taken.Reading.Problems, p => Assert.NotNull(p.File));
        Assert.Equal(2, taken.Reading.Coverage.Releases);
    }

    [Theory]
    [InlineData("{\n{\"ocid\":\"a\"}\n")]
    [InlineData("{\"\"a\":0}\n{\"ocid\":\"a\"}\n")]
    [InlineData("{\"ocid\":\"a\"}\n{\n")]
    public void A_file_whose_first_or_last_line_is_broken_is_still_read_by_line(string text)
    {
        var taken = Taken.From(text);

        Assert.Equal(["a"], taken.Ocids);
        Assert.Equal(1, taken.Reading.ProblemsFound);
    }

    [Fact]
    public void All_problems_are_counted_and_the_first_thousand_kept_whichever_thread_met_them()
    {
        var text = new StringBuilder("{\"ocid\":\"a\"}\n");
        for (var i = 0; i < 3000; i++)
        {
            text.Append("{\"broken\":").Append(' ', 3000).Append('\n');
        }

        var reading = Taken.From(text.ToString()).Reading;

        Assert.Equal(3000, reading.ProblemsFound);
        Assert.Equal(Enumerable.Range(2, 1000), reading.Problems.Select(p => (int)p.Line!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("0")]
    [InlineData("{\"releases\":[]}")]
    [InlineData("not json")]
    public void A_file_without_a_release_is_refused(string text) =>
        Assert.Contains(
            "No release",
            Taken.From(Encoding.UTF8.GetBytes(text)).Problems[0].What,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.False(
            ProcessFile
                .Read(
                    "/nowhere/at/all",
                    new ProcessFileOptions(),
                    () => 0,
                    (_, _, _) => { },
                    TestContext.Current.CancellationToken
                )
                .IsOk
        );

    [Fact]
    public void Many_blocks_on_any_number_of_threads_give_the_same_as_one_line_after_the_other()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 30_000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{{\"ocid\":\"p{i}\",\"tender\":{{\"title\":\"{new string('x', i % 997)}\",\"lots\":[{{\"id\":{i % 3}}}]}}}}\n"
            );
        }

        var (one, three) = (
            Taken.From(text.ToString(), threads: 1),
            Taken.From(text.ToString(), threads: 3)
        );

        Assert.True(text.Length > 3 * ProcessFile.BlockSize);
        Assert.Equal(Enumerable.Range(0, 30_000).Select(i => $"p{i}"), one.Ocids);
        Assert.Equal(one.Releases, three.Releases);
        Assert.Equal(
            Enumerable.Range(1, 30_000).Select(i => (long)i),
            three.Releases.Select(r => r.Place.Line)
        );
        Assert.Equal(one.Reading.Coverage.Paths, three.Reading.Coverage.Paths);
    }

    [Fact]
    public void Whatever_the_lines_hold_each_is_a_release_or_a_problem()
    {
        Gen.OneOf(
                MadeUpRelease.Json,
                Gen.OneOf("", " ", "{", "}", "0", "null", "\"{}\"", "{\"a\":1}}", "{]")
            )
            .List[1, 12]
            .Sample(
                lines =>
                {
                    var filled = lines.Count(l => l.Trim().Length > 0);
                    // So that the file is not taken for one of another shape.
                    var outcome = Taken.From("{\"ocid\":\"first\"}\n" + string.Join('\n', lines));

                    Assert.Equal(
                        filled + 1,
                        outcome.Reading.Releases + outcome.Reading.ProblemsFound
                    );
                },
                iter: 300
            );
    }

    [Fact]
    public void Gzip_gives_what_it_unfolds_to()
    {
        var text = "{\"ocid\":\"a\"}\n{\"ocid\":\"b\"}\n";

        var taken = Taken.From(Zipped(text)).Value;

        Assert.Equal(Taken.From(text).Releases, taken.Releases);
    }

    [Fact]
    public void Gzip_cut_short_gives_what_comes_before_and_a_problem()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{\"ocid\":\"{i * 7919L % 100_003}\"}}\n");
        }

        var zipped = Zipped(text.ToString());

        var taken = Taken.From(zipped[..(zipped.Length / 2)]).Value;

        Assert.InRange(taken.Reading.Releases, 1, 99_999);
        Assert.Contains(
            taken.Reading.Problems,
            p => p.What.Contains("gzip", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "{\"ocid\":\"a\",\"date\":\"2025-01-02\",\"tender\":{\"title\":\"new\"}}\n{\"ocid\":\"b\"}\n{\"ocid\":\"a\",\"date\":\"2025-01-01\",\"tender\":{\"title\":\"old\",\"id\":\"1\"}}"
    )]
    [InlineData(
        "{\"releases\":[\n{\"ocid\":\"a\",\"date\":\"2025-01-01\",\"tender\":{\"title\":\"old\",\"id\":\"1\"}},\n{\"ocid\":\"a\",\"date\":\"2025-01-02\",\"tender\":{\"title\":\"new\"}}]}"
    )]
    public void Releases_of_one_process_are_merged_where_each_process_is_to_come_once(string text)
    {
        var taken = Taken.From(text, MergeRule.Ordinary);

        Assert.True(taken.Reading.WereMerged);
        Assert.Equal(1, taken.Reading.Releases);
        Assert.Equal(1, taken.Reading.Coverage.Releases);
        using var merged = JsonDocument.Parse(taken.Releases[0].Bytes);
        Assert.Equal(
            "new",
            merged.RootElement.GetProperty("tender").GetProperty("title").GetString()
        );
        Assert.Equal("1", merged.RootElement.GetProperty("tender").GetProperty("id").GetString());
        var place = taken.Releases[0].Place;
        Assert.Contains(
            "new",
            text.Substring((int)place.Offset, place.Length),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Releases_of_different_processes_are_not_merged_and_need_no_date()
    {
        var taken = Taken.From(
            "{\"ocid\":\"a\"}\n{\"ocid\":\"b\"}\n{\"id\":\"1\"}\n",
            MergeRule.Ordinary
        );

        Assert.False(taken.Reading.WereMerged);
        Assert.Equal(["a", "b"], taken.Ocids);
        Assert.Equal(3, taken.Reading.Problems.Single().Line);
        Assert.Equal(2, taken.Reading.Coverage.Releases);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Taken.Until("{\"ocid\":\"a\"}"u8.ToArray(), null, 2, cancel.Token)
        );
    }

    [Fact]
    public void A_fault_of_a_worker_is_thrown_on() =>
        Assert.Throws<InvalidOperationException>(() =>
            ProcessFile.Read(
                Repository.At(
                    "tests/Evenhand.Testing/Contracts/find-a-tender/fts-029664-2025.json"
                ),
                new ProcessFileOptions(),
                () => 0,
                (_, _, _) => throw new InvalidOperationException("mine"),
                TestContext.Current.CancellationToken
            )
        );

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_edge_case_is_read_or_refused_without_an_exception(string file)
    {
        var bytes = File.ReadAllBytes(
            Repository.At("tests/Evenhand.Testing/Contracts/cardinal-coverage", file)
        );

        var outcome = Taken.From(bytes);

        Assert.True(outcome.IsOk ? outcome.Value.Reading.Releases > 0 : outcome.Problems.Count > 0);
    }

    public static TheoryData<string> Published() =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("tests/Evenhand.Testing/Contracts/cardinal-coverage"))
                .Select(f => Path.GetFileName(f)),
        ];

    [Fact]
    public void Every_notice_of_Find_a_Tender_is_found_in_its_package()
    {
        foreach (
            var file in Directory.EnumerateFiles(
                Repository.At("tests/Evenhand.Testing/Contracts/find-a-tender")
            )
        )
        {
            Assert.Equal(1, Taken.From(File.ReadAllBytes(file)).Value.Reading.Releases);
        }
    }

    private static byte[] Zipped(string text)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipOutputStream(to) { IsStreamOwner = false })
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return to.ToArray();
    }
}
