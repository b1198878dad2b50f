using System.Diagnostics;
using Xunit;

namespace Evenhand.Tests.Contracts.Fuzz;

/// <summary>
/// Files that an accident or an ill will has changed are read or refused: nothing is thrown, and nothing hangs. An input is made
/// from the seed and its number, so that one that fails can be made again.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20261127;

    /// <summary>The longest that one input may take, on a machine with much else to do.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public Task Damaged_files_of_contracts_and_payments_are_read_or_refused() => Run(0, 2_000);

    [Fact]
    [Trait("Length", "Long")]
    public Task However_many_damaged_files_there_are_each_is_read_or_refused() =>
        Run(2_000, 200_000);

    private static async Task Run(int first, int count)
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"Seed {Seed}, inputs {first} to {first + count - 1}");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        var next = first - 1;
        var workers = Enumerable
            .Range(0, Environment.ProcessorCount)
            .Select(_ => new Worker())
            .ToList();
        var all = Task.WhenAll(
            workers.Select(w =>
                Task.Run(
                    () => w.Work(() => Interlocked.Increment(ref next), first + count, stop.Token),
                    stop.Token
                )
            )
        );
        while (await Task.WhenAny(all, Task.Delay(500, stop.Token)) != all)
        {
            if (workers.FirstOrDefault(w => w.Since is { } s && s > Longest) is { } stuck)
            {
                await stop.CancelAsync();
                Assert.Fail(
                    $"Input {stuck.Number} of seed {Seed} takes over {Longest}: {Keep(stuck.Number)}"
                );
            }

            if (workers.Any(w => w.Fault is not null))
            {
                await stop.CancelAsync();
                break;
            }
        }

        if (workers.FirstOrDefault(w => w.Fault is not null) is { Fault: { } fault } failed)
        {
            Assert.Fail(
                $"Input {failed.Number} of seed {Seed} ({Keep(failed.Number)}) was not refused but threw {fault}"
            );
        }

        await all;
        var reached = workers
            .SelectMany(w => w.Reached)
            .GroupBy(r => r.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Value), StringComparer.Ordinal);
        output.WriteLine(string.Join(", ", reached.Select(r => $"{r.Key}: {r.Value:N0}")));
        // Inputs that are all refused at the door would prove nothing.
        Assert.True(reached["looked at"] > count / 2);
        Assert.True(reached["merged"] > count / 4);
        Assert.True(reached["payments"] > count / 50);
        Assert.True(reached["notices"] > count / 1_000);
        Assert.True(reached["read in blocks"] > count / 10);
    }

    /// <summary>Keeps an input, to be looked at.</summary>
    private static string Keep(int number)
    {
        var path = Path.Combine(Path.GetTempPath(), $"evenhand-fuzz-{Seed}-{number}");
        File.WriteAllBytes(path, new Damage(Seed).Make(number));
        return path;
    }

    private sealed class Worker
    {
        private readonly Damage damage = new(Seed);
        private long started;

        public int Number { get; private set; }

        public Exception? Fault { get; private set; }

        public IReadOnlyDictionary<string, long> Reached { get; private set; } =
            new Dictionary<string, long>();

        /// <summary>How long it has been at its input.</summary>
        public TimeSpan? Since =>
            Interlocked.Read(ref started) is > 0 and var at ? Stopwatch.GetElapsedTime(at) : null;

        public async Task Work(Func<int> next, int end, CancellationToken cancel)
        {
            using var walk = new FuzzWalk();
            Reached = walk.Reached;
            for (var number = next(); number < end; number = next())
            {
                cancel.ThrowIfCancellationRequested();
                Number = number;
                Interlocked.Exchange(ref started, Stopwatch.GetTimestamp());
                try
                {
                    await walk.Take(number, damage.Make(number), cancel);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    Fault = fault;
                    return;
                }
            }

            Interlocked.Exchange(ref started, 0);
            walk.Finish();
        }
    }
}
