using System.Text;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Tests.Store;

/// <summary>What holds of redactions in the workspace.</summary>
public abstract partial class WorkspaceContract
{
    private const string Asked = "asked for by the person";

    /// <summary>The records as an administrator of our organisation has them.</summary>
    private protected Records Redactor =>
        new(Workspace, Ours with { UserId = Id(14), Role = Role.Administrator }, new RandomSalts());

    [Fact]
    public async Task A_redaction_deletes_value_and_salt_and_leaves_every_hash_of_before()
    {
        var (records, record) = await RecordAsync(entries: 1);
        await records.AddAsync(record, "note", [], Said("Mrs Kestrelwood"), Cancel);
        var before = await records.EntriesAsync(record, Cancel);
        var salt = await SaltAsync(record, 2);
        Clock.Now = Clock.Now.AddDays(1);

        var done = await Redactor.RedactAsync(record, 2, "note", $" {Asked} ", Cancel);

        Assert.Equal(3, done.Value.Seq);
        Assert.Equal(before[1].Hash, done.Value.Previous);
        var after = await records.EntriesAsync(record, Cancel);
        Assert.Equal(before.Select(e => e.Hash), after.Take(2).Select(e => e.Hash));
        Assert.True(Assert.Single(after[1].Fields).Redacted);
        var says = after[2];
        Assert.Equal(
            (
                EntryDraft.RedactionKind,
                new Redaction(2, "note"),
                Asked,
                Clock.Now,
                Records.Name(Id(14)),
                "administrator"
            ),
            (says.Kind, says.Redacts, says.Field("reason"), says.At, says.Actor, says.Role)
        );
        using var key = RecordKey.New();
        using var file = new MemoryStream();
        await records.WriteAsync(record, file, key, Cancel);
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.DoesNotContain("Kestrelwood", text, StringComparison.Ordinal);
        Assert.DoesNotContain(salt, text, StringComparison.Ordinal);
        file.Position = 0;
        var report = await RecordVerifier.CheckAsync(file, done.Value.Hash, key, Cancel);
        Assert.Equal(
            (true, 3, 1, true, "valid"),
            (report.Ok, report.Entries, report.Redacted, report.HeadChecked, report.Signature)
        );
        await using var db = await Workspace.OpenAsync(Ours, Cancel);
        Assert.False(await db.RecordFields.AnyAsync(f => f.Seq == 2, Cancel));
    }

    [Fact]
    public async Task What_may_not_be_redacted_is_refused_by_field_and_nothing_changes()
    {
        var (records, record) = await RecordAsync(entries: 1);
        await records.AddAsync(record, "note", [], Said("Mrs Kestrelwood"), Cancel);
        var before = await records.EntriesAsync(record, Cancel);
        var theirs = new Records(Workspace, Theirs, new RandomSalts());

        Outcome<SealedEntry>[] refused =
        [
            await records.RedactAsync(record, 2, "note", Asked, Cancel),
            await Redactor.RedactAsync(record, 2, "note", " ", Cancel),
            await Redactor.RedactAsync(record, 2, "note", null, Cancel),
            await Redactor.RedactAsync(
                record,
                2,
                "note",
                new string('x', Records.LongestReason + 1),
                Cancel
            ),
            await Redactor.RedactAsync(record, 2, "note", "mrs kestrelwood asked", Cancel),
            await Redactor.RedactAsync(record, 3, "note", Asked, Cancel),
            await Redactor.RedactAsync(record, 0, "note", Asked, Cancel),
            await Redactor.RedactAsync(record, 2, "kind", Asked, Cancel),
            await theirs.RedactAsync(record, 2, "note", Asked, Cancel),
        ];

        Assert.Equal(
            ["role", "reason", "reason", "reason", "reason", "entry", "entry", "field", "id"],
            refused.Select(o => Assert.Single(o.Problems).Field)
        );
        Assert.Equivalent(before, await records.EntriesAsync(record, Cancel), strict: true);
    }

    [Theory]
    [InlineData("She asked for it", "She", true)]
    [InlineData("(SHE) asked", "she", true)]
    [InlineData("Sheila asked; so did ashe", "she", false)]
    [InlineData("asked by Ann-Marie", "Ann", true)]
    [InlineData("asked", " ", false)]
    [InlineData("aa aaa", "aaa", true)]
    public void A_text_holds_another_as_words_of_its_own(string text, string words, bool holds) =>
        Assert.Equal(holds, Records.Holds(text, words));

    [Fact]
    public async Task A_field_is_redacted_once_and_so_is_the_reason_for_it()
    {
        var (records, record) = await RecordAsync(entries: 1);
        await Redactor.RedactAsync(record, 1, "note", "Mrs Kestrelwood asked", Cancel);

        var again = await Redactor.RedactAsync(record, 1, "note", Asked, Cancel);
        var reason = await Redactor.RedactAsync(record, 2, "reason", "it named her", Cancel);

        Assert.Equal("field", Assert.Single(again.Problems).Field);
        Assert.Equal(3, reason.Value.Seq);
        Assert.Equal((true, 3, 2), await CheckAsync(records, record));
    }

    [Fact]
    public async Task Of_several_who_redact_one_field_at_once_one_does_and_the_others_are_told()
    {
        var (records, record) = await RecordAsync(entries: 1);

        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() => Redactor.RedactAsync(record, 1, "note", Asked, Cancel), Cancel)
                )
        );

        Assert.Single(made, m => m.IsOk);
        Assert.All(
            made.Where(m => !m.IsOk),
            m => Assert.Equal("field", Assert.Single(m.Problems).Field)
        );
        Assert.Equal((true, 2, 1), await CheckAsync(records, record));
    }

    [Fact]
    public async Task Redactions_beside_new_entries_get_numbers_of_their_own_and_the_record_verifies()
    {
        const int Each = 4;
        var (records, record) = await RecordAsync(entries: Each);

        var made = await Task.WhenAll(
            Enumerable
                .Range(1, Each)
                .SelectMany(i =>
                    new[]
                    {
                        Task.Run(
                            () => Redactor.RedactAsync(record, i, "note", Asked, Cancel),
                            Cancel
                        ),
                        Task.Run(
                            () => records.AddAsync(record, "note", [], Said("new"), Cancel),
                            Cancel
                        ),
                    }
                )
        );

        Assert.Equal(
            Enumerable.Range(Each + 1, 2 * Each).Select(n => (long)n),
            made.Select(m => m.Value.Seq).Order()
        );
        Assert.Equal((true, 3 * Each, Each), await CheckAsync(records, record));
    }

    [Fact]
    public async Task A_file_that_is_being_written_while_a_field_is_redacted_verifies_as_of_its_beginning()
    {
        // More than are read at once.
        const int Many = 501;
        var (records, record) = await RecordAsync(entries: 0);
        await FillAsync(record, Many);
        var name = Records.Name(record);
        await using var reading = new DatabaseRecordStore(Workspace, Ours)
            .EntriesAsync(name, Cancel)
            .GetAsyncEnumerator(Cancel);
        Assert.True(await reading.MoveNextAsync());

        Assert.True((await Redactor.RedactAsync(record, Many, "note", Asked, Cancel)).IsOk);
        using var file = new MemoryStream();
        await RecordWriter.WriteAsync(file, name, RestAsync(), cancel: Cancel);
        file.Position = 0;
        var report = await RecordVerifier.CheckAsync(file, cancel: Cancel);

        Assert.Equal((true, Many, 0), (report.Ok, report.Entries, report.Redacted));
        Assert.Equal((true, Many + 1, 1), await CheckAsync(records, record));

        async IAsyncEnumerable<SealedEntry> RestAsync()
        {
            do
            {
                yield return reading.Current;
            } while (await reading.MoveNextAsync());
        }
    }

    [Fact]
    public async Task Where_the_entry_of_a_redaction_cannot_be_written_the_value_stays()
    {
        var (records, record) = await RecordAsync(entries: 1);
        await Faults.RefuseAsync(Workspace, "record_entries");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            Redactor.RedactAsync(record, 1, "note", Asked, Cancel)
        );

        Assert.Equal("1", Assert.Single(await records.EntriesAsync(record, Cancel)).Field("note"));
        Assert.Equal((true, 1, 0), await CheckAsync(records, record));
    }

    [Theory]
    [InlineData("record_entries")]
    [InlineData("record_fields")]
    public async Task A_text_that_is_saved_with_its_entry_is_not_saved_without_it(string table)
    {
        var (records, record) = await RecordAsync(entries: 0);
        var draft = (await new Drafts(Workspace, Ours).ListAsync(null, false, Cancel))[0].Id;
        await SaveAsync(1, "two");
        await Faults.RefuseAsync(Workspace, table);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => SaveAsync(2, "three"));
        var late = await SaveAsync(1, "four");

        Assert.Equal("version", Assert.Single(late.Problems).Field);
        Assert.Equal(
            "two",
            (await new Drafts(Workspace, Ours).FindAsync(draft, Cancel)).Value.Text
        );
        Assert.Equal(
            "two",
            Assert.Single(await records.EntriesAsync(record, Cancel)).Field("note")
        );

        Task<Outcome<Draft>> SaveAsync(int version, string text) =>
            records.SaveAsync(record, draft, version, text, "note", [], Said(text), Cancel);
    }

    /// <summary>The salt of the note of an entry.</summary>
    private protected async Task<string> SaltAsync(Guid record, long seq)
    {
        await using var db = await Workspace.OpenAsync(Ours, Cancel);
        var text = await db
            .RecordFields.Where(f => f.RecordId == record && f.Seq == seq && f.Name == "note")
            .Select(f => f.Text)
            .SingleAsync(Cancel);
        using var json = System.Text.Json.JsonDocument.Parse(text);
        return json.RootElement.GetProperty("salt").GetString()!;
    }

    private static async Task<(bool Ok, long Entries, long Redacted)> CheckAsync(
        Records records,
        Guid record
    )
    {
        using var file = new MemoryStream();
        await records.WriteAsync(record, file, null, Cancel);
        file.Position = 0;
        var report = await RecordVerifier.CheckAsync(file, cancel: Cancel);
        return (report.Ok, report.Entries, report.Redacted);
    }

    /// <summary>Many entries in one go.</summary>
    private async Task FillAsync(Guid record, int many)
    {
        await using var db = await Workspace.OpenAsync(Ours, Cancel);
        var name = Records.Name(record);
        var head = RecordBeginning.Head(name);
        for (var i = 1; i <= many; i++)
        {
            var entry = EntrySeal
                .Of(
                    name,
                    head,
                    new EntryDraft
                    {
                        Kind = "note",
                        Actor = new("somebody", "analyst"),
                        At = Clock.Now,
                        Fields = Said($"{i}"),
                    },
                    new RandomSalts()
                )
                .Value;
            head = entry.Head;
            db.Add(
                new RecordEntry
                {
                    RecordId = record,
                    Seq = entry.Seq,
                    Text = Encoding.UTF8.GetString(entry.Json.Span),
                    Hash = entry.Hash,
                }
            );
            db.Add(
                new RecordField
                {
                    RecordId = record,
                    Seq = entry.Seq,
                    Name = "note",
                    Text = Encoding.UTF8.GetString(Assert.Single(entry.Open).Json.Span),
                }
            );
        }

        await db.SaveChangesAsync(Cancel);
    }
}
