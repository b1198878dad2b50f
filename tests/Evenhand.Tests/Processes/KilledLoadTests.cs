using System.Diagnostics;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Processes;

public sealed class KilledLoadTests
{
    private const int Seed = 20261122;
    private const int Kills = 20;
    private const int MostTries = 60;
    private const int Rows = 4000;

    [Fact]
    [Trait("Length", "Long")]
    public async Task A_load_that_is_killed_at_any_moment_leaves_a_whole_edition_served()
    {
        var random = new Random(Seed);
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"Seed {Seed}");
        using var home = new TemporaryHome();
        home.Load(home.Write("list.csv", List(1)));
        var whole = await TimeOfOneLoad(home);
        var kills = 0;
        for (var i = 0; kills < Kills; i++)
        {
            Assert.True(
                i < MostTries,
                $"Only {kills} of {i} loads were still running when they were to be killed."
            );
            // Other bytes each time, so that there is always something to build.
            var path = home.Write("list.csv", List(10 + i));
            var before = home.Store.Current!.Value;
            var moment = whole * random.NextDouble();
            using var load = Program.Start("load", path, "--replace", "--home", home.Path);
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            load.Kill();
            await load.WaitForExitAsync(TestContext.Current.CancellationToken);
            var current = home.Store.Current!.Value;
            output.WriteLine(
                $"After {moment.TotalMilliseconds:0} of {whole.TotalMilliseconds:0} ms: exit {load.ExitCode}, edition {before} -> {current}"
            );
            if (load.ExitCode == 0)
            {
                // It was done before; the machine is quicker now than when the time was taken.
                whole *= 0.8;
                continue;
            }

            kills++;
            AssertWhole(home, before);
            AssertWhole(home, current);

            var next = home.Load(
                new LoadRequest([home.Write("next.csv", List(1000 + i))]) { Replace = true }
            ).Value;
            Assert.True(next.Edition > home.Store.Numbers[^2] && next.NewEdition);
            Assert.Equal(next.Edition, home.Store.Current);
            Assert.False(Directory.Exists(Path.Combine(home.Path, "editions", ".building")));
            AssertWhole(home, next.Edition);
        }

        Assert.All(home.Store.Numbers, number => AssertWhole(home, number));
    }

    private static async Task<TimeSpan> TimeOfOneLoad(TemporaryHome home)
    {
        var watch = Stopwatch.StartNew();
        using var load = Program.Start(
            "load",
            home.Write("list.csv", List(2)),
            "--replace",
            "--home",
            home.Path
        );
        await load.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, load.ExitCode);
        return watch.Elapsed;
    }

    private static void AssertWhole(TemporaryHome home, int number)
    {
        using var edition = home.Store.Open(number);
        Assert.Equal(EditionStore.Describe(edition).ContentHash, ContentHash.Of(edition));
        var answer = new MarketView(home.Store, TemporaryHome.Libraries)
            .Ask(new MarketQuestion("childrens-homes") { Edition = number })
            .Value;
        Assert.Equal(Rows, answer.Totals.Providers);
    }

    private static string List(int places)
    {
        var list = new MadeUpList();
        for (var i = 0; i < Rows; i++)
        {
            list.Add(places: $"{places}");
        }

        return list.ToString();
    }
}
