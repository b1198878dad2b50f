using System.Globalization;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Record.Stores;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Actor = Evenhand.Store.Rows.Actor;

namespace Evenhand.Store.Content;

/// <summary>A record in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="LastAt">When its last entry was made; null where it has none.</param>
public sealed record RecordSummary(
    Guid Id,
    string Title,
    long Entries,
    DateTimeOffset BegunAt,
    DateTimeOffset? LastAt
);

/// <summary>The records of an organisation, for one person of it.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
/// <param name="salts">Where salts come from.</param>
public sealed class Records(Workspace workspace, Actor actor, ISaltSource salts)
{
    private readonly DatabaseRecordStore store = new(workspace, actor);

    /// <summary>The id by which a record is known in its file.</summary>
    public static string Name(Guid record) => record.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>All records, the newest first.</summary>
    public async Task<IReadOnlyList<RecordSummary>> ListAsync(CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db
            .Records.AsNoTracking()
            .OrderByDescending(r => r.CreatedAt)
            .ThenBy(r => r.Id)
            .Select(r => new RecordSummary(
                r.Id,
                r.Title,
                db.RecordEntries.LongCount(e => e.RecordId == r.Id),
                r.CreatedAt,
                db.RecordEntries.Where(e => e.RecordId == r.Id)
                    .OrderByDescending(e => e.Seq)
                    .Select(e => (DateTimeOffset?)e.AppendedAt)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancel);
    }

    /// <summary>A record; null where the organisation has none of this id.</summary>
    public async Task<KeptRecord?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Records.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
    }

    /// <summary>The record about a draft; null where there is none yet.</summary>
    public async Task<KeptRecord?> OfDraftAsync(Guid draft, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db
            .Records.AsNoTracking()
            .Where(r => r.DraftId == draft)
            .OrderBy(r => r.CreatedAt)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Begins a record about a draft, or gives the one that there is.</summary>
    /// <param name="draft">The draft, of the person's organisation.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<KeptRecord> BeginAsync(Draft draft, CancellationToken cancel)
    {
        if (await OfDraftAsync(draft.Id, cancel) is { } there)
        {
            return there;
        }

        await using var db = await workspace.OpenAsync(actor, cancel);
        var record = new KeptRecord { Title = draft.Title, DraftId = draft.Id };
        db.Records.Add(record);
        await db.SaveChangesAsync(cancel);
        return record;
    }

    /// <summary>Adds an entry in the person's name, whoever else adds one at the same time.</summary>
    /// <param name="record">A record of the person's organisation.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="refers">What it rests on.</param>
    /// <param name="fields">What it says.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<SealedEntry>> AddAsync(
        Guid record,
        string kind,
        IReadOnlyList<Reference> refers,
        IReadOnlyDictionary<string, JsonElement> fields,
        CancellationToken cancel
    ) =>
        await FindAsync(record, cancel) is null
            ? Outcome<SealedEntry>.Failed(
                new Problem("There is no such record") { Field = "id", Found = Name(record) }
            )
            : await new Recorder(store, salts).AddAsync(
                Name(record),
                new EntryDraft
                {
                    Kind = kind,
                    // An id that means nothing outside; who it is stands in the table of people, where it can be erased.
                    Actor = new(Name(actor.UserId), actor.Role.ToString().ToLowerInvariant()),
                    At = workspace.Now,
                    Refers = refers,
                    Fields = fields,
                },
                cancel
            );

    /// <summary>The entries as people read them, in their order.</summary>
    public async Task<IReadOnlyList<ShownEntry>> EntriesAsync(Guid record, CancellationToken cancel)
    {
        var shown = new List<ShownEntry>();
        await foreach (var entry in store.EntriesAsync(Name(record), cancel))
        {
            shown.Add(RecordReader.Show(entry));
        }

        return shown;
    }

    /// <summary>What people are called who made entries, by the id that stands in them. Who was erased is missing.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IEnumerable<ShownEntry> entries,
        CancellationToken cancel
    )
    {
        Guid[] ids = [.. entries.Select(e => Guid.Parse(e.Actor)).Distinct()];
        await using var db = await workspace.OpenAsync(actor, cancel);
        var names = await db
            .Users.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => Name(u.Id), u => u.Name, StringComparer.Ordinal, cancel);
        names.TryAdd(Name(Actor.Local.UserId), Actor.Local.Name);
        return names;
    }

    /// <summary>Writes a record as one file.</summary>
    /// <returns>Where it ends.</returns>
    public Task<RecordHead> WriteAsync(
        Guid record,
        Stream to,
        RecordKey? key,
        CancellationToken cancel
    ) =>
        RecordWriter.WriteAsync(
            to,
            Name(record),
            store.EntriesAsync(Name(record), cancel),
            key,
            cancel
        );
}
