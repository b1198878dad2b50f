using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Ocds.Merging;
using Evenhand.Registers.Contracts;

namespace Evenhand.Market.Building;

/// <summary>
/// Puts releases into an edition: where each stands, and what is known of each process from all its releases in all sources of
/// the edition. A process with one release is read directly; those of several are merged.
/// </summary>
/// <param name="connection">The new edition, with its sources.</param>
/// <param name="shelf">Where the bytes of all sources lie.</param>
/// <param name="rules">By which releases are merged; asked for when the first are.</param>
/// <param name="cancel">Ends it.</param>
internal sealed class ContractBuilder(
    DuckDBConnection connection,
    SourceShelf shelf,
    Func<MergeRule> rules,
    CancellationToken cancel
)
{
    private const int BlockBytes = 1 << 22;

    /// <summary>The processes that one of the new releases is the only one of, and those of several new ones.</summary>
    private readonly HashSet<string> alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> several = new(StringComparer.Ordinal);

    /// <summary>
    /// Adds releases, and makes the tables of all touched processes anew. The table <c>release</c> holds those that were carried
    /// over, and no other table of processes anything of a process in <c>touched</c>.
    /// </summary>
    public void Build(IReadOnlyList<ReleaseReading> readings)
    {
        var touched = connection
            .Query("SELECT count(*) AS n FROM touched", r => r.Count("n"))
            .Single();
        if (touched == 0)
        {
            return;
        }

        using var bytes = new ShelfReader(shelf);
        alone.ExceptWith(
            connection.Query(
                "SELECT DISTINCT ocid FROM release JOIN touched USING (ocid)",
                r => r.Text("ocid")
            )
        );
        // What DuckDB's own threads do for one that adds rows, that thread can do, and need not wait for them on a core.
        connection.Run("SET threads = 1");
        InParallel(
            Blocks(readings),
            (worker, block) => worker.AddReleases(block, alone),
            () => new ReleaseWorker(connection, bytes, rules)
        );
        connection.Run("RESET threads");
        if (touched == alone.Count)
        {
            return;
        }

        connection.Run("CREATE TEMP TABLE alone (ocid VARCHAR)");
        Fill("alone", alone);
        InParallel(
            Several(bytes),
            (worker, process) => worker.AddProcess(process),
            () => new ReleaseWorker(connection, bytes, rules)
        );
        connection.Run("DROP TABLE alone");
    }

    /// <summary>Marks the processes of new releases as touched.</summary>
    public void Touch(IReadOnlyList<ReleaseReading> readings)
    {
        alone.EnsureCapacity(readings.Sum(r => r.Releases.Count));
        foreach (var release in readings.SelectMany(r => r.Releases))
        {
            if (!alone.Add(release.Ocid!))
            {
                several.Add(release.Ocid!);
            }
        }

        Fill("touched", alone);
        alone.ExceptWith(several);
    }

    private void Fill(string table, IEnumerable<string> ocids)
    {
        using var rows = new BulkTable(connection, table);
        foreach (var ocid in ocids)
        {
            rows.Text(ocid).End();
        }

        rows.Finish();
    }

    private static IEnumerable<ReleaseBlock> Blocks(IReadOnlyList<ReleaseReading> readings)
    {
        foreach (var reading in readings)
        {
            var from = 0;
            var size = 0L;
            for (var i = 0; i < reading.Releases.Count; i++)
            {
                size += reading.Releases[i].Length;
                if (size >= BlockBytes || i == reading.Releases.Count - 1)
                {
                    yield return new ReleaseBlock(reading, from, i + 1);
                    (from, size) = (i + 1, 0);
                }
            }
        }
    }

    /// <summary>Touched processes with several releases, or with one that was carried over; the releases of each in order.</summary>
    private IEnumerable<IReadOnlyList<KnownRelease>> Several(ShelfReader bytes)
    {
        var sources = KnownSource.All(connection);
        KnownRelease? before = null;
        var process = new List<KnownRelease>();
        var releases = connection.Stream(
            KnownRelease.SelectBare
                + " WHERE r.ocid IN (SELECT ocid FROM touched) AND r.ocid NOT IN (SELECT ocid FROM alone) ORDER BY r.ocid, r.released, r.source_id",
            row => before = KnownRelease.After(row, before, sources)
        );
        foreach (var release in releases)
        {
            if (process.Count > 0 && process[0].Ocid != release.Ocid)
            {
                yield return InOrder(process, bytes);
                process.Clear();
            }

            process.Add(release);
        }

        if (process.Count > 0)
        {
            yield return InOrder(process, bytes);
        }
    }

    private static KnownRelease[] InOrder(List<KnownRelease> process, ShelfReader bytes)
    {
        var releases = process.ToArray();
        KnownRelease.Sort(releases, bytes.Read);
        return releases;
    }

    /// <summary>Does pieces of work on all cores, each core with a worker of its own.</summary>
    private void InParallel<T>(
        IEnumerable<T> work,
        Action<ReleaseWorker, T> act,
        Func<ReleaseWorker> hire
    )
    {
        var faults = new ConcurrentQueue<Exception>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var pieces = Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering);
        var shares = pieces.GetPartitions(Environment.ProcessorCount);
        var threads = shares
            .Select(share => new Thread(() =>
            {
                try
                {
                    using var worker = hire();
                    using (share)
                    {
                        while (!stop.IsCancellationRequested && share.MoveNext())
                        {
                            act(worker, share.Current);
                        }
                    }

                    stop.Token.ThrowIfCancellationRequested();
                    worker.Finish();
                }
                catch (Exception fault)
                {
                    faults.Enqueue(fault);
                    stop.Cancel();
                }
            }))
            .ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        cancel.ThrowIfCancellationRequested();
        if (faults.FirstOrDefault(f => f is not OperationCanceledException) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}

/// <summary>Releases that stand one after the other in a file.</summary>
/// <param name="Reading">The file.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The one after the last.</param>
internal sealed record ReleaseBlock(ReleaseReading Reading, int From, int To);
