using System.Text;
using System.Text.Json;
using CsCheck;
using Evenhand.Contracts.Facts;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Contracts.Facts;

public sealed class ProcessReaderTests
{
    private readonly ProcessReader reader = new(countCoverage: true);

    [Fact]
    public void Whatever_a_release_looks_like_it_says_what_a_plain_reading_says() =>
        MadeUpRelease.Json.Sample(
            json =>
            {
                using var document = JsonDocument.Parse(json);
                var (counting, bare) = (new ProcessReader(true), new ProcessReader(false));
                Assert.Null(counting.Read(Encoding.UTF8.GetBytes(json)));
                Assert.Null(bare.Read(Encoding.UTF8.GetBytes(json)));

                var expected = PlainReading.Facts(document.RootElement);
                Assert.Equal(expected, PlainReading.Facts(counting.Facts));
                Assert.Equal(expected, PlainReading.Facts(bare.Facts));
                Assert.Equal(
                    PlainReading
                        .Coverage(document.RootElement)
                        .OrderBy(c => c.Key, StringComparer.Ordinal),
                    counting.Coverage.Paths
                );
            },
            iter: 3_000
        );

    [Fact]
    public void Whatever_is_done_to_a_release_it_is_read_where_it_is_JSON_and_not_elsewhere() =>
        Gen.Select(MadeUpRelease.Json, Gen.Select(Gen.Int[0, 10_000], Gen.OneOf(Scraps)).List[0, 3])
            .Sample(
                (json, changes) =>
                {
                    foreach (var (place, scrap) in changes)
                    {
                        var at = place % (json.Length + 1);
                        json = json[..at] + scrap + json[Math.Min(json.Length, at + place % 3)..];
                    }

                    var bytes = Encoding.UTF8.GetBytes(json);
                    var isRead = reader.Read(bytes) is null;

                    // Of a package, the walk sees no more than that it is one.
                    Assert.True(reader.IsPackage || isRead == IsObject(bytes), json);
                },
                iter: 20_000,
                threads: 1
            );

    private static readonly string[] Scraps =
    [
        "",
        "",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u12",
        "\\u00E9",
        "\\x",
        "0",
        "01",
        "-",
        "1.",
        "1e",
        "1e+5",
        ".5",
        "tru",
        "true",
        "null",
        "nul",
        " ",
        "\t",
        "\n",
        "\u0001",
        "\u007F",
        "\u00A0",
        "é",
        "\"a\":",
        "\"a\":1,",
        "//",
        "NaN",
        "\"" + new string('x', 40) + "\"",
        "\"" + new string('x', 31) + "\\n\"",
        "\"releases\":[",
    ];

    private static bool IsObject(ReadOnlySpan<byte> json)
    {
        try
        {
            var strict = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
            var isObject = strict.Read() && strict.TokenType == JsonTokenType.StartObject;
            while (strict.Read()) { }

            return isObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [Fact]
    public void One_reader_after_many_releases_says_what_a_new_one_says() =>
        MadeUpRelease
            .Json.List[2, 8]
            .Sample(
                releases =>
                {
                    var one = new ProcessReader(true);
                    foreach (var json in releases)
                    {
                        using var document = JsonDocument.Parse(json);
                        Assert.Null(one.Read(Encoding.UTF8.GetBytes(json)));
                        Assert.Equal(
                            PlainReading.Facts(document.RootElement),
                            PlainReading.Facts(one.Facts)
                        );
                    }
                },
                iter: 500
            );

    [Theory]
    [MemberData(nameof(Notices))]
    public void A_real_notice_says_what_a_plain_reading_says(string file)
    {
        using var package = JsonDocument.Parse(
            File.ReadAllText(
                Repository.At("tests/Evenhand.Testing/Contracts/find-a-tender/" + file)
            )
        );
        var release = package.RootElement.GetProperty("releases")[0];

        Assert.Null(reader.Read(Encoding.UTF8.GetBytes(release.GetRawText())));

        Assert.Equal(PlainReading.Facts(release), PlainReading.Facts(reader.Facts));
        Assert.True(reader.Facts.Parties.Count >= 1);
    }

    public static TheoryData<string> Notices() =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("tests/Evenhand.Testing/Contracts/find-a-tender"))
                .Select(f => Path.GetFileName(f)),
        ];

    [Fact]
    public void Suppliers_of_each_award_know_their_award()
    {
        Read(
            """{"awards":[{"id":"1","suppliers":[{"id":"A"}]},{"id":"2","suppliers":[{"id":"B"},{"id":"C"}]}]}"""
        );

        var suppliers = reader.Facts.AwardSuppliers;
        Assert.Equal([0, 1, 1], Enumerable.Range(0, suppliers.Count).Select(suppliers.ParentOf));
    }

    [Theory]
    [InlineData("""{"awards":{"suppliers":{"id":"A"}}}""")]
    [InlineData("""{"awards":[[{"suppliers":[[{"id":"A"}]]}]]}""")]
    public void One_object_and_arrays_of_arrays_give_rows_like_an_array(string json)
    {
        Read(json);

        Assert.Equal("A", reader.Facts.Text(reader.Facts.AwardSuppliers[0, OrganisationField.Id]));
        Assert.Equal(1, reader.Facts.Awards.Count);
    }

    [Theory]
    [InlineData("""{"tag":["tender","award"]}""", new[] { "tender", "award" })]
    [InlineData("""{"tag":"tender"}""", new[] { "tender" })]
    [InlineData("""{"tag":[["tender"],{"tag":"award"},null,true]}""", new[] { "tender" })]
    public void A_text_that_stands_where_a_list_of_them_belongs_is_a_list_of_one(
        string json,
        string[] tags
    )
    {
        Read(json);

        var facts = reader.Facts;
        Assert.Equal(
            tags,
            Enumerable
                .Range(0, facts.Tags.Count)
                .Select(row => facts.Text(facts.Tags[row, LiteralField.Value]))
        );
    }

    [Theory]
    [InlineData("""{"buyer":[{"name":"A"},{"name":"B"}]}""")]
    [InlineData("""{"buyer":"A"}""")]
    [InlineData("""{"buyer":{"name":{"en":"A"}}}""")]
    [InlineData("""{"buyer":{"name":["A"]}}""")]
    [InlineData("""{"buyer":{"name":"A"},"buyer":null}""")]
    public void A_field_that_is_not_one_value_says_nothing(string json)
    {
        Read(json);

        Assert.Equal(PieceKind.None, reader.Facts[ProcessField.BuyerName].Kind);
    }

    [Fact]
    public void Of_a_name_given_twice_the_last_counts_with_all_that_stands_in_it()
    {
        Read(
            """{"awards":[{"id":"1"},{"id":"2"}],"ocid":"x","awards":[{"id":"3","id":"4"}],"oci\u0064":"y"}"""
        );

        Assert.Equal("y", reader.Facts.Text(reader.Facts[ProcessField.Ocid]));
        Assert.Equal(1, reader.Facts.Awards.Count);
        Assert.Equal("4", reader.Facts.Text(reader.Facts.Awards[0, AwardField.Id]));
        Assert.Equal(1, reader.Coverage.Paths["awards"].Values);
    }

    [Fact]
    public void Half_a_character_in_a_name_or_text_is_read_as_a_replacement_sign()
    {
        Read("""{"ocid":"a\ud800b","\udc00":1}""");

        Assert.Equal("a\uFFFDb", reader.Facts.Text(reader.Facts[ProcessField.Ocid]));
        Assert.Equal(["ocid", "\uFFFD"], reader.Coverage.Paths.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("[]")]
    [InlineData("\"{}\"")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"ocid\":\"x\",}")]
    [InlineData("{\"ocid\":\"x\"")]
    [InlineData("{\"\"a\":0}")]
    public void What_is_no_object_comes_back_as_a_problem_and_leaves_nothing(string json)
    {
        Assert.NotNull(reader.Read(Encoding.UTF8.GetBytes(json)));

        Assert.All(reader.Facts.Tables, t => Assert.Equal(0, t.Count));
        Assert.Equal(0, reader.Coverage.Releases);
        Assert.Empty(reader.Coverage.Paths);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_a_problem() =>
        Assert.Equal(
            "This is no UTF-8",
            reader
                .Read(
                    new byte[]
                    {
                        (byte)'{',
                        (byte)'"',
                        0xFF,
                        (byte)'"',
                        (byte)':',
                        (byte)'1',
                        (byte)'}',
                    }
                )
                ?.What
        );

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void Depth_ends_where_the_scanner_ends_it(int depth, bool isRead)
    {
        var json = "{\"a\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}";

        Assert.Equal(isRead, reader.Read(Encoding.UTF8.GetBytes(json)) is null);
    }

    [Fact]
    public void A_release_of_any_length_takes_no_memory_of_its_own()
    {
        using var package = JsonDocument.Parse(
            File.ReadAllText(
                Repository.At("tests/Evenhand.Testing/Contracts/find-a-tender/fts-029664-2025.json")
            )
        );
        var json = Encoding.UTF8.GetBytes(
            package.RootElement.GetProperty("releases")[0].GetRawText()
        );
        Assert.Null(reader.Read(json));
        Assert.Null(reader.Read(json));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(reader.Read(json));

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("""{"version":"1.1","releases":[{"ocid":"x"}]}""")]
    [InlineData("""{"records":[]}""")]
    public void A_package_is_no_release(string json)
    {
        Assert.NotNull(reader.Read(Encoding.UTF8.GetBytes(json)));

        Assert.All(reader.Facts.Tables, t => Assert.Equal(0, t.Count));
        Assert.Empty(reader.Coverage.Paths);
    }

    private void Read(string json) => Assert.Null(reader.Read(Encoding.UTF8.GetBytes(json)));
}
