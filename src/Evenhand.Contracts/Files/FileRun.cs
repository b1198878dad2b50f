using Evenhand.Contracts.Coverage;
using Evenhand.Contracts.Facts;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Files;

/// <summary>One reading of one file.</summary>
internal sealed class FileRun<TWorker>(
    UnfoldedFile file,
    ProcessFileOptions options,
    Func<TWorker> make,
    Action<TWorker, ProcessFacts, FilePlace> take,
    CancellationToken cancel
)
{
    /// <summary>How many releases a thread takes at a time.</summary>
    private const int Batch = 32;

    private long bytesRead;

    public Outcome<ProcessReading<TWorker>> Read()
    {
        var head = new byte[(int)Math.Min(file.Length, ProcessFile.BlockSize)];
        file.Read().ReadExactly(head);
        var processes = options.Merge is null ? null : new ProcessSet();
        var reading = FileShape.IsByLine(head, head.Length == file.Length)
            ? ByLine(processes)
            : ByScan(processes);
        if (processes is { HasRepeats: true })
        {
            reading = Merged(options.Merge!);
        }

        return reading.Releases > 0
            ? Outcome<ProcessReading<TWorker>>.Ok(reading)
            : Outcome<ProcessReading<TWorker>>.Failed([
                new Problem("No release in this file can be used")
                {
                    File = file.Name,
                    Expected =
                        "releases as the Open Contracting Data Standard has them: alone, in packages, in records, or one a line",
                },
                .. reading.Problems,
            ]);
    }

    private ProcessReading<TWorker> ByLine(ProcessSet? processes)
    {
        var blocks = new LineBlocks(file.Read(), ProcessFile.BlockSize, ProcessFile.LongestLine);
        return Run(processes, [], thread => thread.ReadLines(blocks, Progress));
    }

    private ProcessReading<TWorker> ByScan(ProcessSet? processes)
    {
        var scan = ReleaseScanner.Scan(file.Read(), file.Name, cancel);
        var next = 0;
        return Run(
            processes,
            scan.Problems,
            thread =>
            {
                while (
                    processes is not { HasRepeats: true } && NextBatch() is { Length: > 0 } batch
                )
                {
                    cancel.ThrowIfCancellationRequested();
                    foreach (var release in batch)
                    {
                        thread.Read(
                            file.Read(release.Offset, release.Length),
                            new FilePlace(release.Offset, release.Length, release.Line)
                        );
                        Progress(release.Length);
                    }
                }
            }
        );

        ReleaseRange[] NextBatch()
        {
            var from = Interlocked.Add(ref next, Batch) - Batch;
            return [.. scan.Releases.Skip(from).Take(Batch)];
        }
    }

    private ProcessReading<TWorker> Merged(MergeRule rules) => throw new NotSupportedException();

    private ProcessReading<TWorker> Run(
        ProcessSet? processes,
        IReadOnlyList<Problem> before,
        Action<FileThread> work
    )
    {
        bytesRead = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var workers = new TWorker[options.Threads];
        var threads = new FileThread[options.Threads];
        for (var i = 0; i < threads.Length; i++)
        {
            var worker = workers[i] = make();
            threads[i] = new FileThread(
                file.Name,
                options.CountCoverage,
                (facts, place) => take(worker, facts, place),
                processes,
                stop.Token
            );
        }

        var found = new FileProblems(file.Name);
        if (file.Damage is { } damage)
        {
            found.Add(damage, null);
        }

        foreach (var problem in before)
        {
            found.Add(problem, problem.Line);
        }

        Task.WhenAll(threads.Select(t => Task.Run(() => OrStop(() => work(t), stop), cancel)))
            .GetAwaiter()
            .GetResult();
        FileProblems[] problems = [found, .. threads.Select(t => t.Problems)];
        return new(
            workers,
            threads.Sum(t => t.Releases),
            threads.Aggregate(CoverageCount.None, (sum, t) => sum + t.Reader.Coverage),
            FileProblems.First(problems),
            problems.Sum(p => p.Found),
            WereMerged: false
        );
    }

    /// <summary>When one thread fails the others need not go on.</summary>
    private static void OrStop(Action work, CancellationTokenSource stop)
    {
        try
        {
            work();
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private void Progress(long bytes) =>
        options.Progress?.Report(Interlocked.Add(ref bytesRead, bytes));
}
