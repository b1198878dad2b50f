using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Stores;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Actor = Evenhand.Store.Rows.Actor;

namespace Evenhand.Store.Content;

/// <summary>What was changed in rows, and what a record is to say of it.</summary>
/// <param name="Kept">What the change gives.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="Entry">What happened; null where there is nothing to say.</param>
internal sealed record RecordedChange<T>(T Kept, string Record, EntryDraft? Entry);

/// <summary>The records of an organisation in the tables of the workspace. A record's id is that of its row.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
public sealed class DatabaseRecordStore(Workspace workspace, Actor actor) : IRecordStore
{
    // So many entries are held at once, however long a record is.
    private const int Page = 500;

    // Each time somebody else was faster. A fault of the database comes back as often, and is thrown at last.
    private const int MostTries = 100;

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

        Add(db, id, entry);
        try
        {
            await db.SaveChangesAsync(cancel);
            await all.CommitAsync(cancel);
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

        if (redacts is not null)
        {
            await db.ForgetAsync(cancel);
        }

        return Appended.Done;
    }

    /// <summary>Changes rows and adds the entry that tells of it, both or neither, whoever else adds one at the same time.</summary>
    /// <param name="change">Changes rows of a context, which is saved afterwards; it runs again on another one where somebody was faster.</param>
    /// <param name="salts">Where salts come from.</param>
    /// <param name="cancel">Gives up; nothing was written then.</param>
    /// <returns>What the change gives; or what stood in its way or is wrong with the entry, and nothing was written.</returns>
    internal async Task<Outcome<T>> ChangeAsync<T>(
        Func<WorkspaceContext, Task<Outcome<RecordedChange<T>>>> change,
        ISaltSource salts,
        CancellationToken cancel
    )
    {
        for (var left = MostTries; ; left--)
        {
            await using var db = await workspace.OpenAsync(actor, cancel);
            var changed = await change(db);
            if (!changed.IsOk)
            {
                return Outcome<T>.Failed(changed.Problems);
            }

            var (kept, record, draft) = changed.Value;
            if (draft is not null)
            {
                var entry = EntrySeal.Of(record, await HeadAsync(db, record, cancel), draft, salts);
                if (!entry.IsOk)
                {
                    return Outcome<T>.Failed(entry.Problems);
                }

                Add(db, Guid.Parse(record), entry.Value);
            }

            try
            {
                // One transaction: the constraint on the number of the entry undoes the rows as well.
                await db.SaveChangesAsync(cancel);
                return Outcome<T>.Ok(kept);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // The next try reads again what the faster one wrote.
            }
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
        // Or a redaction between two pages would leave a field without a value and without the entry that says why.
        await using var reading = await db.BeginReadingAsync(cancel);
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

    private static void Add(WorkspaceContext db, Guid record, SealedEntry entry)
    {
        db.RecordEntries.Add(
            new RecordEntry
            {
                RecordId = record,
                Seq = entry.Seq,
                Text = Encoding.UTF8.GetString(entry.Json.Span),
                Hash = entry.Hash,
            }
        );
        db.RecordFields.AddRange(
            entry.Open.Select(f => new RecordField
            {
                RecordId = record,
                Seq = entry.Seq,
                Name = f.Name,
                Text = Encoding.UTF8.GetString(f.Json.Span),
            })
        );
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
