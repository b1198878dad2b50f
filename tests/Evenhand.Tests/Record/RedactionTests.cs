using System.Text;
using Evenhand.Record.Canonical;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Stores;
using Xunit;

namespace Evenhand.Tests.Record;

public sealed class RedactionTests
{
    [Fact]
    public async Task A_redacted_field_is_gone_from_the_file_and_the_hashes_before_it_stay()
    {
        var store = await MadeUpRecord.Store(3);
        var before = await MadeUpRecord.File(store);
        var recorder = new Recorder(store, new SeededSalts(7));

        var done = await recorder.AddAsync(
            MadeUpRecord.Id,
            MadeUpRecord.Redaction(4, 2, "words"),
            TestContext.Current.CancellationToken
        );

        Assert.True(done.IsOk);
        var after = await MadeUpRecord.File(store);
        var report = await MadeUpRecord.Check(after);
        Assert.True(report.Ok);
        Assert.Equal(1, report.Redacted);
        Assert.DoesNotContain("n° 2", Encoding.UTF8.GetString(after), StringComparison.Ordinal);
        Assert.Equal(await Hashes(before), (await Hashes(after)).Take(3));
    }

    [Fact]
    public async Task A_field_that_is_gone_without_an_entry_that_says_so_is_found()
    {
        var store = await MadeUpRecord.Store(2);
        var entries = new List<SealedEntry>();
        await foreach (
            var entry in store.EntriesAsync(MadeUpRecord.Id, TestContext.Current.CancellationToken)
        )
        {
            entries.Add(entry.Seq == 1 ? entry.Without("words") : entry);
        }

        using var file = new MemoryStream();
        await RecordWriter.WriteAsync(
            file,
            MadeUpRecord.Id,
            entries.ToAsyncEnumerable(),
            cancel: TestContext.Current.CancellationToken
        );
        var report = await MadeUpRecord.Check(file.ToArray());

        Assert.Equal((false, 1), (report.Ok, report.BrokenAt));
        Assert.Contains("'words'", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_is_redacted_once_and_only_where_it_is()
    {
        var store = await MadeUpRecord.Store(2);
        var recorder = new Recorder(store, new SeededSalts(7));
        async Task<bool> Redact(long entry, string field) =>
            (
                await recorder.AddAsync(
                    MadeUpRecord.Id,
                    MadeUpRecord.Redaction(9, entry, field),
                    TestContext.Current.CancellationToken
                )
            ).IsOk;

        Assert.True(await Redact(1, "words"));
        Assert.False(await Redact(1, "words"));
        Assert.False(await Redact(1, "no-such-field"));
        Assert.False(await Redact(8, "words"));
        Assert.True((await MadeUpRecord.Check(await MadeUpRecord.File(store))).Ok);
    }

    [Fact]
    public async Task A_value_cannot_be_guessed_from_its_commitment()
    {
        var salts = new SeededSalts(5);
        var first = EntrySeal
            .Of("r", RecordBeginning.Head("r"), MadeUpRecord.Draft(1), salts)
            .Value;
        var second = EntrySeal
            .Of("r", RecordBeginning.Head("r"), MadeUpRecord.Draft(1), salts)
            .Value;

        Assert.NotEqual(first.Hash, second.Hash);
        Assert.All(
            first.Open.Zip(second.Open),
            p => Assert.NotEqual(Digest.Of(p.First.Json.Span), Digest.Of(p.Second.Json.Span))
        );
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_redaction_of_a_file_keeps_everything_else_byte_for_byte()
    {
        var before = await MadeUpRecord.File(3);
        using var from = new MemoryStream(before);
        using var to = new MemoryStream();

        var done = await new RecordEdit(new SeededSalts(8)).AddAsync(
            from,
            to,
            MadeUpRecord.Redaction(4, 2, "weights"),
            cancel: TestContext.Current.CancellationToken
        );

        Assert.True(done.IsOk);
        var (old, made) = (Lines(before), Lines(to.ToArray()));
        Assert.Equal([old[0], old[1], old[3]], [made[0], made[1], made[3]]);
        var report = await MadeUpRecord.Check(to.ToArray(), done.Value.Hash);
        Assert.True(report.Ok);
        Assert.True(report.HeadChecked);
    }

    private static string[] Lines(byte[] file) =>
        Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n');

    private static async Task<List<string>> Hashes(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var hashes = new List<string>();
        await foreach (var entry in RecordReader.EntriesAsync(stream))
        {
            hashes.Add(entry.Hash);
        }

        return hashes;
    }
}
