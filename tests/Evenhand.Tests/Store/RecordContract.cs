using System.Data.Common;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Record.Stores;
using Evenhand.Store.Content;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Evenhand.Tests.Store;

/// <summary>What holds of records and judgements in the workspace.</summary>
public abstract partial class WorkspaceContract
{
    [Fact]
    public async Task A_record_of_the_database_leaves_as_a_signed_file_that_verifies()
    {
        var (records, record) = await RecordAsync(entries: 3);
        using var key = RecordKey.New();
        using var file = new MemoryStream();

        var head = await records.WriteAsync(record, file, key, Cancel);
        file.Position = 0;
        var report = await RecordVerifier.CheckAsync(file, head.Hash, key, Cancel);

        Assert.Equal(
            (true, 3, "valid", true),
            (report.Ok, report.Entries, report.Signature, report.HeadChecked)
        );
        Assert.Equal(
            ["1", "2", "3"],
            (await records.EntriesAsync(record, Cancel)).Select(e => e.Field("note"))
        );
    }

    [Fact]
    public async Task Of_many_who_add_to_a_record_at_once_each_gets_a_number_of_its_own()
    {
        var (_, record) = await RecordAsync(entries: 0);
        const int Writers = 8;

        var made = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(i =>
                    Task.Run(
                        () =>
                            new Records(
                                Workspace,
                                i % 2 == 0 ? Ours : Colleague,
                                new RandomSalts()
                            ).AddAsync(record, "note", [], Said($"{i}"), Cancel),
                        Cancel
                    )
                )
        );

        Assert.Equal(
            Enumerable.Range(1, Writers).Select(n => (long)n),
            made.Select(m => m.Value.Seq).Order()
        );
        using var file = new MemoryStream();
        await new Records(Workspace, Ours, new RandomSalts()).WriteAsync(
            record,
            file,
            null,
            Cancel
        );
        file.Position = 0;
        Assert.True((await RecordVerifier.CheckAsync(file, cancel: Cancel)).Ok);
    }

    [Fact]
    public async Task Of_two_entries_after_one_head_the_second_is_told_that_somebody_was_faster()
    {
        var (_, record) = await RecordAsync(entries: 1);
        var store = new DatabaseRecordStore(Workspace, Ours);
        var name = Records.Name(record);
        var head = await store.HeadAsync(name, Cancel);
        var draft = new EntryDraft
        {
            Kind = "note",
            Actor = new("somebody", "analyst"),
            At = Clock.Now,
        };
        var (first, second) = (
            EntrySeal.Of(name, head, draft, new RandomSalts()).Value,
            EntrySeal.Of(name, head, draft with { Kind = "other" }, new RandomSalts()).Value
        );

        Assert.Equal(Appended.Done, await store.AppendAsync(name, first, null, Cancel));
        Assert.Equal(Appended.NumberTaken, await store.AppendAsync(name, second, null, Cancel));
        Assert.Equal(first.Head, await store.HeadAsync(name, Cancel));
    }

    [Fact]
    public async Task A_field_is_taken_out_for_good_and_the_record_still_verifies_and_says_so()
    {
        var (records, record) = await RecordAsync(entries: 2);
        var recorder = new Recorder(new DatabaseRecordStore(Workspace, Ours), new RandomSalts());
        var redaction = new EntryDraft
        {
            Kind = EntryDraft.RedactionKind,
            Actor = new("somebody", "analyst"),
            At = Clock.Now,
            Redacts = new Redaction(1, "note"),
            Fields = Said("asked for by the person", EntryDraft.ReasonField),
        };

        var done = await recorder.AddAsync(Records.Name(record), redaction, Cancel);
        var again = await recorder.AddAsync(Records.Name(record), redaction, Cancel);
        using var file = new MemoryStream();
        await records.WriteAsync(record, file, null, Cancel);
        file.Position = 0;
        var report = await RecordVerifier.CheckAsync(file, cancel: Cancel);

        Assert.Equal(3, done.Value.Seq);
        Assert.Equal("field", Assert.Single(again.Problems).Field);
        Assert.Equal((true, 3, 1), (report.Ok, report.Entries, report.Redacted));
        Assert.Null((await records.EntriesAsync(record, Cancel))[0].Field("note"));
    }

    [Theory]
    [InlineData("UPDATE record_entries SET text = 'changed'")]
    [InlineData("DELETE FROM record_entries")]
    [InlineData("UPDATE record_fields SET text = 'changed'")]
    public async Task The_database_itself_refuses_to_change_an_entry(string statement)
    {
        await RecordAsync(entries: 1);
        await using var db = await Workspace.OpenAsync(Ours, Cancel);

        await Assert.ThrowsAnyAsync<DbException>(() =>
            db.Database.ExecuteSqlRawAsync(statement, Cancel)
        );
        Assert.NotEqual("changed", (await db.RecordEntries.SingleAsync(Cancel)).Text);
    }

    [Fact]
    public async Task A_record_of_another_organisation_is_neither_found_nor_written_nor_read()
    {
        var (_, record) = await RecordAsync(entries: 2);
        var theirs = new Records(Workspace, Theirs, new RandomSalts());

        var added = await theirs.AddAsync(record, "note", [], Said("theirs"), Cancel);

        Assert.Empty(await theirs.ListAsync(Cancel));
        Assert.Null(await theirs.FindAsync(record, Cancel));
        Assert.Empty(await theirs.EntriesAsync(record, Cancel));
        Assert.Equal("id", Assert.Single(added.Problems).Field);
    }

    [Fact]
    public async Task Records_are_listed_with_their_entries_and_the_time_of_the_last()
    {
        var (records, record) = await RecordAsync(entries: 2);

        var listed = Assert.Single(await records.ListAsync(Cancel));

        Assert.Equal(
            (record, "Day care", 2, Clock.Now, Clock.Now),
            (listed.Id, listed.Title, listed.Entries, listed.BegunAt, listed.LastAt)
        );
    }

    [Fact]
    public async Task An_assessor_sees_what_others_gave_on_a_criterion_after_giving_and_not_before()
    {
        var draft = (
            await new Drafts(Workspace, Ours).AddAsync("appraisal", "Day care", "", Cancel)
        )
            .Value
            .Id;
        var (first, second) = (
            new Judgements(Workspace, Ours),
            new Judgements(Workspace, Colleague)
        );
        await first.GiveAsync(draft, "quality", [new("charity", 1, 2, 3, "visits")], Cancel);

        var before = await second.SeenAsync(draft, Cancel);
        await second.GiveAsync(draft, "quality", [new("charity", 2, 3, 4, "reports")], Cancel);
        var after = await second.SeenAsync(draft, Cancel);

        Assert.Empty(before);
        Assert.Equal([2.0, 3.0], after.Select(j => j.Median).Order());
    }

    [Fact]
    public async Task What_was_given_stands_and_what_makes_no_sense_is_refused()
    {
        var draft = (
            await new Drafts(Workspace, Ours).AddAsync("appraisal", "Day care", "", Cancel)
        )
            .Value
            .Id;
        var judgements = new Judgements(Workspace, Ours);

        var upside = await judgements.GiveAsync(draft, "q", [new("a", 3, 2, 1, "why")], Cancel);
        var silent = await judgements.GiveAsync(draft, "q", [new("a", 1, 2, 3, " ")], Cancel);
        var given = await judgements.GiveAsync(draft, "q", [new("a", 1, 2, 3, "why")], Cancel);
        var again = await judgements.GiveAsync(draft, "q", [new("a", 2, 3, 4, "why")], Cancel);
        var foreign = await new Judgements(Workspace, Theirs).GiveAsync(
            draft,
            "q",
            [new("a", 1, 2, 3, "why")],
            Cancel
        );

        Assert.Equal(
            ["a", "a-reason", "criterion", "id"],
            new[] { upside, silent, again, foreign }.Select(o => Assert.Single(o.Problems).Field)
        );
        Assert.True(given.IsOk);
        Assert.Equal(2, Assert.Single(await judgements.AllAsync(draft, Cancel)).Median);
    }

    private protected async Task<(Records Records, Guid Record)> RecordAsync(int entries)
    {
        var records = new Records(Workspace, Ours, new RandomSalts());
        var draft = await new Drafts(Workspace, Ours).AddAsync("appraisal", "Day care", "", Cancel);
        var record = await records.BeginAsync(draft.Value, Cancel);
        for (var i = 1; i <= entries; i++)
        {
            await records.AddAsync(record.Id, "note", [], Said($"{i}"), Cancel);
        }

        return (records, record.Id);
    }

    private protected static Dictionary<string, JsonElement> Said(
        string text,
        string field = "note"
    ) => new(StringComparer.Ordinal) { [field] = JsonSerializer.SerializeToElement(text) };
}
