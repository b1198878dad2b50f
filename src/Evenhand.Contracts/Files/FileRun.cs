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
    private long bytesRead;

    public Outcome<ProcessReading<TWorker>> Read()
    {
        var head = new byte[(int)Math.Min(file.Length, ProcessFile.BlockSize)];
        file.Read().ReadExactly(head);
        var processes = options.Merge is null ? null : new ProcessSet();
        var reading = FileShape.IsByLine(head, head.Length == file.Length)
            ? ByLine(processes)
            : ByScan(processes);
        return processes is { HasRepeats: true } ? Merged(options.Merge!)
            : reading.Releases > 0 ? Outcome<ProcessReading<TWorker>>.Ok(reading)
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

    private IReadOnlyList<Problem> Damage => file.Damage is { } damage ? [damage] : [];

    private ProcessReading<TWorker> ByLine(ProcessSet? processes)
    {
        var blocks = new LineBlocks(file.Read(), ProcessFile.BlockSize, ProcessFile.LongestLine);
        return Run(processes, Damage, thread => thread.ReadLines(blocks, Progress));
    }

    private ProcessReading<TWorker> ByScan(ProcessSet? processes)
    {
        var scan = ReleaseScanner.Scan(file.Read(), file.Name, cancel);
        var next = 0;
        return Run(
            processes,
            [.. Damage, .. scan.Problems],
            thread =>
            {
                while (processes is not { HasRepeats: true } && Next() is { } release)
                {
                    cancel.ThrowIfCancellationRequested();
                    thread.Read(
                        file.Read(release.Offset, release.Length),
                        new FilePlace(release.Offset, release.Length, release.Line)
                    );
                    Progress(release.Length);
                }
            }
        );

        ReleaseRange? Next() =>
            Interlocked.Increment(ref next) - 1 is var at && at < scan.Releases.Count
                ? scan.Releases[at]
                : null;
    }

    private Outcome<ProcessReading<TWorker>> Merged(MergeRule rules) =>
        ReleaseFile
            .Open(file, cancel)
            .Then(releases =>
            {
                var next = 0;
                var reading = Run(
                    null,
                    releases.Problems,
                    thread =>
                    {
                        while (Next() is { } process)
                        {
                            cancel.ThrowIfCancellationRequested();
                            thread.ReadMerged(releases, process, rules);
                        }
                    }
                );
                return Outcome<ProcessReading<TWorker>>.Ok(reading with { WereMerged = true });

                ProcessRange? Next() =>
                    Interlocked.Increment(ref next) - 1 is var at && at < releases.Processes.Count
                        ? releases.Processes[at]
                        : null;
            });

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
