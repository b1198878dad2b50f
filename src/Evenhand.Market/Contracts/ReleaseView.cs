using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
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
        Ask(
            ocid,
            edition,
            (_, info, releases) =>
                Outcome<ProcessReleases>.Ok(
                    new ProcessReleases(
                        info.Number,
                        info.ContentHash,
                        ocid,
                        [.. releases.Select(Describe)]
                    )
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
                    [
                        .. releases.Select(r =>
                            Describe(r) with
                            {
                                Kept = shelf.PathOf(r.Sha256),
                                Text = Text(Checked(r, reader)),
                            }
                        ),
                    ];
            }
        );

    /// <summary>One release of a process with its text; a number that no release has is a problem.</summary>
    /// <param name="ocid">The process.</param>
    /// <param name="number">Its number in the order in which they are merged, from 1.</param>
    /// <param name="edition">The edition; null takes the current one.</param>
    public Outcome<ReleaseText> Text(string ocid, int number, int? edition) =>
        Ask(
            ocid,
            edition,
            (connection, info, releases) =>
            {
                if (number < 1 || number > releases.Count)
                {
                    return Outcome<ReleaseText>.Failed(
                        new Problem("There is no such release of this process")
                        {
                            Field = "ocid",
                            Found = $"{number}",
                            Expected = $"1 to {releases.Count}",
                        }
                    );
                }

                var release = releases[number - 1];
                if (Kept([release]) is { IsOk: false } lost)
                {
                    return Outcome<ReleaseText>.Failed(lost.Problems);
                }

                using var reader = new ShelfReader(shelf);
                var bytes = Checked(release, reader);
                return Outcome<ReleaseText>.Ok(
                    new ReleaseText
                    {
                        Edition = info.Number,
                        ContentHash = info.ContentHash,
                        Number = number,
                        Count = releases.Count,
                        Place = Describe(release),
                        IsPacked = reader.IsPacked(release.Sha256),
                        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                        Json = Json(json => WriteValue(json, WellFormed.Mend(bytes))),
                        Sources = ProcessScope.Sources(connection, [release.Sha256]),
                    }
                );
            }
        );

    /// <summary>A release package of one process: its releases, each as it was published.</summary>
    public Outcome<string> Package(string ocid, int? edition) =>
        Known(
            ocid,
            edition,
            (_, releases) =>
                Json(writer =>
                {
                    using var reader = new ShelfReader(shelf);
                    writer.WriteStartObject();
                    WriteHead(writer, releases);
                    WriteReleases(writer, releases, reader);
                    writer.WriteEndObject();
                })
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
                    WriteHead(writer, releases);
                    writer.WriteStartArray("records");
                    writer.WriteStartObject();
                    writer.WriteString("ocid", ocid);
                    WriteReleases(writer, releases, reader);
                    writer.WritePropertyName("compiledRelease");
                    WriteCompiled(writer, releases, reader);
                    writer.WriteEndObject();
                    writer.WriteEndArray();
                    writer.WriteEndObject();
                })
        );

    private static void WriteHead(Utf8JsonWriter writer, IReadOnlyList<KnownRelease> releases)
    {
        writer.WriteString("version", "1.1");
        writer.WriteString("publishedDate", releases[^1].Released);
        writer.WriteStartObject("publisher");
        writer.WriteString("name", releases[^1].PublisherName);
        writer.WriteEndObject();
    }

    private static void WriteReleases(
        Utf8JsonWriter writer,
        IReadOnlyList<KnownRelease> releases,
        ShelfReader reader
    )
    {
        writer.WriteStartArray("releases");
        foreach (var release in releases)
        {
            WriteValue(writer, ProcessMerge.AsRelease(release, Checked(release, reader)));
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, byte[] json)
    {
        using var document = JsonDocument.Parse(
            ContactPoints.LeaveOut(json),
            new JsonDocumentOptions { MaxDepth = ReleaseScanner.MostDepth }
        );
        document.RootElement.WriteTo(writer);
    }

    private void WriteCompiled(
        Utf8JsonWriter writer,
        IReadOnlyList<KnownRelease> releases,
        ShelfReader reader
    ) =>
        WriteValue(
            writer,
            ProcessMerge.Compile(releases, r => Checked(r, reader), libraries.MergeRules, out _)
        );

    private Outcome<T> Known<T>(
        string ocid,
        int? edition,
        Func<EditionInfo, IReadOnlyList<KnownRelease>, T> make
    ) =>
        Ask(
            ocid,
            edition,
            (_, info, releases) => Kept(releases).Then(_ => Outcome<T>.Ok(make(info, releases)))
        );

    /// <summary>The releases, if all their files are still kept.</summary>
    private Outcome<IReadOnlyList<KnownRelease>> Kept(IReadOnlyList<KnownRelease> releases) =>
        releases.FirstOrDefault(r => !shelf.Has(r.Sha256)) is { } lost
            ? Outcome<IReadOnlyList<KnownRelease>>.Failed(
                new Problem("The source file of this release is not kept any more")
                {
                    Field = "ocid",
                    Found = $"{lost.File}, SHA-256 {lost.Sha256}",
                    ToDo = "Load it again on the machine that serves it.",
                }
            )
            : Outcome<IReadOnlyList<KnownRelease>>.Ok(releases);

    private Outcome<T> Ask<T>(
        string ocid,
        int? edition,
        Func<DuckDBConnection, EditionInfo, IReadOnlyList<KnownRelease>, Outcome<T>> make
    ) =>
        ProcessScope.Ask(
            store,
            edition,
            (connection, info) =>
            {
                using var reader = new ShelfReader(shelf);
                var releases = Of(connection, ocid, reader);
                return releases.Count > 0
                    ? make(connection, info, releases)
                    : Outcome<T>.Failed(NoProcess(ocid, info.Number));
            }
        );

    /// <summary>What is said of a process that no edition has.</summary>
    internal static Problem NoProcess(string ocid, int edition) =>
        new("There is no such contracting process")
        {
            Field = "ocid",
            Found = Problem.Excerpt(ocid),
            Expected = $"one whose releases are in edition {edition}",
            ToDo = "'evenhand contracts --format csv' lists those that have an award or contract.",
        };

    private static IReadOnlyList<KnownRelease> Of(
        DuckDBConnection connection,
        string ocid,
        ShelfReader reader
    )
    {
        var releases = connection
            .Query(KnownRelease.Select + " WHERE r.ocid = $ocid", KnownRelease.Of, ("ocid", ocid))
            .ToArray();
        KnownRelease.Sort(releases, reader.Read);
        return releases;
    }

    private static KeptRelease Describe(KnownRelease release) =>
        new(
            release.File,
            release.Offset,
            release.Length,
            release.Line,
            release.Sha256,
            null,
            release.ReleaseId,
            release.Released,
            release.Tags,
            null
        );

    /// <summary>The bytes, which are still those that were loaded.</summary>
    private static byte[] Checked(KnownRelease release, ShelfReader reader)
    {
        var bytes = reader.Read(release);
        return KnownRelease.DigestOf(bytes) == release.Digest
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

/// <summary>One release with its text.</summary>
public sealed record ReleaseText
{
    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Its number in the order in which the releases of its process are merged, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many releases the process has.</summary>
    public required int Count { get; init; }

    /// <summary>Where it stands.</summary>
    public required KeptRelease Place { get; init; }

    /// <summary>The source file is packed: places in it are those of the unpacked text.</summary>
    public required bool IsPacked { get; init; }

    /// <summary>SHA-256 of its bytes as they stand in the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>It as indented JSON, people left out.</summary>
    public required string Json { get; init; }

    /// <summary>The file in words, with its licence.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A release and where its bytes are.</summary>
/// <param name="File">The source file's name.</param>
/// <param name="Offset">The place of its first byte, from 0; of a packed file, in the unpacked text.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Kept">Where the file is kept in this installation; null where the text was not asked for.</param>
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
    string? Kept,
    string? ReleaseId,
    DateTimeOffset Released,
    string? Tags,
    string? Text
);
