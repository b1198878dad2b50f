using System.Text.Json;
using Evenhand.Vocabulary;
using Microsoft.Win32.SafeHandles;

namespace Evenhand.Ocds.Reading;

/// <summary>A file of releases: which processes it tells of, and each release when it is asked for.</summary>
public sealed class ReleaseFile : IDisposable
{
    private readonly SafeFileHandle handle;
    private readonly string name;

    private ReleaseFile(SafeFileHandle handle, string name, ReleaseScan scan)
    {
        this.handle = handle;
        this.name = name;
        var problems = new List<Problem>(scan.Problems);
        var dated = new List<(ReleaseRange Release, DateTimeOffset Date)>(scan.Releases.Count);
        foreach (var release in scan.Releases)
        {
            if (Look(release) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                dated.Add((release, OcdsDate.Read(release.Date)!.Value));
            }
        }

        Problems = problems;
        ReleasesFound = scan.Releases.Count;
        ReleasesKept = dated.Count;
        Processes =
        [
            .. dated
                .GroupBy(d => d.Release.Ocid!, StringComparer.Ordinal)
                // A stable sort: releases of one moment stay in the order of the file.
                .Select(g =>
                    (IReadOnlyList<ReleaseRange>)[.. g.OrderBy(d => d.Date).Select(d => d.Release)]
                ),
        ];
    }

    /// <summary>How many releases were found.</summary>
    public int ReleasesFound { get; }

    /// <summary>How many of them name their process and their date.</summary>
    public int ReleasesKept { get; }

    /// <summary>What could not be read, and the releases that were left out.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The releases of each contracting process in the order of their dates; processes in the order of the file.</summary>
    public IReadOnlyList<IReadOnlyList<ReleaseRange>> Processes { get; }

    /// <summary>Finds what a file holds. A file without a release that can be used is refused.</summary>
    public static Outcome<ReleaseFile> Open(string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            return Outcome<ReleaseFile>.Failed(
                new Problem("There is no such file") { File = path }
            );
        }

        ReleaseScan scan;
        using (var stream = File.OpenRead(path))
        {
            scan = ReleaseScanner.Scan(stream, path, cancel);
        }

        var opened = new ReleaseFile(File.OpenHandle(path), path, scan);
        if (opened.ReleasesKept > 0)
        {
            return Outcome<ReleaseFile>.Ok(opened);
        }

        opened.Dispose();
        return Outcome<ReleaseFile>.Failed([
            new Problem("No release in this file can be used")
            {
                File = path,
                Found = Plain.Counted(opened.ReleasesFound, "release", "releases"),
                Expected =
                    "releases with \"ocid\" and \"date\", alone, in packages, in records, or one a line",
            },
            .. opened.Problems,
        ]);
    }

    /// <summary>Reads one release.</summary>
    /// <exception cref="JsonException">The file was changed since it was opened.</exception>
    public JsonDocument Read(ReleaseRange release)
    {
        var bytes = new byte[release.Length];
        var read = 0;
        while (read < bytes.Length)
        {
            var got = RandomAccess.Read(handle, bytes.AsSpan(read), release.Offset + read);
            if (got == 0)
            {
                throw new JsonException($"{name} became shorter while it was read.");
            }

            read += got;
        }

        return JsonDocument.Parse(
            bytes,
            new JsonDocumentOptions { MaxDepth = ReleaseScanner.MostDepth }
        );
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private Problem? Look(ReleaseRange release) =>
        release.Ocid is null
            ? new Problem("This release names no contracting process")
            {
                File = name,
                Line = release.Line,
                Field = "ocid",
                Expected = "a text such as ocds-213czf-1",
            }
        : OcdsDate.Read(release.Date) is null
            ? new Problem("This release has no date that can be read")
            {
                File = name,
                Line = release.Line,
                Field = "date",
                Found = release.Date is null ? null : Problem.Excerpt(release.Date),
                Expected = "a date such as 2025-03-11T09:40:00Z",
            }
        : null;
}
