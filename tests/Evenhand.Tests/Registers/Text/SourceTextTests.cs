using System.Text;
using Evenhand.Registers.Text;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Registers.Text;

public sealed class SourceTextTests : IDisposable
{
    private const string Sample =
        "name,note\nCaf\u00E9 Children\u2019s Trust,\u00A35 \u2013 \u201Cyes\u201D\n";

    private readonly TemporaryHome home = new();

    static SourceTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-8", true, "UTF-8")]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16")]
    [InlineData("windows-1252", false, "Windows-1252")]
    [InlineData("macintosh", false, "Mac Roman")]
    public void The_encoding_is_told_from_the_bytes_and_the_text_comes_out_the_same(
        string encoding,
        bool mark,
        string name
    )
    {
        var path = Write("list.csv", Bytes(Sample, encoding, mark));

        var source = Examine(path).Value;

        Assert.Equal(name, source.EncodingName);
        Assert.Equal(Sample, source.Read(t => t.ReadToEnd()).Value);
    }

    [Fact]
    public void A_gzip_file_reads_as_what_it_holds_and_is_known_by_the_bytes_on_disk()
    {
        var bytes = Pack.Gzip(Encoding.UTF8.GetBytes(Sample));
        var path = Write("list.csv.gz", bytes);

        var source = Examine(path).Value;

        Assert.Equal(Sample, source.Read(t => t.ReadToEnd()).Value);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            source.Sha256
        );
        Assert.Equal(bytes.Length, source.Bytes);
    }

    [Fact]
    public void A_gzip_file_of_two_members_is_read_to_its_end()
    {
        var path = Write("list.csv.gz", [.. Pack.Gzip("a,b\n"u8), .. Pack.Gzip("c,d\n"u8)]);

        Assert.Equal("a,b\nc,d\n", Examine(path).Value.Read(t => t.ReadToEnd()).Value);
    }

    [Fact]
    public void A_gzip_file_that_was_cut_anywhere_is_never_taken_for_a_whole_one()
    {
        var whole = Pack.Gzip(Encoding.UTF8.GetBytes(new MadeUpList().Add().Add().ToString()));

        Assert.All(
            Enumerable.Range(0, whole.Length),
            length =>
                Assert.False(
                    Examine(Write("list.csv.gz", whole[..length])).IsOk,
                    $"cut to {length} bytes"
                )
        );
    }

    [Fact]
    public void A_gzip_file_with_a_changed_bit_anywhere_in_its_data_or_checksum_is_refused()
    {
        var whole = Pack.Gzip(Encoding.UTF8.GetBytes(new MadeUpList().Add().Add().ToString()));

        // The ten bytes of the header hold a time and flags that do not bear on the content.
        Assert.All(
            Enumerable.Range(10, whole.Length - 10),
            at =>
            {
                var damaged = (byte[])whole.Clone();
                damaged[at] ^= 0x01;
                Assert.False(
                    Examine(Write("list.csv.gz", damaged)).IsOk,
                    $"bit turned in byte {at}"
                );
            }
        );
    }

    [Fact]
    public void A_file_that_grows_between_the_look_and_the_reading_is_refused()
    {
        var path = home.Write("list.csv", new MadeUpList().Add().ToString());
        var source = Examine(path).Value;

        File.AppendAllText(path, "SC999999,Children's home\n");

        AssertChanged(source.Read(t => t.ReadToEnd()));
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_refused()
    {
        var path = home.Write(
            "list.csv",
            string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i},row\n"))
        );
        var source = Examine(path).Value;

        AssertChanged(
            source.Read(t =>
            {
                var first = t.ReadLine();
                File.AppendAllText(path, "one more line\n");
                return first + t.ReadToEnd();
            })
        );
    }

    [Fact]
    public void A_file_with_one_letter_changed_and_the_same_length_is_refused()
    {
        var path = home.Write("list.csv", Sample);
        var source = Examine(path).Value;

        home.Write("list.csv", Sample.Replace("name", "Name", StringComparison.Ordinal));

        AssertChanged(source.Read(t => t.ReadToEnd()));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("emptied")]
    [InlineData("deleted")]
    [InlineData("not gzip any more")]
    [InlineData("not UTF-8 any more")]
    public void A_gzip_file_that_is_something_else_at_the_reading_is_refused(string what)
    {
        var whole = Pack.Gzip(Encoding.UTF8.GetBytes(Sample));
        var path = Write("list.csv.gz", whole);
        var source = Examine(path).Value;

        switch (what)
        {
            case "cut":
                File.WriteAllBytes(path, whole[..^6]);
                break;
            case "emptied":
                File.WriteAllBytes(path, []);
                break;
            case "deleted":
                File.Delete(path);
                break;
            case "not gzip any more":
                File.WriteAllText(path, Sample);
                break;
            default:
                File.WriteAllBytes(path, Pack.Gzip([0x61, 0xFF, 0xFE, 0x0A]));
                break;
        }

        AssertChanged(source.Read(t => t.ReadToEnd()));
    }

    [Fact]
    public void Text_without_a_mark_in_two_bytes_a_letter_is_refused_and_not_read_as_noise() =>
        Assert.Equal(
            "This is not text",
            Assert
                .Single(Examine(Write("list.csv", Encoding.Unicode.GetBytes(Sample))).Problems)
                .What
        );

    private static void AssertChanged(Outcome<string> read) =>
        Assert.Equal("The file changed while it was read", Assert.Single(read.Problems).What);

    private static byte[] Bytes(string text, string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        return mark
            ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]
            : encoding.GetBytes(text);
    }

    private static Outcome<SourceText> Examine(string path) =>
        SourceText.Examine(path, CancellationToken.None);

    private string Write(string name, byte[] bytes)
    {
        var path = home.File(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
