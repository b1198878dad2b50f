using Evenhand.Record.Entries;
using Evenhand.Vocabulary;

namespace Evenhand.Record.Stores;

/// <summary>Writes what happens into a store, one entry after the other, whoever else writes at the same time.</summary>
/// <param name="store">The store.</param>
/// <param name="salts">Where salts come from.</param>
public sealed class Recorder(IRecordStore store, ISaltSource salts)
{
    // Each time somebody else was faster; with this many writers at once the machine has other troubles.
    private const int MostTries = 1000;

    /// <summary>Adds an entry.</summary>
    /// <param name="record">The record's id.</param>
    /// <param name="draft">What happened.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The entry in its place; or what is wrong with the draft.</returns>
    /// <exception cref="InvalidOperationException">The store did not take the entry however often it was tried.</exception>
    public async Task<Outcome<SealedEntry>> AddAsync(
        string record,
        EntryDraft draft,
        CancellationToken cancel
    )
    {
        for (var i = 0; i < MostTries; i++)
        {
            var made = EntrySeal.Of(record, await store.HeadAsync(record, cancel), draft, salts);
            if (!made.IsOk)
            {
                return made;
            }

            switch (await store.AppendAsync(record, made.Value, draft.Redacts, cancel))
            {
                case Appended.Done:
                    return made;
                case Appended.NoSuchField:
                    return Outcome<SealedEntry>.Failed(
                        new Problem("The entry has no such field, or it was redacted before")
                        {
                            Field = "field",
                            Found = Problem.Excerpt(draft.Redacts?.Field ?? ""),
                        }
                    );
                default:
                    continue;
            }
        }

        throw new InvalidOperationException($"Record {record} took no entry in {MostTries} tries.");
    }
}
