using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;

namespace Evenhand.Store.Mergers;

/// <summary>
/// What is decided in a reorganisation, in its record: reviews, decisions to open, decisions on lessons, the closing. The row for the pages and
/// the entry of the record are written in one transaction, so that there is never one without the other.
/// </summary>
/// <param name="workspace">Where it is.</param>
/// <param name="actor">Who acts. The record holds the person's id and role, no name.</param>
/// <param name="salts">Where salts come from.</param>
public sealed class ReorganisationRecord(Workspace workspace, Rows.Actor actor, ISaltSource salts)
{
    private readonly DatabaseRecordStore store = new(workspace, actor);

    /// <summary>The id of a reorganisation's record.</summary>
    public static string IdOf(Guid reorganisation) => reorganisation.ToString("D");

    /// <summary>Saves a text of the file as <see cref="Reorganisations.SaveAsync"/> does, and records what was decided by it; neither where others have saved in between.</summary>
    /// <param name="row">The reorganisation with the text that the change was begun on.</param>
    /// <param name="text">The text.</param>
    /// <param name="note">What was changed.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="fields">What is to be said of it; values that are null are left out.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Outcome<SavedText>> SaveAsync(
        Reorganisation row,
        string text,
        string note,
        string kind,
        IReadOnlyDictionary<string, string?> fields,
        CancellationToken cancel
    ) =>
        KeepAsync(
            async db =>
                (
                    await Reorganisations.PutAsync(db, row.Id, row.TextNumber, text, note, cancel)
                ).Then(saved =>
                    Outcome<(SavedText, Reorganisation?)>.Ok(
                        (saved, saved.Merge is null ? saved.Row : null)
                    )
                ),
            kind,
            fields,
            cancel
        );

    /// <summary>Keeps a new row of a reorganisation, and records it.</summary>
    internal Task<Outcome<T>> KeepAsync<T>(
        Reorganisation row,
        T kept,
        IReadOnlyList<Problem?> problems,
        string kind,
        IReadOnlyDictionary<string, string?> fields,
        CancellationToken cancel
    )
        where T : KeptRow =>
        KeepAsync(
            async db =>
                (await KeptRows.PutAsync(db, row.Id, kept, problems, cancel)).Then(put =>
                    Outcome<(T, Reorganisation?)>.Ok((put, row))
                ),
            kind,
            fields,
            cancel
        );

    /// <summary>Changes rows, and adds an entry that rests on the file of the reorganisation as it then is.</summary>
    /// <param name="change">Changes rows, and says of which reorganisation to tell; null for of none.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="fields">What is to be said of it; values that are null are left out.</param>
    /// <param name="cancel">Gives up.</param>
    internal Task<Outcome<T>> KeepAsync<T>(
        Func<WorkspaceContext, Task<Outcome<(T Kept, Reorganisation? About)>>> change,
        string kind,
        IReadOnlyDictionary<string, string?> fields,
        CancellationToken cancel
    ) =>
        store.ChangeAsync(
            async db =>
                (await change(db)).Then(done =>
                    Outcome<RecordedChange<T>>.Ok(
                        new(
                            done.Kept,
                            done.About is null ? "" : IdOf(done.About.Id),
                            done.About is null ? null : Entry(done.About, kind, fields)
                        )
                    )
                ),
            salts,
            cancel
        );

    /// <summary>Writes the record as a file that <c>record verify</c> takes.</summary>
    public Task<RecordHead> WriteAsync(
        Stream file,
        Guid reorganisation,
        CancellationToken cancel
    ) =>
        RecordWriter.WriteAsync(
            file,
            IdOf(reorganisation),
            store.EntriesAsync(IdOf(reorganisation), cancel),
            key: null,
            cancel
        );

    private EntryDraft Entry(
        Reorganisation row,
        string kind,
        IReadOnlyDictionary<string, string?> fields
    ) =>
        new()
        {
            Kind = kind,
            Actor = new(actor.UserId.ToString("D"), actor.Role.ToString().ToLowerInvariant()),
            At = workspace.Now,
            Refers =
            [
                new(
                    "file",
                    $"reorganisation file, version {row.TextNumber}",
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Text)))
                ),
            ],
            Fields = fields
                .Where(f => f.Value is not null)
                .ToDictionary(
                    f => f.Key,
                    f => JsonSerializer.SerializeToElement(f.Value),
                    StringComparer.Ordinal
                ),
        };
}
