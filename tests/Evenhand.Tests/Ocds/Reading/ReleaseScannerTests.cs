using System.Text;
using CsCheck;
using Evenhand.Ocds.Reading;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

public sealed class ReleaseScannerTests
{
    private const string One =
        """{"ocid": "a", "id": "1", "date": "2020-01-01", "tender": {"ocid": "not this", "date": "nor this", "releases": [{"ocid": "nor this"}]}}""";
    private const string Two = """{"date": "2020-01-02", "ocid": "b"}""";

    private static ReleaseScan Scan(string text, int buffer = 1 << 16) =>
        ReleaseScanner.Scan(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            "file.json",
            buffer,
            TestContext.Current.CancellationToken
        );

    private static IEnumerable<string> Cut(string text, ReleaseScan scan)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return scan.Releases.Select(r => Encoding.UTF8.GetString(bytes, (int)r.Offset, r.Length));
    }

    public static TheoryData<string, string> Shapes =>
        new()
        {
            { "releases, one a line", $"{One}\n{Two}\n" },
            { "a line that ends as on Windows, and no end of the last", $"{One}\r\n{Two}" },
            { "an array of releases", $"[{One}, {Two}]" },
            {
                "a release package",
                $$"""{"uri": "x", "releases": [{{One}}, {{Two}}], "publishedDate": "y"}"""
            },
            { "packages, one a line", $"{{\"releases\": [{One}]}}\n{{\"releases\": [{Two}]}}" },
            {
                "an array of packages",
                $"[{{\"releases\": [{One}]}}, {{\"ocid\": \"p\", \"releases\": [{Two}]}}]"
            },
            {
                "a record package",
                $$"""{"records": [{"ocid": "a", "releases": [{{One}}], "compiledRelease": {{Two}}}, {"releases": [{{Two}}]}]}"""
            },
            {
                "records that only point to releases",
                $$"""{"records": [{"releases": [{"url": "u"}], "compiledRelease": {{One}}}, {"compiledRelease": {{Two}}}]}"""
            },
            { "a byte order mark", $"\uFEFF{One}\n{Two}" },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Releases_are_found_in_every_shape_and_at_every_edge_of_the_buffer(
        string shape,
        string text
    )
    {
        foreach (var buffer in new[] { 4, 5, 7, 16, 33, 100, 1 << 16 })
        {
            var scan = Scan(text, buffer);
            Assert.Empty(scan.Problems);
            Assert.Equal([One, Two], Cut(text, scan));
            Assert.Equal(["a", "b"], scan.Releases.Select(r => r.Ocid));
            Assert.Equal(["2020-01-01", "2020-01-02"], scan.Releases.Select(r => r.Date));
        }

        Assert.NotEmpty(shape);
    }

    [Fact]
    public void Only_a_compiled_release_whose_releases_are_elsewhere_stands_in_for_them()
    {
        var scan = Scan(
            $$"""{"records": [{"compiledRelease": {{One}}, "releases": [{{Two}}]}, {"releases": [{"url": "u"}], "compiledRelease": {{One}}}]}"""
        );
        Assert.Equal([false, true], scan.Releases.Select(r => r.IsCompiled));
    }

    [Theory]
    [InlineData("{broken\n", 2)]
    [InlineData("{\"\"ocid\":1}\n", 2)]
    [InlineData("{\"ocid\": \"half\n", 2)]
    [InlineData("[1, 2\n{]\n", 3)]
    [InlineData("\u0001\n", 2)]
    public void A_broken_line_is_told_of_and_costs_no_other(string broken, long line)
    {
        foreach (var buffer in new[] { 8, 64, 1 << 16 })
        {
            var text = $"{One}\n{broken}{Two}\n";
            var scan = Scan(text, buffer);
            Assert.Equal([One, Two], Cut(text, scan));
            Assert.Equal(line, scan.Problems.First(p => p.What == "This is no JSON").Line);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public void What_is_no_object_is_told_of(string text) =>
        Assert.Equal("This is no release", Assert.Single(Scan(text).Problems).What);

    [Theory]
    [InlineData("[5, null]", 2)]
    [InlineData("[[1, {}], {\"releases\": [\"x\", [2]]}]", 3)]
    [InlineData("{\"records\": [true]}", 1)]
    public void What_is_no_release_where_releases_belong_is_told_of(string text, int times) =>
        Assert.Equal(times, Scan(text).Problems.Count(p => p.What == "This is no release"));

    [Theory]
    [InlineData("{\"ocid\": \"\\ud800\", \"date\": \"\\udc00\"}")]
    [InlineData("{\"ocid\": \"\u0080\", \"date\": \"\u0080\"}")]
    public void A_name_that_nobody_can_read_is_no_name(string text)
    {
        // The second byte of a character alone is no UTF-8.
        var bytes = Encoding.UTF8.GetBytes(text).Where(b => b != 0xC2).ToArray();
        var scan = ReleaseScanner.Scan(
            new MemoryStream(bytes),
            "file.json",
            TestContext.Current.CancellationToken
        );
        Assert.Equal((null, null), (scan.Releases[0].Ocid, scan.Releases[0].Date));
    }

    [Fact]
    public void Problems_beyond_the_first_thousand_are_counted()
    {
        var problems = Scan(string.Concat(Enumerable.Repeat("5\n", 1500))).Problems;
        Assert.Equal(1001, problems.Count);
        Assert.Equal("500 more problems of this kind", problems[^1].What);
    }

    [Fact]
    public void The_line_of_each_release_is_known() =>
        Assert.Equal([2, 4], Scan($"[\n{One},\n\n{Two}\n]", 64).Releases.Select(r => r.Line));

    [Fact]
    public void A_nest_deeper_than_we_read_is_told_of() =>
        Assert.NotEmpty(Scan(new string('[', 100_000)).Problems);

    [Fact]
    public void No_bytes_make_it_stumble() =>
        Gen.OneOf(
                Gen.Byte.Array[0, 200],
                Gen.Int[0, 7]
                    .Array[0, 60]
                    .Select(parts =>
                        Encoding.UTF8.GetBytes(
                            string.Concat(
                                parts.Select(p =>
                                    (
                                        (string[])
                                            [
                                                "{",
                                                "}",
                                                "[",
                                                "]",
                                                "\n",
                                                "\"releases\":",
                                                "\"ocid\":\"x\"",
                                                ",",
                                            ]
                                    )[p]
                                )
                            )
                        )
                    )
            )
            .Sample(bytes =>
            {
                var scan = ReleaseScanner.Scan(
                    new MemoryStream(bytes),
                    "file.json",
                    16,
                    CancellationToken.None
                );
                return scan.Releases.All(r => r.Offset + r.Length <= bytes.Length && r.Length >= 2);
            });
}
