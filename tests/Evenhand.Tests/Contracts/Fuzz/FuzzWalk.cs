using System.Text.Json;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Files;
using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Contracts.Quality;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Ocds.Validating;
using Evenhand.Registers.Contracts;
using Evenhand.Registers.Payments;
using Evenhand.Registers.Text;
using Evenhand.Testing;

namespace Evenhand.Tests.Contracts.Fuzz;

/// <summary>Takes one input after the other through all that reads files of others, as one worker of a load would.</summary>
internal sealed class FuzzWalk : IDisposable
{
    private const int OftenFinished = 500;
    private const int OftenValidated = 400;
    private const int OftenInBlocks = 5;
    private const int OftenMistaken = 100;

    private static readonly MergeSchema Rules = MergeSchema
        .Read(
            "release-schema.json",
            File.ReadAllBytes(Repository.At("data", "ocds", "1.1", "release-schema.json"))
        )
        .Value;

    private static readonly SchemaShelf Shelf = SchemaShelf
        .Open(Repository.At("data", "ocds"), null)
        .Value;

    private readonly TemporaryHome home = new();
    private readonly ProcessReader reader = new(countCoverage: true);
    private MarketRun market = new(IndicatorSettings.Standard);
    private QualityRun quality = Evenhand.Tests.Contracts.Quality.Look.Run();

    /// <summary>What was reached, so that a walk that stops at the door is noticed.</summary>
    public Dictionary<string, long> Reached { get; } = new(StringComparer.Ordinal);

    public async Task Take(int number, byte[] input, CancellationToken cancel)
    {
        var isTable = Damage.IsTable(number);
        var path = home.File(isTable ? "input.csv" : "input.json");
        await File.WriteAllBytesAsync(path, input, cancel);
        Scan(input, cancel);
        Look(input);
        ReadNotices(input);
        Compile(path, cancel);
        if (number % OftenInBlocks == 0)
        {
            InBlocks(path, cancel);
        }

        ReadReleases(path, cancel);
        if (isTable || number % OftenMistaken == 0)
        {
            ReadPayments(path, cancel);
        }

        if (number % OftenValidated == 0)
        {
            await ReleaseValidator.CheckAsync(path, Shelf, cancel);
            Count("validated");
        }

        if (number % OftenFinished == 0)
        {
            Finish();
        }
    }

    /// <summary>Asks for the results.</summary>
    public void Finish()
    {
        MarketRun.Finish([market]);
        quality.Finish(p => p);
        market = new MarketRun(IndicatorSettings.Standard);
        quality = Evenhand.Tests.Contracts.Quality.Look.Run();
    }

    public void Dispose() => home.Dispose();

    private void Scan(byte[] input, CancellationToken cancel)
    {
        var scan = ReleaseScanner.Scan(new MemoryStream(input), "input", cancel);
        foreach (var release in scan.Releases)
        {
            Look(input.AsMemory((int)release.Offset, release.Length));
        }
    }

    private void Look(ReadOnlyMemory<byte> release)
    {
        if (reader.Read(release) is null)
        {
            Count("looked at");
            market.Add(reader.Facts);
            quality.Add(reader.Facts, 0, 0, 1);
        }
    }

    private void Compile(string path, CancellationToken cancel)
    {
        var opened = ReleaseFile.Open(path, cancel);
        if (!opened.IsOk)
        {
            return;
        }

        using var file = opened.Value;
        foreach (var process in file.Processes)
        {
            ReleaseMerger[] mergers =
            [
                new CompiledRelease(Rules.Release),
                new VersionedRelease(Rules.Release),
            ];
            foreach (var release in file.Releases(process))
            {
                foreach (var merger in mergers)
                {
                    merger.Add(release);
                }
            }

            foreach (var merger in mergers)
            {
                using var writer = new Utf8JsonWriter(Stream.Null);
                merger.Write(writer);
            }

            Count("merged");
        }
    }

    private void InBlocks(string path, CancellationToken cancel)
    {
        foreach (var merge in new[] { null, Rules.Release })
        {
            var read = ProcessFile.Read(
                path,
                new ProcessFileOptions
                {
                    CountCoverage = true,
                    Merge = merge,
                    Threads = 1,
                },
                () => market,
                (run, facts, _) => run.Add(facts),
                cancel
            );
            Count(read.IsOk ? "read in blocks" : "refused");
        }
    }

    private void ReadReleases(string path, CancellationToken cancel)
    {
        if (!ReleaseSource.IsJson(path))
        {
            return;
        }

        var read = ReleaseSource.Read(path, null, () => new string('0', 64), cancel);
        if (read.IsOk)
        {
            Count("releases");
        }
    }

    private void ReadNotices(byte[] input)
    {
        if (NoticeList.Find(input, "input") is not { } scan)
        {
            return;
        }

        foreach (var notice in scan.Releases)
        {
            Look(
                NoticeRelease.Write(
                    input.AsMemory((int)notice.Offset, notice.Length),
                    DateTimeOffset.UnixEpoch
                )
            );
            Count("notices");
        }
    }

    private void ReadPayments(string path, CancellationToken cancel)
    {
        var text = SourceText.Examine(path, cancel);
        if (!text.IsOk || !PaymentFile.Recognise(text.Value, null).IsThisKind)
        {
            return;
        }

        var read = PaymentFile.Read(text.Value, null, null, cancel);
        if (read.IsOk)
        {
            read.Value.ReadRows(path, static _ => { }, cancel);
            Count("payments");
        }
    }

    private void Count(string what) => Reached[what] = Reached.GetValueOrDefault(what) + 1;
}
