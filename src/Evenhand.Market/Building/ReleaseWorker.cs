using DuckDB.NET.Data;
using Evenhand.Contracts.Facts;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Registers.Contracts;

namespace Evenhand.Market.Building;

/// <summary>Reads releases and makes rows of them. One for each thread.</summary>
internal sealed class ReleaseWorker : IDisposable
{
    private readonly ShelfReader shelf;
    private readonly Func<MergeRule> rules;
    private readonly ContractAppenders tables;
    private readonly ProcessRows rows;
    private readonly ProcessReader reader = new(countCoverage: false);
    private byte[] buffer = new byte[1 << 16];

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
        for (var i = block.From; i < block.To; i++)
        {
            var release = releases[i];
            var bytes = Bytes(source.Sha256, release.Offset, release.Length);
            var date = OcdsDate.Read(release.Date)!.Value;
            Read(bytes, source.Key.Reader, date);
            var facts = reader.Facts;
            if (facts.Text(facts[ProcessField.Ocid]) != release.Ocid)
            {
                throw new IOException(
                    $"{block.Reading.Path} changed while it was read. Load it again when it is complete."
                );
            }

            var tags = ProcessRows.Joined(facts, facts.Tags, 0, facts.Tags.Count);
            tables
                .Release.Text(sourceId)
                .Count(release.Offset)
                .Count(release.Length)
                .Count(release.Line)
                .Text(release.Ocid)
                .Text(facts, facts[ProcessField.ReleaseId])
                .Moment(date)
                .Text(tags)
                .Text(KnownRelease.DigestOf(bytes.Span))
                .End();
            if (alone.Contains(release.Ocid!))
            {
                rows.Add(
                    facts,
                    new ProcessOrigin(
                        release.Ocid!,
                        Publisher(source.Key.Reader, release.Ocid!, source.PublisherName),
                        sourceId,
                        release.Offset,
                        date,
                        date,
                        1,
                        0,
                        tags
                    )
                );
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

    private static ReleasePublisher Publisher(string kind, string ocid, string name) =>
        kind == ReleaseSource.NoticesId
            ? ReleasePublisher.ContractsFinder
            : ReleasePublisher.Of(ocid, name);

    private Memory<byte> Bytes(string sha256, long offset, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[Math.Max(length, buffer.Length * 2)];
        }

        shelf.Read(sha256, offset, buffer.AsSpan(0, length));
        return buffer.AsMemory(0, length);
    }
}
