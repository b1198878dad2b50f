using System.Text;
using CsCheck;
using Evenhand.Ocds.Reading;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

public sealed class ReleaseLineTests
{
    private const string Release =
        """{"ocid":"ocds-213czf-1","id":1,"date":"2020-01-02T03:04:05Z","tag":["tender"],"tender":{"ocid":"x","date":"y","value":{"amount":-1.5e3},"lots":[{},[],null,true,false,"\u00e9\\"]}} """;

    /// <summary>Pieces that make or break JSON, names that matter among them.</summary>
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        " ",
        "\t",
        "\"ocid\":\"b\",",
        "\"date\":null,",
        "\"date\":\"z\",",
        "\"releases\":[],",
        "\"records\":{},",
        "\"oc\\u0069d\":\"c\",",
        "\"ocid\":\"\\u0061\",",
        "\"ocid\":\"é\",",
        "\"ocid\":{\"ocid\":\"d\"},",
        "\"ocid\":\"\",",
        "0",
        "-",
        "1.",
        "tru",
        "\u0001",
        "{\"a\":1}",
    ];

    private static bool Read(ReadOnlySpan<byte> bytes, out (int, int, string?, string?) found)
    {
        var isOne = ReleaseLine.Read(bytes, out var line);
        found = (line.Start, line.Length, line.Ocid, line.Date);
        return isOne;
    }

    /// <summary>What the reader of any JSON finds: within an array no line is looked at by itself.</summary>
    private static ReleaseScan ReadAnyJson(byte[] line) =>
        ReleaseScanner.Scan(
            new MemoryStream([(byte)'[', .. line, (byte)']']),
            "file.json",
            TestContext.Current.CancellationToken
        );

    [Fact]
    public void A_release_is_found_with_its_process_and_its_date()
    {
        Assert.True(Read(Encoding.UTF8.GetBytes("  " + Release), out var found));
        Assert.Equal((2, Release.Length - 1, "ocds-213czf-1", "2020-01-02T03:04:05Z"), found);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("""{"releases":[]}""")]
    [InlineData("""{"ocid":"a"} {"ocid":"b"}""")]
    [InlineData("""{"ocid":"a",}""")]
    [InlineData("""{"oc\u0069d":"a"}""")]
    [InlineData("""{"ocid":"\u0061"}""")]
    [InlineData("""{"ocid":"a" """)]
    public void What_is_not_surely_one_release_is_left_to_the_reader_of_any_JSON(string line) =>
        Assert.False(Read(Encoding.UTF8.GetBytes(line), out _));

    [Fact]
    public void Objects_as_deep_as_is_looked_at_and_one_deeper()
    {
        static string Deep(int levels) =>
            string.Concat(Enumerable.Repeat("""{"a":""", levels)) + "1" + new string('}', levels);
        Assert.True(Read(Encoding.UTF8.GetBytes(Deep(64)), out _));
        Assert.False(Read(Encoding.UTF8.GetBytes(Deep(65)), out _));
    }

    [Fact]
    public void Whatever_is_taken_for_a_release_the_reader_of_any_JSON_takes_for_the_same()
    {
        var taken = 0;
        Gen.Select(Gen.Int[0, Release.Length - 1], Gen.Int[0, 3], Gen.Int[0, Pieces.Length - 1])
            .Array[0, 3]
            .Sample(
                changes =>
                {
                    var text = Release;
                    foreach (var (at, gone, piece) in changes.OrderByDescending(c => c.Item1))
                    {
                        text = text.Remove(at, Math.Min(gone, text.Length - at))
                            .Insert(at, Pieces[piece]);
                    }

                    var bytes = Encoding.UTF8.GetBytes(text);
                    if (!Read(bytes, out var found))
                    {
                        return;
                    }

                    Interlocked.Increment(ref taken);
                    var (start, length, ocid, date) = found;
                    var scan = ReadAnyJson(bytes);
                    Assert.Empty(scan.Problems);
                    var release = Assert.Single(scan.Releases);
                    Assert.Equal(
                        (start + 1, length, ocid, date),
                        ((int)release.Offset, release.Length, release.Ocid, release.Date)
                    );
                },
                iter: 20_000
            );
        Assert.True(taken > 500, $"{taken} of the lines were releases");
    }
}
