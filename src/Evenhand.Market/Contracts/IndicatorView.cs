using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Health;
using Evenhand.Contracts.Indicators;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Asks indicators, the market's health and its access of all contracting processes of an edition.</summary>
public sealed class IndicatorView(EditionStore store, Libraries libraries)
{
    private readonly SourceShelf shelf = new(store.Home);

    /// <summary>What they say. The releases are read from the kept source files, those of one process merged.</summary>
    /// <param name="settings">Thresholds and the like.</param>
    /// <param name="codes">The indicators to ask alone; null asks all, and health and access too.</param>
    /// <param name="ocid">A process of which every state is to be told.</param>
    /// <param name="edition">The edition; null for the current one.</param>
    /// <param name="cancel">Ends it.</param>
    public Outcome<IndicatorReport> Ask(
        IndicatorSettings settings,
        IReadOnlyCollection<string>? codes,
        string? ocid,
        int? edition,
        CancellationToken cancel
    ) =>
        Scope
            .OpenEdition(store, edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                var processes = connection
                    .Query(KnownRelease.Select, KnownRelease.Of)
                    .GroupBy(r => r.Ocid, StringComparer.Ordinal)
                    .Select(g => g.ToArray())
                    // Along the files, which are then read from front to back.
                    .OrderBy(p => p[0].Sha256, StringComparer.Ordinal)
                    .ThenBy(p => p[0].Offset)
                    .ToList();
                return processes.Count == 0
                    ? Outcome<IndicatorReport>.Failed(
                        new Problem("This edition holds no contracting process")
                        {
                            Field = "edition",
                            Found = $"edition {opened.Edition.Number}",
                            ToDo =
                                "Load files of the Open Contracting Data Standard first, or name a file.",
                        }
                    )
                    : Outcome<IndicatorReport>.Ok(
                        Ask(processes, () => new MarketRun(settings, codes, ocid), cancel) with
                        {
                            Edition = opened.Edition.Number,
                            ContentHash = opened.Edition.ContentHash,
                        }
                    );
            });

    private IndicatorReport Ask(
        IReadOnlyList<KnownRelease[]> processes,
        Func<MarketRun> begin,
        CancellationToken cancel
    )
    {
        using var files = new ShelfReader(shelf);
        var gate = new Lock();
        var runs = new List<MarketRun>();
        Parallel.ForEach(
            processes,
            new ParallelOptions
            {
                CancellationToken = cancel,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            () => (Run: begin(), Reader: new ProcessReader(countCoverage: false)),
            (releases, _, worker) =>
            {
                if (worker.Reader.Read(Bytes(releases, files)) is { } problem)
                {
                    throw new InvalidDataException(
                        $"A release of {releases[0].Ocid} cannot be read any more: {problem}"
                    );
                }

                worker.Run.Add(worker.Reader.Facts);
                return worker;
            },
            worker =>
            {
                lock (gate)
                {
                    runs.Add(worker.Run);
                }
            }
        );
        return MarketRun.Finish(runs);
    }

    private byte[] Bytes(KnownRelease[] releases, ShelfReader files)
    {
        if (releases.Length == 1)
        {
            return ProcessMerge.AsRelease(releases[0], files.Read(releases[0]));
        }

        KnownRelease.Sort(releases, files.Read);
        return ProcessMerge.Compile(releases, files.Read, libraries.MergeRules, out _);
    }
}
