using Evenhand.Contracts.Facts;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Files;

/// <summary>
/// Reads the releases of a file of any shape, plain or gzip, on several threads: JSON Lines a block of lines at a time, so that
/// a file of any size needs no more memory than a small one; others by first finding where their releases stand.
/// </summary>
public static class ProcessFile
{
    internal const int BlockSize = 4 << 20;
    internal const int LongestLine = 1 << 28;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="make">Makes a worker; one is used by one thread at a time, and no order is promised.</param>
    /// <param name="take">Hands a worker a release, which it must have read out when it returns.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The workers; or why nothing in the file can be used.</returns>
    public static Outcome<ProcessReading<TWorker>> Read<TWorker>(
        string path,
        ProcessFileOptions options,
        Func<TWorker> make,
        Action<TWorker, ProcessFacts, FilePlace> take,
        CancellationToken cancel
    ) =>
        UnfoldedFile
            .Open(path, cancel)
            .Then(file =>
            {
                using (file)
                {
                    return new FileRun<TWorker>(file, options, make, take, cancel).Read();
                }
            });
}
