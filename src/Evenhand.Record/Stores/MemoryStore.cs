using System.Runtime.CompilerServices;
using Evenhand.Record.Entries;

namespace Evenhand.Record.Stores;

/// <summary>Keeps records as long as the program runs.</summary>
public sealed class MemoryStore : IRecordStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<SealedEntry>> records = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<RecordHead> HeadAsync(string record, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(
                records.TryGetValue(record, out var entries)
                    ? entries[^1].Head
                    : RecordBeginning.Head(record)
            );
        }
    }

    /// <inheritdoc/>
    public Task<Appended> AppendAsync(
        string record,
        SealedEntry entry,
        Redaction? redacts,
        CancellationToken cancel
    )
    {
        lock (gate)
        {
            var entries = records.GetValueOrDefault(record) ?? [];
            if (entry.Seq != entries.Count + 1)
            {
                return Task.FromResult(Appended.NumberTaken);
            }

            if (redacts is not null)
            {
                var earlier = entries[(int)redacts.Entry - 1];
                if (earlier.Open.All(f => f.Name != redacts.Field))
                {
                    return Task.FromResult(Appended.NoSuchField);
                }

                entries[(int)redacts.Entry - 1] = earlier.Without(redacts.Field);
            }

            entries.Add(entry);
            records[record] = entries;
            return Task.FromResult(Appended.Done);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SealedEntry> EntriesAsync(
        string record,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        SealedEntry[] entries;
        lock (gate)
        {
            entries = [.. records.GetValueOrDefault(record) ?? []];
        }

        foreach (var entry in entries)
        {
            cancel.ThrowIfCancellationRequested();
            yield return entry;
            await Task.CompletedTask;
        }
    }
}
