using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Stores;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Actor = Evenhand.Store.Rows.Actor;

namespace Evenhand.Store.Content;

/// <summary>The records of an organisation in the tables of the workspace. A record's id is that of its row.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class DatabaseRecordStore(Workspace workspace, Actor actor) : IRecordStore
{
    // So many entries are held at once, however long a record is.
    private const int Page = 500;

    /// <inheritdoc/>
    public async Task<RecordHead> HeadAsync(string record, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await HeadAsync(db, record, cancel);
    }

    /// <inheritdoc/>
    public async Task<Appended> AppendAsync(
        string record,
        SealedEntry entry,
        Redaction? redacts,
        CancellationToken cancel
    )
    {
        var id = Guid.Parse(record);
        await using var db = await workspace.OpenAsync(actor, cancel);
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        if (await HeadAsync(db, record, cancel) != new RecordHead(entry.Seq - 1, entry.Previous))
        {
            return Appended.NumberTaken;
        }

        if (
            redacts is not null
            && await db
                .RecordFields.Where(f =>
                    f.RecordId == id && f.Seq == redacts.Entry && f.Name == redacts.Field
                )
                .ExecuteDeleteAsync(cancel) == 0
        )
        {
            return Appended.NoSuchField;
        }

        db.RecordEntries.Add(
            new RecordEntry
            {
                RecordId = id,
                Seq = entry.Seq,
                Text = Encoding.UTF8.GetString(entry.Json.Span),
                Hash = entry.Hash,
            }
        );
        db.RecordFields.AddRange(
            entry.Open.Select(f => new RecordField
            {
                RecordId = id,
                Seq = entry.Seq,
                Name = f.Name,
                Text = Encoding.UTF8.GetString(f.Json.Span),
            })
        );
        try
        {
            await db.SaveChangesAsync(cancel);
            await all.CommitAsync(cancel);
            return Appended.Done;
        }
        catch (DbUpdateException)
        {
            // The number is held by a constraint: whoever was faster has it. Anything else is a fault.
            await all.RollbackAsync(CancellationToken.None);
            if ((await HeadAsync(record, cancel)).Seq >= entry.Seq)
            {
                return Appended.NumberTaken;
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SealedEntry> EntriesAsync(
        string record,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var id = Guid.Parse(record);
        await using var db = await workspace.OpenAsync(actor, cancel);
        for (var after = 0L; ; )
        {
            var entries = await db
                .RecordEntries.AsNoTracking()
                .Where(e => e.RecordId == id && e.Seq > after)
                .OrderBy(e => e.Seq)
                .Take(Page)
                .ToListAsync(cancel);
            if (entries.Count == 0)
            {
                yield break;
            }

            var last = entries[^1].Seq;
            var fields = (
                await db
                    .RecordFields.AsNoTracking()
                    .Where(f => f.RecordId == id && f.Seq > after && f.Seq <= last)
                    .ToListAsync(cancel)
            ).ToLookup(f => f.Seq);
            foreach (var entry in entries)
            {
                yield return Sealed(entry, fields[entry.Seq]);
            }

            after = last;
        }
    }

    private static async Task<RecordHead> HeadAsync(
        WorkspaceContext db,
        string record,
        CancellationToken cancel
    )
    {
        var id = Guid.Parse(record);
        var last = await db
            .RecordEntries.Where(e => e.RecordId == id)
            .OrderByDescending(e => e.Seq)
            .Select(e => new { e.Seq, e.Hash })
            .FirstOrDefaultAsync(cancel);
        return last is null ? RecordBeginning.Head(record) : new RecordHead(last.Seq, last.Hash);
    }

    private static SealedEntry Sealed(RecordEntry entry, IEnumerable<RecordField> fields)
    {
        var json = Encoding.UTF8.GetBytes(entry.Text);
        using var document = JsonDocument.Parse(json);
        return new SealedEntry
        {
            Seq = entry.Seq,
            Hash = entry.Hash,
            Previous = document.RootElement.GetProperty("prev").GetString()!,
            Json = json,
            Open =
            [
                .. fields
                    .OrderBy(f => f.Name, StringComparer.Ordinal)
                    .Select(f => new OpenField(f.Name, Encoding.UTF8.GetBytes(f.Text))),
            ],
        };
    }
}
