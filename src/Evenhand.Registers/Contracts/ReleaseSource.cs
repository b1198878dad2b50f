using Evenhand.Ocds.Reading;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Contracts;

/// <summary>
/// Reads files of contracting processes: releases of the Open Contracting Data Standard in any of the shapes in which they are
/// published, and notices of Contracts Finder's own search. The file is gone through once for where each release
/// stands; what a release says is read when an edition is built.
/// </summary>
public static class ReleaseSource
{
    /// <summary>Id of the reader of releases.</summary>
    public const string ReaderId = "ocds";

    /// <summary>Id of the reader of notices.</summary>
    public const string NoticesId = "contracts-finder-notices";

    /// <summary>The endings of files that it reads; <c>.gz</c> may follow.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".json", ".jsonl", ".ndjson"];

    private const int MostOfPackage = 1 << 22;
    private const int LargestNoticeList = 1 << 28;
    private const int DigitsOfPart = 12;

    /// <summary>Whether a file is JSON: by its ending, or by its first character where the ending says nothing.</summary>
    public static bool IsJson(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        if (Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
        {
            return false;
        }

        try
        {
            var start = Beginning(path, 64).AsSpan();
            start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
            start = start.TrimStart(" \t\r\n"u8.ToArray());
            return start.Length > 0 && start[0] is (byte)'{' or (byte)'[';
        }
        catch (Exception fault) when (fault is InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Goes through a file.</summary>
    /// <param name="path">Where it lies, as the person named it.</param>
    /// <param name="asOf">The day that it speaks of; null takes the day of its latest release.</param>
    /// <param name="sha256">Gives SHA-256 of its bytes; asked for last.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Its releases; or why it is refused: it cannot be read, is no JSON, or has no release that can be used.</returns>
    public static Outcome<ReleaseReading> Read(
        string path,
        DateOnly? asOf,
        Func<string> sha256,
        CancellationToken cancel
    )
    {
        try
        {
            return !File.Exists(path)
                ? Refuse(
                    path,
                    Directory.Exists(path)
                        ? "This is a folder, not a file"
                        : "There is no such file",
                    null,
                    "the path of a JSON file, plain or gzip"
                )
                : ReadExisting(path, asOf, sha256, cancel);
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(
                path,
                "The file may not be read",
                null,
                "a file that you have the right to read"
            );
        }
        catch (InvalidDataException fault)
        {
            return Refuse(
                path,
                "The gzip data is cut short or damaged",
                fault.Message.TrimEnd('.'),
                "a whole gzip file",
                "Fetch the file again."
            );
        }
    }

    private static Outcome<ReleaseReading> ReadExisting(
        string path,
        DateOnly? asOf,
        Func<string> sha256,
        CancellationToken cancel
    )
    {
        using var file = SourceText.OpenFile(path);
        var packed = StrictGzipStream.Begins(file.SafeFileHandle);
        var bytes = file.Length;
        if (bytes == 0)
        {
            return Refuse(path, "The file is empty", "0 bytes", "JSON");
        }

        var scan = ReleaseScanner.Scan(StrictGzipStream.Unfold(file, packed), path, cancel);
        var reader = ReaderId;
        if (
            !scan.Releases.Any(r => r.Ocid is not null)
            && bytes <= LargestNoticeList
            && NoticeList.Find(Beginning(path, LargestNoticeList), path) is { } notices
        )
        {
            (reader, scan) = (NoticesId, notices);
        }

        var taken = new Taken(scan.Releases.Count);
        taken.Take(scan);
        if (taken.Kept.Count == 0)
        {
            return Outcome<ReleaseReading>.Failed([
                new Problem(
                    scan.Releases.Count + scan.Problems.Count == 0
                        ? "There is no release in this file"
                        : "No release in this file can be used"
                )
                {
                    File = path,
                    Found = Plain.Counted(scan.Releases.Count, "release", "releases"),
                    Expected =
                        "releases with \"ocid\" and \"date\", alone, in packages, in records, or one a line",
                },
                .. taken
                    .Rejects.Take(5)
                    .Select(r => new Problem(r.Reason)
                    {
                        File = path,
                        Line = r.Line,
                        Field = r.Column,
                        Found = r.Found,
                        Expected = r.Expected,
                    }),
            ]);
        }

        var head =
            scan.Tops.Count > 0 && scan.Tops[0].Offset < 16
                ? PackageHead.Read(
                    Beginning(
                            path,
                            Math.Min(MostOfPackage, (int)scan.Tops[0].Offset + scan.Tops[0].Length)
                        )
                        .AsSpan((int)scan.Tops[0].Offset)
                )
                : PackageHead.None;
        return Outcome<ReleaseReading>.Ok(
            Describe(path, packed, bytes, sha256(), reader, head, taken, asOf)
        );
    }

    private static ReleaseReading Describe(
        string path,
        bool packed,
        long bytes,
        string sha256,
        string reader,
        PackageHead head,
        Taken taken,
        DateOnly? asOf
    )
    {
        var known = new ReleasePublishers(head.Publisher);
        var publishers = taken
            .Kept.CountBy(r =>
                reader == NoticesId ? ReleasePublisher.ContractsFinder : known.Of(r.Ocid!)
            )
            .OrderByDescending(p => p.Value)
            .ThenBy(p => p.Key.Id, StringComparer.Ordinal)
            .ToList();
        var latest = taken.Kept.Max(r => OcdsDate.Read(r.Date)!.Value.DateTime);
        var publisher = publishers[0].Key;
        var source = new SourceFile
        {
            Key = new SourceKey(
                reader,
                publisher.Id,
                asOf ?? DateOnly.FromDateTime(latest),
                sha256[..DigitsOfPart]
            ),
            File = Path.GetFileName(path),
            Sha256 = sha256,
            Bytes = bytes,
            Encoding = "UTF-8",
            PublisherName = publisher.Name,
            Title =
                reader == NoticesId ? "Contracts Finder notices" : $"Contracts of {publisher.Name}",
            Licence = head.Licence,
            RowsRead = taken.Kept.Count + taken.Rejects.Count,
            RowsKept = taken.Kept.Count,
            RowsEmpty = 0,
            HeaderLine = 0,
            ColumnsNotUsed = [],
            Notes = [.. Notes(taken, publishers, packed)],
        };
        return new ReleaseReading(source, path, packed, taken.Kept, taken.Rejects);
    }

    private static IEnumerable<string> Notes(
        Taken taken,
        IReadOnlyList<KeyValuePair<ReleasePublisher, int>> publishers,
        bool packed
    )
    {
        if (publishers.Count > 1)
        {
            yield return "It holds releases of several publishers: "
                + string.Join(
                    ", ",
                    publishers.Select(p =>
                        $"{p.Key.Name} ({Plain.Counted(p.Value, "release", "releases")})"
                    )
                )
                + ".";
        }

        var compiled = taken.Kept.Count(r => r.IsCompiled);
        if (compiled > 0)
        {
            yield return $"{Plain.Counted(compiled, "record holds", "records hold")} only what its releases add up to, not the releases.";
        }

        if (packed)
        {
            yield return "It is packed: places of releases are those in the unpacked text.";
        }
    }

    private static byte[] Beginning(string path, int most)
    {
        using var file = SourceText.OpenFile(path);
        var content = StrictGzipStream.Unfold(file, StrictGzipStream.Begins(file.SafeFileHandle));
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while (
            memory.Length < most
            && (read = content.Read(buffer, 0, (int)Math.Min(buffer.Length, most - memory.Length)))
                > 0
        )
        {
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static Outcome<ReleaseReading> Refuse(
        string path,
        string what,
        string? found,
        string expected,
        string? toDo = null
    ) =>
        Outcome<ReleaseReading>.Failed(
            new Problem(what)
            {
                File = path,
                Found = found,
                Expected = expected,
                ToDo = toDo,
            }
        );

    /// <summary>What was kept and what was left out.</summary>
    private sealed class Taken(int releases)
    {
        public List<ReleaseRange> Kept { get; } = new(releases);

        public List<Reject> Rejects { get; } = [];

        public void Take(ReleaseScan scan)
        {
            Rejects.AddRange(
                scan.Problems.Select(p => new Reject(
                    p.Line ?? 1,
                    p.Field,
                    p.What,
                    p.Found,
                    p.Expected
                ))
            );
            foreach (var release in scan.Releases)
            {
                if (Fault(release) is { } fault)
                {
                    Rejects.Add(fault);
                }
                else
                {
                    Kept.Add(release);
                }
            }

            Rejects.Sort((a, b) => a.Line.CompareTo(b.Line));
        }

        private static Reject? Fault(ReleaseRange release) =>
            string.IsNullOrWhiteSpace(release.Ocid)
                ? new Reject(
                    release.Line,
                    "ocid",
                    "This release names no contracting process",
                    null,
                    "a text such as ocds-213czf-1"
                )
            : OcdsDate.Read(release.Date) is null
                ? new Reject(
                    release.Line,
                    "date",
                    "This release has no date that can be read",
                    release.Date is null ? null : Problem.Excerpt(release.Date),
                    "a date such as 2025-03-11T09:40:00Z"
                )
            : null;
    }
}
