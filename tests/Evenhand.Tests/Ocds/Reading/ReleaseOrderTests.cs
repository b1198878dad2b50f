using System.Text.Json.Nodes;
using CsCheck;
using Evenhand.Ocds.Reading;
using Evenhand.Testing;
using Evenhand.Tests.Ocds.Merging;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

public sealed class ReleaseOrderTests
{
    private const string Schema = """{"properties": {}}""";

    [Theory]
    [InlineData("x-9", "x-10")]
    [InlineData("000123-2025", "000124-2025")]
    [InlineData(null, "")]
    [InlineData("a", "b")]
    [InlineData("a", "a-2")]
    [InlineData("a-07", "a-8")]
    [InlineData("a-007", "a-07")]
    [InlineData("99999999999999999999998", "99999999999999999999999")]
    public void Ids_are_ordered_as_their_numbers_are(string? first, string second)
    {
        Assert.True(ReleaseOrder.CompareIds(first, second) < 0);
        Assert.True(ReleaseOrder.CompareIds(second, first) > 0);
    }

    [Fact]
    public void The_order_of_ids_is_one_order() =>
        Gen.String[Gen.Char["019ab-"], 0, 6]
            .Array[3]
            .Sample(ids =>
                ReleaseOrder.CompareIds(ids[0], ids[0]) == 0
                && Math.Sign(ReleaseOrder.CompareIds(ids[0], ids[1]))
                    == -Math.Sign(ReleaseOrder.CompareIds(ids[1], ids[0]))
                && (ids[0] == ids[1] || ReleaseOrder.CompareIds(ids[0], ids[1]) != 0)
                && (
                    ReleaseOrder.CompareIds(ids[0], ids[1]) > 0
                    || ReleaseOrder.CompareIds(ids[1], ids[2]) > 0
                    || ReleaseOrder.CompareIds(ids[0], ids[2]) <= 0
                )
            );

    [Fact]
    public void Releases_of_equal_dates_add_up_to_the_same_in_whatever_order_a_file_has_them()
    {
        string[] releases =
        [
            """{"ocid": "o", "id": "r-9", "date": "2025-01-01T00:00:00Z", "a": 9, "l": [{"id": "1"}]}""",
            """{"ocid": "o", "id": "r-10", "date": "2025-01-01T01:00:00+01:00", "a": 10, "l": [{"id": "2"}]}""",
            """{"ocid": "o", "id": "r-10", "date": "2025-01-01T00:00:00Z", "a": 11}""",
            """{"ocid": "o", "date": "2025-01-01T00:00:00Z", "a": null, "l": [{"id": "3", "b": 1}]}""",
            """{"ocid": "o", "id": "r-1", "date": "2024-12-31T00:00:00Z", "b": 1}""",
        ];
        foreach (var versioned in new[] { false, true })
        {
            var expected = Compile(releases, versioned);
            Gen.Shuffle(releases)
                .Sample(
                    shuffled => JsonNode.DeepEquals(expected, Compile(shuffled, versioned)),
                    iter: 30,
                    threads: 1
                );
        }
    }

    [Fact]
    public void Of_one_moment_the_higher_number_comes_last() =>
        Assert.Equal(
            10,
            Compile(
                [
                    """{"ocid": "o", "id": "r-10", "date": "2025-01-01T00:00:00Z", "a": 10}""",
                    """{"ocid": "o", "id": "r-9", "date": "2025-01-01T00:00:00Z", "a": 9}""",
                ],
                versioned: false
            )["a"]!.GetValue<int>()
        );

    private static JsonNode Compile(IEnumerable<string> releases, bool versioned)
    {
        using var home = new TemporaryHome();
        return Merge.File(
            home.Write("releases.jsonl", string.Join('\n', releases)),
            Schema,
            versioned
        );
    }
}
