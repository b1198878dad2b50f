using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Stores;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;

namespace Evenhand.Store.Mergers;

/// <summary>What is decided in a reorganisation, in its record: reviews, decisions to open, decisions on lessons, the closing.</summary>
/// <param name="store">Where records are kept.</param>
/// <param name="salts">Where salts come from.</param>
/// <param name="workspace">Tells the time.</param>
/// <param name="actor">Who acts. The record holds the person's id and role, no name.</param>
public sealed class ReorganisationRecord(
    IRecordStore store,
    ISaltSource salts,
    Workspace workspace,
    Rows.Actor actor
)
{
    /// <summary>The id of a reorganisation's record.</summary>
    public static string IdOf(Guid reorganisation) => reorganisation.ToString("D");

    /// <summary>Adds an entry that rests on the file of the reorganisation as it is.</summary>
    /// <param name="row">The reorganisation.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="fields">What is to be said of it; values that are null are left out.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Outcome<SealedEntry>> AddAsync(
        Reorganisation row,
        string kind,
        IReadOnlyDictionary<string, string?> fields,
        CancellationToken cancel
    ) =>
        new Recorder(store, salts).AddAsync(
            IdOf(row.Id),
            new EntryDraft
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
            },
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
}
