using DuckDB.NET.Data;
using Evenhand.Contracts.Facts;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Registers.Contracts;

namespace Evenhand.Market.Building;

/// <summary>Reads releases and makes rows of them. One for each thread.</summary>
internal sealed class ReleaseWorker : IDisposable
{
    /// <summary>So much of a file is read at a time, where its releases are wanted one after the other.</summary>
    private const int Ahead = 1 << 18;

    private readonly ShelfReader shelf;
    private readonly Func<MergeRule> rules;
    private readonly ContractAppenders tables;
    private readonly ProcessRows rows;
    private readonly ProcessReader reader = new(countCoverage: false);
    private readonly Dictionary<string, ReleasePublishers> publishers = new(StringComparer.Ordinal);
    private byte[] buffer = new byte[Ahead];

    /// <summary>What part of which file the buffer holds.</summary>
    private (string? Sha256, long Offset, int Length) held;

    public ReleaseWorker(DuckDBConnection connection, ShelfReader shelf, Func<MergeRule> rules)
    {
        (this.shelf, this.rules) = (shelf, rules);
        tables = new ContractAppenders(connection);
        rows = new ProcessRows(tables);
    }

    /// <summary>Adds new releases, and the processes of those that are the only one of theirs.</summary>
    public void AddReleases(ReleaseBlock block, HashSet<string> alone)
    {
        var source = block.Reading.Source;
        var sourceId = source.Key.ToString();
        var releases = block.Reading.Releases;
        var end = releases[block.To - 1].Offset + releases[block.To - 1].Length;
        for (var i = block.From; i < block.To; i++)
        {
            var release = releases[i];
            var bytes = Bytes(source.Sha256, release.Offset, release.Length, end);
            var date = OcdsDate.Read(release.Date)!.Value;
            Read(bytes, source.Key.Reader, date);
            var facts = reader.Facts;
            var origin = new ProcessOrigin(
                release.Ocid!,
                Publisher(source.Key.Reader, release.Ocid!, source.PublisherName),
                sourceId,
                release.Offset,
                date,
                date,
                1,
                0,
                ProcessRows.Joined(facts, facts.Tags, 0, facts.Tags.Count)
            );
            if (!Says(facts, facts[ProcessField.Ocid], origin))
            {
                throw new IOException(
                    $"{block.Reading.Path} changed while it was read. Load it again when it is complete."
                );
            }

            tables
                .Release.Text(sourceId)
                .Count(release.Offset)
                .Count(release.Length)
                .Count(release.Line)
                .Text(origin.OcidBytes)
                .Text(facts, facts[ProcessField.ReleaseId])
                .Moment(date)
                .Text(origin.Tags)
                .Text(KnownRelease.DigestOf(bytes.Span))
                .End();
            if (alone.Contains(release.Ocid!))
            {
                rows.Add(facts, origin);
            }
        }
    }

    /// <summary>Adds a process from all its releases, which come in order.</summary>
    public void AddProcess(IReadOnlyList<KnownRelease> releases)
    {
        var newest = releases[^1];
        var duplicates = 0L;
        if (releases.Count == 1)
        {
            Read(
                Bytes(newest.Sha256, newest.Offset, newest.Length),
                newest.Reader,
                newest.Released
            );
        }
        else
        {
            var compiled = ProcessMerge.Compile(
                releases,
                r => Bytes(r.Sha256, r.Offset, r.Length).ToArray(),
                rules(),
                out duplicates
            );
            Read(compiled, ReleaseSource.ReaderId, newest.Released);
        }

        rows.Add(
            reader.Facts,
            new ProcessOrigin(
                newest.Ocid,
                Publisher(newest.Reader, newest.Ocid, newest.PublisherName),
                newest.SourceId,
                newest.Offset,
                releases[0].Released,
                newest.Released,
                releases.Count - duplicates,
                duplicates,
                Tags(releases)
            )
        );
    }

    /// <summary>Hands over the rows that are left.</summary>
    public void Finish() => tables.Finish();

    public void Dispose() => tables.Dispose();

    private static string? Tags(IReadOnlyList<KnownRelease> releases)
    {
        var tags = releases
            .SelectMany(r => (r.Tags ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal);
        return string.Join(' ', tags) is { Length: > 0 } joined ? joined : null;
    }

    private void Read(ReadOnlyMemory<byte> bytes, string kind, DateTimeOffset date)
    {
        var release = kind == ReleaseSource.NoticesId ? NoticeRelease.Write(bytes, date) : bytes;
        if (reader.Read(release) is null)
        {
            return;
        }

        // Its file was gone through before: it is JSON, but perhaps with texts that are no UTF-8.
        if (reader.Read(WellFormed.Mend(release.ToArray())) is { } problem)
        {
            throw new InvalidDataException($"A release cannot be read any more: {problem}");
        }
    }

    private ReleasePublisher Publisher(string kind, string ocid, string name)
    {
        if (kind == ReleaseSource.NoticesId)
        {
            return ReleasePublisher.ContractsFinder;
        }

        if (!publishers.TryGetValue(name, out var known))
        {
            publishers.Add(name, known = new ReleasePublishers(name));
        }

        return known.Of(ocid);
    }

    private static bool Says(ProcessFacts facts, Piece ocid, ProcessOrigin origin) =>
        ocid.Kind == PieceKind.Text
            ? facts.Raw(ocid).SequenceEqual(origin.OcidBytes)
            : facts.Text(ocid) == origin.Ocid;

    private Memory<byte> Bytes(string sha256, long offset, int length) =>
        Bytes(sha256, offset, length, offset + length);

    /// <summary>A part of a file, until the next is asked for.</summary>
    /// <param name="sha256">The file.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">How many bytes it takes.</param>
    /// <param name="end">Up to where more will be asked for, one part after the other.</param>
    private Memory<byte> Bytes(string sha256, long offset, int length, long end)
    {
        if (
            held.Sha256 != sha256
            || offset < held.Offset
            || offset + length > held.Offset + held.Length
        )
        {
            var wanted = (int)Math.Max(length, Math.Min(Ahead, end - offset));
            if (buffer.Length < wanted)
            {
                buffer = new byte[Math.Max(wanted, buffer.Length * 2)];
            }

            held = default;
            shelf.Read(sha256, offset, buffer.AsSpan(0, wanted));
            held = (sha256, offset, wanted);
        }

        return buffer.AsMemory((int)(offset - held.Offset), length);
    }
}
