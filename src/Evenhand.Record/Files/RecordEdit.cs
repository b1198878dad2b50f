using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Keys;
using Evenhand.Vocabulary;

namespace Evenhand.Record.Files;

/// <summary>Adds an entry to a record that is kept as a file, which is written anew.</summary>
/// <param name="salts">Where salts come from.</param>
public sealed class RecordEdit(ISaltSource salts)
{
    /// <summary>Copies a record with one entry more; where that entry is a redaction, without the value and salt that it takes out.</summary>
    /// <param name="from">The file as it is; it is read twice.</param>
    /// <param name="to">Where to.</param>
    /// <param name="draft">The entry.</param>
    /// <param name="key">A private key to sign with; needed where the file is signed.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Where the record ends now; or why it was not added to: the file does not verify, or the draft has a problem.</returns>
    public async Task<Outcome<RecordHead>> AddAsync(
        Stream from,
        Stream to,
        EntryDraft draft,
        RecordKey? key = null,
        CancellationToken cancel = default
    )
    {
        var start = from.Position;
        var report = await RecordVerifier.CheckAsync(from, cancel: cancel);
        if (!report.Ok || (report.Key is not null && report.Key != key?.Id))
        {
            return Outcome<RecordHead>.Failed(Refusal(report));
        }

        var entry = EntrySeal.Of(
            report.Record!,
            new RecordHead(report.Entries, report.Head!),
            draft,
            salts
        );
        if (!entry.IsOk)
        {
            return Outcome<RecordHead>.Failed(entry.Problems);
        }

        from.Position = start;
        var found = draft.Redacts is null;
        var number = 0L;
        var batches = new LineBatches(from);
        LineBatch batch;
        do
        {
            batch = await batches.NextAsync(cancel);
            foreach (var line in batch.Lines)
            {
                // The beginning has number 0; the end is left out and made anew.
                if (number <= report.Entries)
                {
                    var kept = line;
                    if (number > 0 && number == draft.Redacts?.Entry)
                    {
                        (kept, found) = Without(line, draft.Redacts.Field);
                    }

                    await RecordWriter.LineAsync(to, kept, cancel);
                }

                number++;
            }

            batches.Release();
        } while (!batch.Last);

        if (!found)
        {
            return Outcome<RecordHead>.Failed(
                new Problem("The entry has no such field, or it was redacted before")
                {
                    Field = "field",
                    Found = Problem.Excerpt(draft.Redacts!.Field),
                }
            );
        }

        await RecordWriter.LineAsync(to, entry.Value.Line(), cancel);
        await RecordWriter.LineAsync(
            to,
            RecordEnd.Line(report.Record!, entry.Value.Head, key),
            cancel
        );
        return Outcome<RecordHead>.Ok(entry.Value.Head);
    }

    private static (ReadOnlyMemory<byte> Line, bool Found) Without(
        ReadOnlyMemory<byte> line,
        string field
    )
    {
        using var document = JsonDocument.Parse(line);
        var entry = EntryLine.Read(document.RootElement);
        return (entry.Without(field).Line(), entry.Open.Any(f => f.Name == field));
    }

    private static Problem Refusal(VerifyReport report) =>
        report.Ok
            ? new Problem("This record is signed, and would not be any more")
            {
                Field = "sign",
                Expected = $"the private key {report.Key}",
                ToDo = "Name the key with --sign.",
            }
            : new Problem("This record does not verify, so nothing is added to it")
            {
                Line = report.Line,
                Found = report.Reason,
            };
}
