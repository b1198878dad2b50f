using System.Text;
using Evenhand.Ocds.Reading;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using ICSharpCode.SharpZipLib.GZip;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

public sealed class UnfoldedFileTests
{
    private static readonly string Releases = string.Concat(
        Enumerable
            .Range(1, 500)
            .Select(i =>
                $$"""{"ocid": "o-{{i % 7}}", "id": "{{i}}", "date": "2025-01-01T00:00:00Z", "n": {{i}}}"""
                + "\n"
            )
    );

    private static string Gzip(TemporaryHome home, string text, int cut = 0)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipOutputStream(memory) { IsStreamOwner = false })
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        var path = home.File("releases.jsonl.gz");
        File.WriteAllBytes(path, memory.ToArray()[..^cut]);
        return path;
    }

    [Theory]
    [InlineData("compile")]
    [InlineData("validate")]
    public async Task Of_gzip_data_the_same_is_said_as_of_what_they_unfold_to(string verb)
    {
        using var home = new TemporaryHome();
        var plain = await Prompt.Run("ocds", verb, home.Write("releases.jsonl.gz", Releases));
        var folded = await Prompt.Run("ocds", verb, Gzip(home, Releases));
        Assert.Equal(plain, folded);
        Assert.Contains("o-6", verb == "compile" ? folded.Out : "o-6", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_data_cut_short_are_used_as_far_as_they_go_and_told_of()
    {
        using var home = new TemporaryHome();
        var said = await Prompt.Run("ocds", "compile", Gzip(home, Releases, cut: 20));
        Assert.Equal(0, said.Code);
        Assert.Contains(
            "The gzip data is cut short or damaged",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("\"ocid\":\"o-1\"", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_data_that_hold_nothing_usable_are_bad_input()
    {
        using var home = new TemporaryHome();
        var path = home.File("x.gz");
        await File.WriteAllBytesAsync(
            path,
            [0x1F, 0x8B, 8, 0, 1, 2, 3],
            TestContext.Current.CancellationToken
        );
        Assert.Equal(2, (await Prompt.Run("ocds", "compile", path)).Code);
        Assert.Equal(1, (await Prompt.Run("ocds", "validate", path)).Code);
    }

    [Fact]
    public void What_gzip_data_unfolded_to_is_gone_once_the_file_is_closed()
    {
        using var home = new TemporaryHome();
        var before = Directory.GetFiles(Path.GetTempPath(), "tmp*.tmp").ToHashSet();
        List<string> during;
        using (UnfoldedFile.Open(Gzip(home, Releases), TestContext.Current.CancellationToken).Value)
        {
            during = [.. Directory.GetFiles(Path.GetTempPath(), "tmp*.tmp").Except(before)];
        }

        Assert.NotEmpty(during);
        Assert.Contains(during, f => !File.Exists(f));
    }
}
