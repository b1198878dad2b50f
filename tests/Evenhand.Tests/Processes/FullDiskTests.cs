using System.Diagnostics;
using Evenhand.Lake.Editions;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Processes;

public sealed class FullDiskTests
{
    private const int MostLoads = 12;

    [Fact]
    public async Task A_load_onto_a_full_disk_is_3_says_so_and_changes_nothing()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux(),
            "A small disk is made with tmpfs, which Linux has."
        );
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may mount a small disk.");
        using var files = new TemporaryHome();
        var disk = Directory.CreateDirectory(files.File("disk")).FullName;
        var mounted = await Run("mount", "-t", "tmpfs", "-o", "size=10m", "tmpfs", disk);
        Assert.SkipUnless(mounted == 0, "This machine lets nobody mount a small disk.");
        try
        {
            var store = new EditionStore(disk);
            var said = new Said(0, "", "");
            var before = "";
            for (var i = 0; i < MostLoads && said.Code == 0; i++)
            {
                before = store.Current is { } current ? store.Describe(current).ContentHash : "";
                said = await Prompt.Run(
                    "load",
                    files.Write("list.csv", List(i)),
                    "--replace",
                    "--home",
                    disk
                );
            }

            Assert.Equal(3, said.Code);
            Assert.Contains(
                "The disk is full. Nothing was changed: the edition served before is still served.",
                said.Error
            );
            Assert.Equal("", said.Out);
            Assert.NotNull(store.Current);
            Assert.Equal(store.Numbers[^1], store.Current);
            Assert.False(Directory.Exists(Path.Combine(disk, "editions", ".building")));
            Assert.DoesNotContain(
                Directory.EnumerateFiles(disk, "*", SearchOption.AllDirectories),
                f =>
                    f.EndsWith(".wal", StringComparison.Ordinal)
                    || f.Contains(".next", StringComparison.Ordinal)
            );
            using var edition = store.Open(store.Current.Value);
            Assert.Equal(
                (before, before),
                (EditionStore.Describe(edition).ContentHash, ContentHash.Of(edition))
            );
        }
        finally
        {
            await Run("umount", "-l", disk);
        }
    }

    private static string List(int places)
    {
        var list = new MadeUpList();
        for (var i = 0; i < 500; i++)
        {
            list.Add(places: $"{places}");
        }

        return list.ToString();
    }

    private static async Task<int> Run(string program, params IEnumerable<string> words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
