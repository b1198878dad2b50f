using Evenhand.Papers.Files;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Terminal;

/// <summary>Records and keys that lie in files.</summary>
internal static class RecordFile
{
    private const long LargestKey = 20_000;

    /// <summary>Adds an entry to a record; the file is replaced once the new one is whole.</summary>
    /// <param name="from">The record.</param>
    /// <param name="to">Where to; it may be the same file.</param>
    /// <param name="draft">The entry.</param>
    /// <param name="key">The key to sign with; null for none.</param>
    /// <param name="cancel">Ends it; nothing was changed then.</param>
    public static async Task<Outcome<RecordHead>> AddAsync(
        FileInfo from,
        string to,
        EntryDraft draft,
        RecordKey? key,
        CancellationToken cancel
    )
    {
        var added = await WholeFile.WriteAsync(
            to,
            async stream =>
            {
                await using var read = from.OpenRead();
                return await new RecordEdit(new RandomSalts()).AddAsync(
                    read,
                    stream,
                    draft,
                    key,
                    cancel
                );
            }
        );
        return added.IsOk
            ? added
            : Outcome<RecordHead>.Failed([
                .. added.Problems.Select(p =>
                    p.Line is null ? p : p with { File = from.ToString() }
                ),
            ]);
    }

    /// <summary>Reads a key.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mustSign">Whether a public key is not enough.</param>
    public static Outcome<RecordKey> Key(string path, bool mustSign) =>
        CaseFile
            .Read(path, LargestKey)
            .Then(RecordKey.Read)
            .Then(key =>
                key.IsPrivate || !mustSign
                    ? Outcome<RecordKey>.Ok(key)
                    : Outcome<RecordKey>.Failed(
                        new Problem("A public key cannot sign")
                        {
                            File = path,
                            Field = "sign",
                            Expected = "the private key of the pair",
                        }
                    )
            );
}
