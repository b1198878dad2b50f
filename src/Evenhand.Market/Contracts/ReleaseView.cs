using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>
/// Follows a process to the bytes of its source files, and gives its releases out again. What is given has no people in it: see
/// <see cref="ContactPoints"/>.
/// </summary>
public sealed class ReleaseView(EditionStore store, Libraries libraries)
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        // For programs and files, never put into a page: quotes and accents may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SourceShelf shelf = new(store.Home);

    /// <summary>Where the releases of a process stand, in the order in which they are merged.</summary>
    public Outcome<ProcessReleases> Releases(string ocid, int? edition) =>
        Known(
            ocid,
            edition,
            (info, releases) =>
                new ProcessReleases(
                    info.Number,
                    info.ContentHash,
                    ocid,
                    [.. releases.Select(r => Describe(r))]
                )
        );

    /// <summary>The bytes of the releases of a process with where each stands, in the order in which they are merged.</summary>
    public Outcome<IReadOnlyList<KeptRelease>> Texts(string ocid, int? edition) =>
        Known(
            ocid,
            edition,
            (_, releases) =>
            {
                using var reader = new ShelfReader(shelf);
                return (IReadOnlyList<KeptRelease>)
                    [.. releases.Select(r => Describe(r) with { Text = Text(Checked(r, reader)) })];
            }
        );

    /// <summary>What the releases of a process add up to, as a compiled release.</summary>
    public Outcome<string> Compiled(string ocid, int? edition) =>
        Known(
            ocid,
            edition,
            (_, releases) =>
                Json(writer =>
                {
                    using var reader = new ShelfReader(shelf);
                    WriteCompiled(writer, releases, reader);
                })
        );

    /// <summary>A record package of one process: its releases, each as it was published, and what they add up to.</summary>
    public Outcome<string> Record(string ocid, int? edition) =>
        Known(
            ocid,
            edition,
            (_, releases) =>
                Json(writer =>
                {
                    using var reader = new ShelfReader(shelf);
                    writer.WriteStartObject();
                    writer.WriteString("version", "1.1");
                    writer.WriteString("publishedDate", releases[^1].Released);
                    writer.WriteStartObject("publisher");
                    writer.WriteString("name", releases[^1].PublisherName);
                    writer.WriteEndObject();
                    writer.WriteStartArray("records");
                    writer.WriteStartObject();
                    writer.WriteString("ocid", ocid);
                    writer.WriteStartArray("releases");
                    foreach (var release in releases)
                    {
                        writer.WriteRawValue(
                            ContactPoints.LeaveOut(
                                ProcessMerge.AsRelease(release, Checked(release, reader))
                            )
                        );
                    }

                    writer.WriteEndArray();
                    writer.WritePropertyName("compiledRelease");
                    WriteCompiled(writer, releases, reader);
                    writer.WriteEndObject();
                    writer.WriteEndArray();
                    writer.WriteEndObject();
                })
        );

    private void WriteCompiled(
        Utf8JsonWriter writer,
        IReadOnlyList<KnownRelease> releases,
        ShelfReader reader
    )
    {
        using var memory = new MemoryStream();
        using (var merged = new Utf8JsonWriter(memory))
        {
            ProcessMerge.Write(releases, r => Checked(r, reader), libraries.MergeRules, merged);
        }

        using var document = JsonDocument.Parse(
            ContactPoints.LeaveOut(memory.ToArray()),
            new JsonDocumentOptions { MaxDepth = ReleaseScanner.MostDepth }
        );
        document.RootElement.WriteTo(writer);
    }

    private Outcome<T> Known<T>(
        string ocid,
        int? edition,
        Func<EditionInfo, IReadOnlyList<KnownRelease>, T> make
    ) =>
        Scope
            .OpenEdition(store, edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                var releases = Of(connection, ocid);
                return releases.Count > 0
                    ? Outcome<T>.Ok(make(opened.Edition, releases))
                    : Outcome<T>.Failed(NoProcess(ocid, opened.Edition.Number));
            });

    /// <summary>What is said of a process that no edition has.</summary>
    internal static Problem NoProcess(string ocid, int edition) =>
        new("There is no such contracting process")
        {
            Field = "ocid",
            Found = Problem.Excerpt(ocid),
            Expected = $"one whose releases are in edition {edition}",
            ToDo = "'evenhand contracts --format csv' lists those that have an award or contract.",
        };

    private static IReadOnlyList<KnownRelease> Of(DuckDBConnection connection, string ocid)
    {
        var releases = connection
            .Query(KnownRelease.Select + " WHERE r.ocid = $ocid", KnownRelease.Of, ("ocid", ocid))
            .ToArray();
        Array.Sort(releases, KnownRelease.Compare);
        return releases;
    }

    private KeptRelease Describe(KnownRelease release) =>
        new(
            release.File,
            release.Offset,
            release.Length,
            release.Line,
            release.Sha256,
            shelf.PathOf(release.Sha256),
            release.ReleaseId,
            release.Released,
            release.Tags,
            null
        );

    /// <summary>The bytes, which are still those that were loaded.</summary>
    private static byte[] Checked(KnownRelease release, ShelfReader reader)
    {
        var bytes = reader.Read(release);
        return Convert
            .ToHexStringLower(SHA256.HashData(bytes))
            .StartsWith(release.Digest, StringComparison.Ordinal)
            ? bytes
            : throw new InvalidDataException(
                $"The kept source file {release.Sha256} is not the one that was loaded: the release at {release.Offset} is another. Load {release.File} again into a new home."
            );
    }

    private static string Text(byte[] bytes) =>
        Encoding.UTF8.GetString(ContactPoints.LeaveOut(WellFormed.Mend(bytes)));

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Indented))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}

/// <summary>Where the releases of a process stand.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Ocid">The process.</param>
/// <param name="Releases">Its releases, in the order in which they are merged.</param>
public sealed record ProcessReleases(
    int Edition,
    string ContentHash,
    string Ocid,
    IReadOnlyList<KeptRelease> Releases
);

/// <summary>A release and where its bytes are.</summary>
/// <param name="File">The source file's name.</param>
/// <param name="Offset">The place of its first byte, from 0; of a packed file, in the unpacked text.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Kept">Where the file is kept in this installation.</param>
/// <param name="ReleaseId">The release's id; null where it has none.</param>
/// <param name="Released">When it was published.</param>
/// <param name="Tags">What kinds of news it is, parted by blanks.</param>
/// <param name="Text">Its bytes as text, people left out; null where it was not asked for.</param>
public sealed record KeptRelease(
    string File,
    long Offset,
    int Length,
    long Line,
    string Sha256,
    string Kept,
    string? ReleaseId,
    DateTimeOffset Released,
    string? Tags,
    string? Text
);
