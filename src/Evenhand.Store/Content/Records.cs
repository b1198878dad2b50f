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
    /// <summary>The most characters of the reason for a redaction.</summary>
    public const int LongestReason = 2000;

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
    public Task<Outcome<SealedEntry>> AddAsync(
        Guid record,
        string kind,
        IReadOnlyList<Reference> refers,
        IReadOnlyDictionary<string, JsonElement> fields,
        CancellationToken cancel
    ) => AddAsync(record, Entry(kind) with { Refers = refers, Fields = fields }, cancel);

    /// <summary>Keeps another text of a draft as <see cref="Drafts.SaveAsync"/> does, and adds the entry that tells of it: both or neither.</summary>
    /// <param name="record">A record of the person's organisation.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="version">The version that the change was begun on.</param>
    /// <param name="text">The text.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="refers">What it rests on.</param>
    /// <param name="fields">What it says.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Outcome<Draft>> SaveAsync(
        Guid record,
        Guid draft,
        int version,
        string text,
        string kind,
        IReadOnlyList<Reference> refers,
        IReadOnlyDictionary<string, JsonElement> fields,
        CancellationToken cancel
    ) =>
        store.ChangeAsync(
            async db =>
                (await Drafts.PutAsync(db, draft, version, text, cancel)).Then(saved =>
                    Outcome<RecordedChange<Draft>>.Ok(
                        new(
                            saved,
                            Name(record),
                            Entry(kind) with
                            {
                                Refers = refers,
                                Fields = fields,
                            }
                        )
                    )
                ),
            salts,
            cancel
        );

    /// <summary>Takes a field out of an entry for good. The record still verifies; a new entry says that, by whom, when and why.</summary>
    /// <param name="record">A record of the person's organisation.</param>
    /// <param name="entry">The number of the entry.</param>
    /// <param name="field">The field.</param>
    /// <param name="reason">Why; it stays in the record.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The new entry; or a problem with the field <c>role</c>, <c>reason</c>, <c>id</c>, <c>entry</c>, or <c>field</c> where it is not there or was redacted before.</returns>
    public async Task<Outcome<SealedEntry>> RedactAsync(
        Guid record,
        long entry,
        string field,
        string? reason,
        CancellationToken cancel
    )
    {
        var value = (await EntriesAsync(record, cancel))
            .FirstOrDefault(e => e.Seq == entry)
            ?.Field(field);
        var problem = actor.May(Role.Administrator)
            ? CheckReason(reason, value)
            : new Problem("Only an administrator may redact a field of a record")
            {
                Field = "role",
            };
        return problem is null
            ? await AddAsync(
                record,
                Entry(EntryDraft.RedactionKind) with
                {
                    Redacts = new Redaction(entry, field),
                    Fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                    {
                        [EntryDraft.ReasonField] = JsonSerializer.SerializeToElement(
                            reason!.Trim()
                        ),
                    },
                },
                cancel
            )
            : Outcome<SealedEntry>.Failed(problem);
    }

    /// <summary>What is wrong with a reason for redacting a value; null where nothing is.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="value">What is to be redacted; null where it is not there.</param>
    public static Problem? CheckReason(string? reason, string? value) =>
        string.IsNullOrWhiteSpace(reason)
            ? new Problem("Say why it is redacted") { Field = EntryDraft.ReasonField }
        : reason.Trim().Length > LongestReason
            ? new Problem("This is too long")
            {
                Field = EntryDraft.ReasonField,
                Expected = $"at most {Plain.Count(LongestReason)} characters",
            }
        : value is not null && Holds(reason, value)
            ? new Problem("The reason repeats what is to be redacted, and would stay")
            {
                Field = EntryDraft.ReasonField,
                ToDo = "Say why without it.",
            }
        : null;

    /// <summary>Whether a text holds another one as words of its own, in capitals or not.</summary>
    public static bool Holds(string text, string words)
    {
        words = words.Trim();
        for (var at = 0; words.Length > 0; at++)
        {
            at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            var end = at + words.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return true;
            }
        }

        return false;
    }

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

    private async Task<Outcome<SealedEntry>> AddAsync(
        Guid record,
        EntryDraft draft,
        CancellationToken cancel
    ) =>
        await FindAsync(record, cancel) is null
            ? Outcome<SealedEntry>.Failed(
                new Problem("There is no such record") { Field = "id", Found = Name(record) }
            )
            : await new Recorder(store, salts).AddAsync(Name(record), draft, cancel);

    private EntryDraft Entry(string kind) =>
        new()
        {
            Kind = kind,
            // An id that means nothing outside; who it is stands in the table of people, where it can be erased.
            Actor = new(Name(actor.UserId), actor.Role.ToString().ToLowerInvariant()),
            At = workspace.Now,
        };

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
