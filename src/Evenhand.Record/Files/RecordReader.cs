using System.Runtime.CompilerServices;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Keys;

namespace Evenhand.Record.Files;

/// <summary>Reads entries back from a file.</summary>
public static class RecordReader
{
    /// <summary>The entries of a file from where the stream stands; it must have been checked before.</summary>
    public static async IAsyncEnumerable<SealedEntry> EntriesAsync(
        Stream file,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var batches = new LineBatches(file);
        LineBatch batch;
        do
        {
            batch = await batches.NextAsync(cancel);
            foreach (var line in batch.Lines)
            {
                using var document = JsonDocument.Parse(line);
                if (document.RootElement.TryGetProperty("entry", out _))
                {
                    yield return EntryLine.Read(document.RootElement);
                }
            }

            batches.Release();
        } while (!batch.Last);
    }

    /// <summary>An entry as people read it.</summary>
    public static ShownEntry Show(SealedEntry entry) => EntryLine.Show(entry);

    /// <summary>Checks a file, then shows some of its entries; of a file that does not hold, those in front of the break.</summary>
    /// <param name="file">The file; it is read twice.</param>
    /// <param name="chosen">Which entries.</param>
    /// <param name="most">The most to show.</param>
    /// <param name="key">The key that should have signed it; null for none.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<RecordPage> PageAsync(
        Stream file,
        Func<ShownEntry, bool> chosen,
        int most,
        RecordKey? key = null,
        CancellationToken cancel = default
    )
    {
        var start = file.Position;
        var report = await RecordVerifier.CheckAsync(file, null, key, cancel);
        file.Position = start;
        var shown = new List<ShownEntry>();
        if (report.Entries > 0)
        {
            await foreach (var entry in EntriesAsync(file, cancel))
            {
                var seen = EntryLine.Show(entry);
                if (shown.Count < most && chosen(seen))
                {
                    shown.Add(seen);
                }

                if (entry.Seq == report.Entries || shown.Count == most)
                {
                    break;
                }
            }
        }

        return new RecordPage(report, shown);
    }
}
