using Evenhand.Record.Files;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Audit;

/// <summary>What a record holds of a registration.</summary>
/// <param name="Hash">The hash; null where the record has no registration of this appraisal.</param>
/// <param name="Entry">The number of the entry.</param>
/// <param name="At">When it was made.</param>
public sealed record RecordedRegistration(string? Hash, long? Entry, DateTimeOffset? At)
{
    /// <summary>The first registration of an appraisal in a record; a record that does not verify is refused.</summary>
    /// <param name="record">The file of the record.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="appraisal">The id of the appraisal.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Outcome<RecordedRegistration>> ReadAsync(
        Stream record,
        string name,
        string appraisal,
        CancellationToken cancel
    )
    {
        var page = await RecordReader.PageAsync(
            record,
            e =>
                e.Kind == RegisteredBlock.Kind
                && e.Refers.Any(r => r.Type == RegisteredBlock.ReferenceType && r.Id == appraisal),
            1,
            null,
            cancel
        );
        return !page.Verified.Ok
                ? Outcome<RecordedRegistration>.Failed(
                    new Problem("This record does not verify")
                    {
                        File = name,
                        Line = page.Verified.Line,
                        Found = page.Verified.Reason,
                    }
                )
            : page.Entries.Count == 0
                ? Outcome<RecordedRegistration>.Ok(new RecordedRegistration(null, null, null))
            : Outcome<RecordedRegistration>.Ok(
                new RecordedRegistration(
                    page.Entries[0].Refers.First(r => r.Id == appraisal).Hash,
                    page.Entries[0].Seq,
                    page.Entries[0].At
                )
            );
    }
}
