using System.Text;
using CsCheck;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Record.Stores;
using Xunit;

namespace Evenhand.Tests.Record;

public sealed class RecordVerifierTests
{
    private static readonly RecordKey Key = RecordKey.New();

    [Fact]
    public async Task A_record_as_it_was_written_verifies_and_says_how_much_that_shows()
    {
        var file = await MadeUpRecord.File(5, Key);

        var alone = await MadeUpRecord.Check(file);
        var both = await MadeUpRecord.Check(file, alone.Head, Key);

        Assert.True(alone.Ok);
        Assert.Equal(
            (5, "unknown-key", false),
            (alone.Entries, alone.Signature, alone.HeadChecked)
        );
        Assert.Contains(
            "does not show that it was not rewritten",
            alone.Proves,
            StringComparison.Ordinal
        );
        Assert.True(both.Ok);
        Assert.Equal(("valid", true), (both.Signature, both.HeadChecked));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_bit_of_a_small_file_that_is_turned_over_is_found_and_located(
        bool withKey
    )
    {
        var store = await MadeUpRecord.Store(3);
        await new Recorder(store, new SeededSalts(2)).AddAsync(
            MadeUpRecord.Id,
            MadeUpRecord.Redaction(4, 2, "words"),
            TestContext.Current.CancellationToken
        );
        var file = await MadeUpRecord.File(store, withKey ? Key : null);
        Assert.True((await MadeUpRecord.Check(file)).Ok);

        for (var bit = 0; bit < file.Length * 8; bit++)
        {
            await FoundAndLocated(file, bit);
        }
    }

    [Fact]
    public async Task Any_bit_of_a_larger_file_that_is_turned_over_is_found_and_located()
    {
        var file = await MadeUpRecord.File(400, Key);

        await Gen.Int[0, (file.Length * 8) - 1]
            .SampleAsync(bit => FoundAndLocated(file, bit), iter: 100);
    }

    [Fact]
    public async Task A_record_that_was_rewritten_from_its_first_entry_is_found_by_the_head_or_the_key()
    {
        var head = (await MadeUpRecord.Check(await MadeUpRecord.File(4, Key))).Head;
        using var other = RecordKey.New();
        var store = new MemoryStore();
        var recorder = new Recorder(store, new SeededSalts(3));
        for (var i = 1; i <= 4; i++)
        {
            await recorder.AddAsync(
                MadeUpRecord.Id,
                MadeUpRecord.Draft(i, i == 1 ? "another-decision" : "decision"),
                TestContext.Current.CancellationToken
            );
        }

        var forged = await MadeUpRecord.File(store, other);

        Assert.True((await MadeUpRecord.Check(forged)).Ok);
        var byHead = await MadeUpRecord.Check(forged, head);
        Assert.Equal((false, false), (byHead.Ok, byHead.HeadChecked));
        var byKey = await MadeUpRecord.Check(forged, null, Key);
        Assert.Equal((false, "unknown-key"), (byKey.Ok, byKey.Signature));
        // One that names the right key and cannot sign with it.
        var renamed = Encoding.UTF8.GetString(forged);
        Assert.Equal(
            "absent",
            (await MadeUpRecord.Check(await MadeUpRecord.File(store), null, Key)).Signature
        );
        Assert.Contains(other.Id, renamed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_of_another_head_is_invalid()
    {
        var signedEnd = Lines(await MadeUpRecord.File(4, Key))[^1];
        var shorter = Lines(await MadeUpRecord.File(3, Key));

        var report = await MadeUpRecord.Check(Joined([.. shorter[..^1], signedEnd]), null, Key);

        Assert.Equal((false, 4), (report.Ok, report.BrokenAt));
    }

    [Fact]
    public async Task A_record_that_was_cut_is_found_and_with_a_new_end_by_the_head_or_the_key()
    {
        var whole = await MadeUpRecord.File(4, Key);
        var head = (await MadeUpRecord.Check(whole)).Head;

        var cut = await MadeUpRecord.Check(Joined(Lines(whole)[..3]));
        Assert.Equal((false, 3), (cut.Ok, cut.BrokenAt));

        var ended = await MadeUpRecord.File(3);
        Assert.True((await MadeUpRecord.Check(ended)).Ok);
        Assert.False((await MadeUpRecord.Check(ended, head)).Ok);
        Assert.Equal((false, "absent"), await Signed(ended));
        static async Task<(bool, string)> Signed(byte[] file)
        {
            var report = await MadeUpRecord.Check(file, null, Key);
            return (report.Ok, report.Signature);
        }
    }

    [Fact]
    public async Task An_entry_that_was_left_out_or_moved_is_located()
    {
        var lines = Lines(await MadeUpRecord.File(4));

        var without = await MadeUpRecord.Check(Joined([.. lines[..2], .. lines[3..]]));
        var moved = await MadeUpRecord.Check(
            Joined([.. lines[..2], lines[3], lines[2], .. lines[4..]])
        );

        Assert.Equal((false, 2), (without.Ok, without.BrokenAt));
        Assert.Equal((false, 2), (moved.Ok, moved.BrokenAt));
    }

    [Fact]
    public async Task A_head_noted_earlier_is_told_from_a_record_that_was_rewritten()
    {
        var earlier = (await MadeUpRecord.Check(await MadeUpRecord.File(3))).Head;

        var report = await MadeUpRecord.Check(await MadeUpRecord.File(5), earlier);

        Assert.False(report.Ok);
        Assert.Contains(
            "that of entry 3, up to which nothing was changed; 2 more follow",
            report.Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{}\n")]
    [InlineData("PK\u0003\u0004 no record at all")]
    public async Task What_is_no_record_is_broken_at_its_beginning(string text)
    {
        var report = await MadeUpRecord.Check(Encoding.UTF8.GetBytes(text));

        Assert.Equal((false, 0, 0), (report.Ok, report.BrokenAt, report.Entries));
    }

    [Fact]
    public async Task A_line_without_end_is_refused_in_bounded_memory()
    {
        var lines = Lines(await MadeUpRecord.File(1));
        using var file = new EndlessLine(Encoding.UTF8.GetBytes(lines[0] + "\n"));

        var report = await RecordVerifier.CheckAsync(
            file,
            cancel: TestContext.Current.CancellationToken
        );

        Assert.Equal((false, 1), (report.Ok, report.BrokenAt));
        Assert.Contains("longer than", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_without_entries_verifies()
    {
        var report = await MadeUpRecord.Check(await MadeUpRecord.File(0));

        Assert.True(report.Ok);
        Assert.Equal(RecordBeginning.Head(MadeUpRecord.Id).Hash, report.Head);
    }

    private static async Task FoundAndLocated(byte[] file, int bit)
    {
        var changed = file.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        // A line feed belongs to the line that it ends.
        var line = file.AsSpan(0, bit / 8).Count((byte)'\n') + 1;

        var report = await MadeUpRecord.Check(changed);

        Assert.False(report.Ok);
        Assert.True(
            report.Line == line,
            $"bit {bit}: line {report.Line}, not {line}: {report.Reason}"
        );
    }

    private static string[] Lines(byte[] file) =>
        Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n');

    private static byte[] Joined(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));

    /// <summary>A file that begins well and then never ends its line.</summary>
    private sealed class EndlessLine(byte[] start) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given < start.Length)
            {
                var part = Math.Min(count, start.Length - given);
                start.AsSpan(given, part).CopyTo(buffer.AsSpan(offset));
                given += part;
                return part;
            }

            buffer.AsSpan(offset, count).Fill((byte)'x');
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
