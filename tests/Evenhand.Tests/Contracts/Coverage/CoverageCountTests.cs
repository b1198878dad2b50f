using System.Globalization;
using System.Text;
using Evenhand.Contracts.Coverage;
using Evenhand.Contracts.Facts;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Contracts.Coverage;

public sealed class CoverageCountTests
{
    [Theory]
    [InlineData("""{"a":null,"b":"","c":{},"d":[],"e":[[],{}],"f":{"g":[null,""]}}""", "")]
    [InlineData("""{"a":false,"b":0," ":" "}""", "  1, a 1, b 1")]
    [InlineData(
        """{"tender":{"lots":[{"id":"1"},{"id":""},{"id":2}]}}""",
        "tender 1, tender/lots 2, tender/lots/id 2"
    )]
    [InlineData("""{"x":[null,false,0,"",[],{},"0",[0],{"a":0}]}""", "x 5, x/a 1")]
    [InlineData("""{"":{"a/b":1,"~":2}}""", " 1, /a~1b 1, /~0 1")]
    [InlineData("""{"a":null,"a":0}""", "a 1")]
    [InlineData("""{"a":0,"a":null}""", "")]
    public void A_path_counts_what_is_not_empty(string json, string expected) =>
        Assert.Equal(expected, Told(Count(json)));

    [Fact]
    public void A_release_counts_once_however_many_values_it_has() =>
        Assert.Equal(
            new PathCount(2, 3),
            Count("""{"a":[1,2]}""", """{"a":3}""", """{"a":null}""").Paths["a"]
        );

    [Fact]
    public void A_share_is_of_all_releases_that_could_be_read()
    {
        var count = Count("""{"a":1}""", """{"b":1}""", "{", """{"a":1}""", "{}");

        Assert.Equal(0.5, count.Share("a"));
        Assert.Equal(0, count.Share("c"));
        Assert.Equal(4, count.Releases);
    }

    [Fact]
    public void Two_counts_add_up_to_the_count_of_both()
    {
        string[] one = ["""{"a":1,"b":[1,2]}""", "{}"];
        string[] other = ["""{"b":3,"c":{"d":4}}"""];

        var sum = Count(one) + Count(other);

        Assert.Equal(Told(Count([.. one, .. other])), Told(sum));
        Assert.Equal(3, sum.Releases);
    }

    [Fact]
    public void Names_without_end_are_counted_together_and_take_no_memory_without_bound()
    {
        var json = new StringBuilder("{\"ocid\":\"x\"");
        for (var i = 0; i < PathTree.MostPaths + 500; i++)
        {
            json.Append(CultureInfo.InvariantCulture, $",\"n{i}\":{{\"a\":1}}");
        }

        json.Append(",\"")
            .Append('y', PathTree.LongestPath)
            .Append("\":0,\"buyer\":{\"name\":\"B\"}}");

        var count = Count(json.ToString());

        Assert.InRange(count.Paths.Count, PathTree.MostPaths / 2, PathTree.MostPaths);
        Assert.Equal(
            2 * (PathTree.MostPaths + 500) + 1,
            count.OtherValues + count.Paths.Where(p => p.Key[0] == 'n').Sum(p => p.Value.Values)
        );
        Assert.Equal(new PathCount(1, 1), count.Paths["buyer/name"]);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_edge_case_is_read_line_by_line_without_an_exception(string file)
    {
        var lines = File.ReadAllText(
                Repository.At("tests/Evenhand.Testing/Contracts/cardinal-coverage/" + file)
            )
            .Split('\n');

        var count = Count(lines);

        Assert.Equal(
            lines.Count(l =>
                l.StartsWith('{') && !l.Contains("\"\"a", StringComparison.Ordinal) && l != "{"
            ),
            count.Releases
        );
    }

    public static TheoryData<string> Published() =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("tests/Evenhand.Testing/Contracts/cardinal-coverage"))
                .Select(f => Path.GetFileName(f)),
        ];

    private static CoverageCount Count(params string[] releases)
    {
        var reader = new ProcessReader(countCoverage: true);
        foreach (var release in releases)
        {
            reader.Read(Encoding.UTF8.GetBytes(release));
        }

        return reader.Coverage;
    }

    private static string Told(CoverageCount count) =>
        string.Join(", ", count.Paths.Select(p => $"{p.Key} {p.Value.Values}"));
}
