using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Processes;

/// <summary>The folder that <c>./evenhand package</c> makes, run as on a machine that has nothing.</summary>
[Trait("Length", "Long")]
public sealed class PackageTests
{
    [Fact]
    public async Task The_packaged_folder_runs_where_there_is_no_sdk_no_path_and_no_node()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A folder for Linux is made and run.");
        using var files = new TemporaryHome();
        var made = files.File("made");
        var packed = await Run(
            new ProcessStartInfo(Repository.At("scripts", "package.sh"), ["--out", made])
        );
        Assert.True(packed.Code == 0, packed.Error);
        // Elsewhere than where it was made.
        var folder = files.File("elsewhere");
        Directory.Move(made, folder);

        var demo = await Run(Alone(folder, "demo", "--no-serve", "--home", files.File("home")));
        var ordinary = await Run(
            new ProcessStartInfo(
                Program.Path,
                ["demo", "--no-serve", "--home", files.File("ordinary")]
            )
        );

        Assert.Equal((0, 0), (demo.Code, ordinary.Code));
        Assert.Contains("If only providers that meet", demo.Out, StringComparison.Ordinal);
        Assert.Equal(ordinary.Out, demo.Out);
        Assert.True(await IsHealthy(Alone(folder, "serve", "--home", files.File("home"))));
        Assert.All(
            new[] { "README.txt", "LICENSE.txt", "THIRD-PARTY-NOTICES.txt" },
            name => Assert.NotEmpty(File.ReadAllText(Path.Combine(folder, name)))
        );
        var all = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(all, f => Holds(f, Repository.Root));
        // Of the native libraries, those of this runtime alone.
        Assert.DoesNotContain(all, f => Path.GetExtension(f) is ".pdb" or ".dylib" or ".exe");
    }

    [Theory]
    [InlineData("--runtime", "amiga")]
    [InlineData("--out", "")]
    [InlineData("--colour", "blue")]
    public async Task What_makes_no_sense_is_bad_usage(string option, string value)
    {
        var said = await Run(
            new ProcessStartInfo(Repository.At("scripts", "package.sh"), [option, value])
        );

        Assert.Equal(2, said.Code);
        Assert.Contains("--help", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_it_did_not_make_is_left_alone()
    {
        using var files = new TemporaryHome();
        var mine = files.Write("mine.txt", "mine");

        var said = await Run(
            new ProcessStartInfo(Repository.At("scripts", "package.sh"), ["--out", files.Path])
        );

        Assert.Equal(2, said.Code);
        Assert.Equal("mine", File.ReadAllText(mine));
    }

    /// <summary>As <c>env -i PATH= DOTNET_ROOT=</c> would start it.</summary>
    private static ProcessStartInfo Alone(string folder, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "evenhand"), words)
        {
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "";
        start.Environment["DOTNET_ROOT"] = "";
        return start;
    }

    private static async Task<(int Code, string Out, string Error)> Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var words = await process.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, words, await error);
    }

    private static async Task<bool> IsHealthy(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(
                TestContext.Current.CancellationToken
            );
            var address = line!
                .Split(' ')
                .Single(w => w.StartsWith("http", StringComparison.Ordinal));
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            var health = await client.GetStringAsync(
                new Uri("/health", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            var map = await client.GetStringAsync(
                new Uri("/market/childrens-homes/chart.svg", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            return JsonDocument.Parse(health).RootElement.GetProperty("edition").GetInt32() == 1
                && map.StartsWith("<svg", StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static bool Holds(string file, string words) =>
        File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
}
