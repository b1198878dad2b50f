using System.IO.Hashing;
using System.Security.Cryptography;
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

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static KnownRelease Of(Row row) => Of(row, null);

    /// <summary>Reads a row of <see cref="Select"/>; texts that are those of the row before are held once.</summary>
    public static KnownRelease Of(Row row, KnownRelease? before) =>
        new(
            Once(row.Text("ocid"), before?.Ocid)!,
            Once(row.Text("source_id"), before?.SourceId)!,
            Once(row.Text("file"), before?.File)!,
            Once(row.Text("sha256"), before?.Sha256)!,
            Once(row.Text("reader"), before?.Reader)!,
            Once(row.Text("publisher_name"), before?.PublisherName)!,
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
