using Evenhand.Record.Entries;
using Evenhand.Record.Keys;

namespace Evenhand.Record.Files;

/// <summary>Writes a record as one file.</summary>
public static class RecordWriter
{
    /// <summary>Writes beginning, entries and end, entry by entry.</summary>
    /// <param name="file">Where to; it stays open.</param>
    /// <param name="record">The record's id.</param>
    /// <param name="entries">Its entries in their order.</param>
    /// <param name="key">A private key to sign with; null leaves the file unsigned.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Where the record ends: the head to note elsewhere.</returns>
    /// <exception cref="InvalidOperationException">The entries are not those of one record from its first on.</exception>
    public static async Task<RecordHead> WriteAsync(
        Stream file,
        string record,
        IAsyncEnumerable<SealedEntry> entries,
        RecordKey? key = null,
        CancellationToken cancel = default
    )
    {
        var head = RecordBeginning.Head(record);
        await LineAsync(file, RecordBeginning.Line(record), cancel);
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            if (entry.Seq != head.Seq + 1 || entry.Previous != head.Hash)
            {
                throw new InvalidOperationException(
                    $"Entry {entry.Seq} does not follow entry {head.Seq} of record {record}."
                );
            }

            await LineAsync(file, entry.Line(), cancel);
            head = entry.Head;
        }

        await LineAsync(file, RecordEnd.Line(record, head, key), cancel);
        return head;
    }

    internal static async Task LineAsync(
        Stream file,
        ReadOnlyMemory<byte> line,
        CancellationToken cancel
    )
    {
        await file.WriteAsync(line, cancel);
        await file.WriteAsync("\n"u8.ToArray(), cancel);
    }
}
