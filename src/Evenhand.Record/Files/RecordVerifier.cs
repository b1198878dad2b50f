using Evenhand.Record.Keys;

namespace Evenhand.Record.Files;

/// <summary>Checks the file of a record without anything else: no database, no network, memory that does not grow with it.</summary>
public static class RecordVerifier
{
    /// <summary>Checks a file from where the stream stands to its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expectedHead">The head as noted elsewhere; null for none.</param>
    /// <param name="key">The key that should have signed it; null for none.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<VerifyReport> CheckAsync(
        Stream file,
        string? expectedHead = null,
        RecordKey? key = null,
        CancellationToken cancel = default
    )
    {
        var chain = new ChainCheck(expectedHead, key);
        var batches = new LineBatches(file);
        LineBatch batch;
        do
        {
            batch = await batches.NextAsync(cancel);
            var made = new CheckedLine[batch.Lines.Count];
            var lines = batch.Lines;
            // Each line is looked at by itself on all cores; only their order is left to one.
            Parallel.For(
                0,
                made.Length,
                new ParallelOptions { CancellationToken = cancel },
                i => made[i] = CheckedLine.Of(lines[i])
            );
            foreach (var line in made)
            {
                chain.Take(line);
            }

            if (batch.Rest is { } rest)
            {
                chain.Stop(rest);
            }

            batches.Release();
        } while (!batch.Last && chain.Broken is null);

        return chain.Report();
    }
}
