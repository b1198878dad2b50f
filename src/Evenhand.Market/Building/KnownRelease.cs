using System.IO.Hashing;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Ocds.Reading;

namespace Evenhand.Market.Building;

/// <summary>A release of an edition, and where its bytes are.</summary>
internal sealed record KnownRelease(
    string Ocid,
    string SourceId,
    string File,
    string Sha256,
    string Reader,
    string PublisherName,
    long Offset,
    int Length,
    long Line,
    string? ReleaseId,
    DateTimeOffset Released,
    string? Tags,
    string Digest
)
{
    private const int DigestBytes = 16;

    /// <summary>Selects releases as <c>r</c> with their sources as <c>s</c>; conditions follow.</summary>
    public const string Select =
        "SELECT r.*, epoch_us(r.released) AS moment, s.file, s.sha256, s.reader, s.publisher_name FROM release r JOIN source s USING (source_id)";

    /// <summary>Selects releases as <c>r</c> for <see cref="After"/>: without their sources, so that a million rows can be put in order in little memory.</summary>
    public const string SelectBare = "SELECT r.*, epoch_us(r.released) AS moment FROM release r";

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static KnownRelease Of(Row row) =>
        Of(
            row,
            null,
            new KnownSource(
                row.Text("source_id"),
                row.Text("file"),
                row.Text("sha256"),
                row.Text("reader"),
                row.Text("publisher_name")
            )
        );

    /// <summary>Reads a row of <see cref="SelectBare"/>; texts that are those of the row before are held once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">The row before; null at the first.</param>
    /// <param name="sources">All sources, by id.</param>
    public static KnownRelease After(
        Row row,
        KnownRelease? before,
        IReadOnlyDictionary<string, KnownSource> sources
    ) => Of(row, before, sources[row.Text("source_id")]);

    private static KnownRelease Of(Row row, KnownRelease? before, KnownSource source) =>
        new(
            Once(row.Text("ocid"), before?.Ocid)!,
            source.SourceId,
            source.File,
            source.Sha256,
            source.Reader,
            source.PublisherName,
            row.Count("byte_offset"),
            (int)row.Count("byte_length"),
            row.Count("line"),
            row.OptionalText("release_id"),
            DateTimeOffset.UnixEpoch.AddMicroseconds(row.Count("moment")),
            Once(row.OptionalText("tags"), before?.Tags),
            row.Text("digest")
        );

    /// <summary>By what releases are told apart, and changed bytes are found out: XxHash128.</summary>
    public static string DigestOf(ReadOnlySpan<byte> release)
    {
        Span<byte> hash = stackalloc byte[DigestBytes];
        XxHash128.Hash(release, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Puts the releases of one process in the order in which they are merged (see <see cref="ReleaseOrder"/>); of copies, the same is always the last.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="read">Gives the bytes of one; asked of those that date and id do not tell apart.</param>
    public static void Sort(KnownRelease[] releases, Func<KnownRelease, byte[]> read)
    {
        var bytes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        Array.Sort(
            releases,
            (one, other) =>
            {
                var order = one.Released.CompareTo(other.Released);
                order =
                    order != 0 ? order : ReleaseOrder.CompareIds(one.ReleaseId, other.ReleaseId);
                order =
                    order != 0 || one.Digest == other.Digest
                        ? order
                        : Hash(one).AsSpan().SequenceCompareTo(Hash(other));
                order = order != 0 ? order : string.CompareOrdinal(one.Sha256, other.Sha256);
                return order != 0 ? order : one.Offset.CompareTo(other.Offset);
            }
        );

        byte[] Hash(KnownRelease release)
        {
            if (!bytes.TryGetValue(release.Digest, out var hash))
            {
                bytes[release.Digest] = hash = SHA256.HashData(read(release));
            }

            return hash;
        }
    }

    private static string? Once(string? text, string? before) => text == before ? before : text;

    /// <summary>The same release once more: the same moment, id and bytes.</summary>
    public bool IsCopyOf(KnownRelease? other) =>
        other is not null
        && other.Released == Released
        && other.ReleaseId == ReleaseId
        && other.Digest == Digest;
}

/// <summary>A source of releases.</summary>
internal sealed record KnownSource(
    string SourceId,
    string File,
    string Sha256,
    string Reader,
    string PublisherName
)
{
    /// <summary>All sources of an edition, by id.</summary>
    public static IReadOnlyDictionary<string, KnownSource> All(DuckDBConnection connection) =>
        connection
            .Query(
                "SELECT source_id, file, sha256, reader, publisher_name FROM source",
                r => new KnownSource(
                    r.Text("source_id"),
                    r.Text("file"),
                    r.Text("sha256"),
                    r.Text("reader"),
                    r.Text("publisher_name")
                )
            )
            .ToDictionary(s => s.SourceId, StringComparer.Ordinal);
}
