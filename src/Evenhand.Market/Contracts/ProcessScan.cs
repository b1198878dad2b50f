using Evenhand.Contracts.Facts;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>What the workers of a scan found.</summary>
/// <param name="Edition">The edition that was read.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Processes">How many contracting processes were read.</param>
/// <param name="Workers">What each found, in no order.</param>
public sealed record ScanResult<TWorker>(
    int Edition,
    string ContentHash,
    int Processes,
    IReadOnlyList<TWorker> Workers
);

/// <summary>Reads the releases of every contracting process of an edition from the kept source files, those of one process merged.</summary>
public sealed class ProcessScan(EditionStore store, Libraries libraries)
{
    private readonly SourceShelf shelf = new(store.Home);

    /// <summary>Reads them on all cores; each worker looks at a part.</summary>
    /// <param name="edition">The edition; null for the current one.</param>
    /// <param name="begin">Makes a worker.</param>
    /// <param name="look">Looks at one process; its facts are gone after that.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="only">Which processes to read; null for all.</param>
    public Outcome<ScanResult<TWorker>> Read<TWorker>(
        int? edition,
        Func<TWorker> begin,
        Action<TWorker, ProcessFacts> look,
        CancellationToken cancel,
        ProcessPart? only = null
    ) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, info) =>
            {
                var processes = connection
                    .Query(
                        $"""
                        {KnownRelease.Select}
                        JOIN process p ON p.ocid = r.ocid
                        WHERE (CAST($publisher AS VARCHAR) IS NULL OR p.publisher = $publisher)
                            AND (CAST($year AS INTEGER) IS NULL OR year(p.first_released) = $year)
                            AND (CAST($ocid AS VARCHAR) IS NULL OR p.ocid = $ocid)
                        """,
                        KnownRelease.Of,
                        ("publisher", only?.Publisher),
                        ("year", only?.Year),
                        ("ocid", only?.Ocid)
                    )
                    .GroupBy(r => r.Ocid, StringComparer.Ordinal)
                    .Select(g => g.ToArray())
                    // Along the files, which are then read from front to back.
                    .OrderBy(p => p[0].Sha256, StringComparer.Ordinal)
                    .ThenBy(p => p[0].Offset)
                    .ToList();
                return Lost(processes) is { } lost
                    ? Outcome<ScanResult<TWorker>>.Failed(lost)
                    : Outcome<ScanResult<TWorker>>.Ok(
                        new ScanResult<TWorker>(
                            info.Number,
                            info.ContentHash,
                            processes.Count,
                            Run(processes, begin, look, cancel)
                        )
                    );
            }
        );

    private Problem? Lost(IEnumerable<KnownRelease[]> processes) =>
        processes
            .SelectMany(p => p)
            .DistinctBy(r => r.Sha256)
            .FirstOrDefault(r => !shelf.Has(r.Sha256))
            is { } lost
            ? new Problem("The source file of these releases is not kept any more")
            {
                Field = "edition",
                Found = $"{lost.File}, SHA-256 {lost.Sha256}",
                ToDo = "Load it again on the machine that serves it.",
            }
            : null;

    private List<TWorker> Run<TWorker>(
        IReadOnlyList<KnownRelease[]> processes,
        Func<TWorker> begin,
        Action<TWorker, ProcessFacts> look,
        CancellationToken cancel
    )
    {
        using var files = new ShelfReader(shelf);
        var gate = new Lock();
        var workers = new List<TWorker>();
        Parallel.ForEach(
            processes,
            new ParallelOptions
            {
                CancellationToken = cancel,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            () => (Worker: begin(), Reader: new ProcessReader(countCoverage: false)),
            (releases, _, one) =>
            {
                if (one.Reader.Read(Bytes(releases, files)) is { } problem)
                {
                    throw new InvalidDataException(
                        $"A release of {releases[0].Ocid} cannot be read any more: {problem}"
                    );
                }

                look(one.Worker, one.Reader.Facts);
                return one;
            },
            one =>
            {
                lock (gate)
                {
                    workers.Add(one.Worker);
                }
            }
        );
        return workers;
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
