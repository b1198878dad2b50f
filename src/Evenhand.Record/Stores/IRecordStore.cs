using Evenhand.Record.Entries;

namespace Evenhand.Record.Stores;

/// <summary>Where records are kept. It keeps bytes and their order; what they mean is none of its business.</summary>
/// <remarks>
/// A store holds that the pair of record and number is unique, by a constraint of its database and not by looking first. It
/// never changes or removes an entry; a redaction removes the value and salt of one field and adds its entry, both or neither.
/// </remarks>
public interface IRecordStore
{
    /// <summary>Where a record ends; that of its beginning where it has no entries yet.</summary>
    Task<RecordHead> HeadAsync(string record, CancellationToken cancel);

    /// <summary>Adds an entry; where it is a redaction, also removes what it takes out, in one transaction.</summary>
    /// <param name="record">The record's id.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="redacts">The value and salt to remove; null for none.</param>
    /// <param name="cancel">Ends it; nothing was changed then.</param>
    Task<Appended> AppendAsync(
        string record,
        SealedEntry entry,
        Redaction? redacts,
        CancellationToken cancel
    );

    /// <summary>The entries of a record in their order.</summary>
    IAsyncEnumerable<SealedEntry> EntriesAsync(string record, CancellationToken cancel);
}

/// <summary>What came of adding an entry.</summary>
public enum Appended
{
    /// <summary>It is there.</summary>
    Done,

    /// <summary>Another entry has this number: somebody was faster.</summary>
    NumberTaken,

    /// <summary>The field to remove is not there; nothing was changed.</summary>
    NoSuchField,
}
