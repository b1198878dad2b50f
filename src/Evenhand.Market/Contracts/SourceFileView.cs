using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Answers what stands in a source file of the current edition: which releases of which processes, and how many payments.</summary>
public sealed class SourceFileView(EditionStore store)
{
    /// <summary>What stands in a file; one that the edition does not have is a problem.</summary>
    /// <param name="sha256">SHA-256 of the file, in small hexadecimal digits.</param>
    /// <param name="page">Which page of its releases, from 1; one beyond the last is the last.</param>
    /// <param name="size">How many releases a page has; null for all on one.</param>
    public Outcome<SourceFile> Find(string sha256, int page, int? size) =>
        ProcessScope.Ask(
            store,
            null,
            (connection, edition) =>
                connection.Query(
                    """
                    SELECT *, (SELECT count(*) FROM release r WHERE r.source_id = s.source_id) AS releases,
                        (SELECT count(DISTINCT ocid) FROM release r WHERE r.source_id = s.source_id) AS processes,
                        (SELECT count(*) FROM payment y WHERE y.source_id = s.source_id) AS payments
                    FROM source s WHERE sha256 = $sha256 ORDER BY source_id LIMIT 1
                    """,
                    r => Read(connection, edition, r, page, size),
                    ("sha256", sha256)
                )
                    is [var found]
                    ? Outcome<SourceFile>.Ok(found)
                    : Outcome<SourceFile>.Failed(
                        new Problem("There is no such source file in this edition")
                        {
                            Field = "file",
                            Found = Problem.Excerpt(sha256),
                            Expected = $"the SHA-256 of a file of edition {edition.Number}",
                        }
                    )
        );

    private static SourceFile Read(
        DuckDBConnection connection,
        EditionInfo edition,
        Row row,
        int page,
        int? size
    )
    {
        var total = row.Count("releases");
        var rows = size ?? Math.Max(1, total);
        var pages = (int)Math.Max(1, (total + rows - 1) / rows);
        var shown = Math.Clamp(page, 1, pages);
        return new SourceFile
        {
            Edition = edition.Number,
            ContentHash = edition.ContentHash,
            Title = row.Text("title"),
            Publisher = row.Text("publisher_name"),
            File = row.Text("file"),
            Sha256 = row.Text("sha256"),
            Bytes = row.Count("bytes"),
            Licence = row.Text("licence"),
            RowsRead = row.Count("rows_read"),
            RowsKept = row.Count("rows_kept"),
            RowsRejected = row.Count("rows_rejected"),
            Total = total,
            Processes = row.Count("processes"),
            Payments = row.Count("payments"),
            Page = shown,
            Pages = pages,
            Releases = connection.Query(
                $"SELECT r.*, p.title FROM release r LEFT JOIN process p USING (ocid) WHERE r.source_id = $source ORDER BY r.byte_offset LIMIT {rows} OFFSET {(shown - 1) * rows}",
                r => new ReleaseInFile(
                    r.Text("ocid"),
                    r.OptionalText("title"),
                    r.OptionalText("release_id"),
                    r.Date("released"),
                    r.OptionalText("tags"),
                    r.Count("line"),
                    r.Count("byte_offset"),
                    r.Count("byte_length")
                ),
                ("source", row.Text("source_id"))
            ),
        };
    }
}

/// <summary>A source file and what stands in it.</summary>
public sealed record SourceFile
{
    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What the source is called.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>Its SHA-256.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its licence.</summary>
    public required string Licence { get; init; }

    /// <summary>How many rows or releases were read.</summary>
    public required long RowsRead { get; init; }

    /// <summary>How many were kept.</summary>
    public required long RowsKept { get; init; }

    /// <summary>How many were left out.</summary>
    public required long RowsRejected { get; init; }

    /// <summary>How many releases stand in it, on all pages.</summary>
    public required long Total { get; init; }

    /// <summary>Of how many processes.</summary>
    public required long Processes { get; init; }

    /// <summary>How many payments stand in it.</summary>
    public required long Payments { get; init; }

    /// <summary>Which page this is, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>The releases of this page, in the order of the file.</summary>
    public required IReadOnlyList<ReleaseInFile> Releases { get; init; }
}

/// <summary>A release in a file.</summary>
/// <param name="Ocid">Its process.</param>
/// <param name="Title">The title of the process.</param>
/// <param name="Id">The release's id as written.</param>
/// <param name="Released">The day of its publication.</param>
/// <param name="Tags">What kinds of news it is; parted by blanks.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Offset">Its first byte, from 0; of a packed file, in the unpacked text.</param>
/// <param name="Length">How many bytes it takes.</param>
public sealed record ReleaseInFile(
    string Ocid,
    string? Title,
    string? Id,
    DateOnly Released,
    string? Tags,
    long Line,
    long Offset,
    long Length
);
