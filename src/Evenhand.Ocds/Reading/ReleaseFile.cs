using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Evenhand.Vocabulary;

namespace Evenhand.Ocds.Reading;

/// <summary>A file of releases: which processes it tells of, and each release when it is asked for.</summary>
/// <remarks>Holds 32 bytes a release and the name of each process, whatever the size of the file.</remarks>
public sealed class ReleaseFile : IDisposable
{
    private readonly UnfoldedFile file;
    private readonly Entry[] entries;

    private ReleaseFile(UnfoldedFile file, CancellationToken cancel)
    {
        this.file = file;
        var problems = new ProblemList(file.Name);
        if (file.Damage is { } damage)
        {
            problems.Add(damage);
        }

        var found = new List<Entry>();
        var ocids = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        var scan = ReleaseScanner.Scan(file.Read(), file.Name, Take, null, cancel);
        foreach (var problem in scan.Problems)
        {
            problems.Add(problem);
        }

        (ReleasesFound, ReleasesKept, Problems) = (total, found.Count, problems.All);
        entries = [.. found];
        Array.Sort(entries, Entry.Compare);
        var processes = new List<ProcessRange>(ocids.Count);
        for (var (from, to) = (0, 0); from < entries.Length; from = to)
        {
            while (to < entries.Length && entries[to].Process == entries[from].Process)
            {
                to++;
            }

            processes.Add(new ProcessRange(ocids[entries[from].Process], from, to - from));
        }

        Processes = processes;

        void Take(ReleaseRange release)
        {
            total++;
            if (Look(release) is { } problem)
            {
                problems.Add(problem);
                return;
            }

            if (!numbers.TryGetValue(release.Ocid!, out var number))
            {
                number = ocids.Count;
                numbers.Add(release.Ocid!, number);
                ocids.Add(release.Ocid!);
            }

            found.Add(
                new Entry(
                    number,
                    OcdsDate.Read(release.Date)!.Value.UtcTicks,
                    release.Offset,
                    release.Length,
                    (int)release.Line
                )
            );
        }
    }

    /// <summary>How many releases were found.</summary>
    public int ReleasesFound { get; }

    /// <summary>How many of them name their process and their date.</summary>
    public int ReleasesKept { get; }

    /// <summary>What could not be read, and the releases that were left out.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The contracting processes, in the order of the file.</summary>
    public IReadOnlyList<ProcessRange> Processes { get; }

    /// <summary>Finds what a file holds, plain or gzip. A file without a release that can be used is refused.</summary>
    public static Outcome<ReleaseFile> Open(string path, CancellationToken cancel) =>
        UnfoldedFile.Open(path, cancel).Then(file => Open(file, cancel));

    /// <summary>The releases of a process in the order in which they are merged (see <see cref="ReleaseOrder"/>), each until the next is asked for.</summary>
    /// <exception cref="JsonException">The file was changed since it was opened.</exception>
    public IEnumerable<JsonElement> Releases(ProcessRange process)
    {
        var end = process.First + process.Count;
        for (var (from, to) = (process.First, process.First); from < end; from = to)
        {
            while (to < end && entries[to].Ticks == entries[from].Ticks)
            {
                to++;
            }

            foreach (var entry in InOrder(from, to))
            {
                using var document = Read(entry);
                yield return document.RootElement;
            }
        }
    }

    /// <summary>Where the release stands that is merged last.</summary>
    public ReleaseRange Newest(ProcessRange process)
    {
        var end = process.First + process.Count;
        var from = end - 1;
        while (from > process.First && entries[from - 1].Ticks == entries[from].Ticks)
        {
            from--;
        }

        var newest = InOrder(from, end)[^1];
        return new ReleaseRange(
            newest.Offset,
            newest.Length,
            newest.Line,
            process.Ocid,
            null,
            IsCompiled: false
        );
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>Finds what a file holds, and closes it when this is closed.</summary>
    public static Outcome<ReleaseFile> Open(UnfoldedFile file, CancellationToken cancel)
    {
        var opened = new ReleaseFile(file, cancel);
        if (opened.ReleasesKept > 0)
        {
            return Outcome<ReleaseFile>.Ok(opened);
        }

        opened.Dispose();
        return Outcome<ReleaseFile>.Failed([
            new Problem("No release in this file can be used")
            {
                File = file.Name,
                Found = Plain.Counted(opened.ReleasesFound, "release", "releases"),
                Expected =
                    "releases with \"ocid\" and \"date\", alone, in packages, in records, or one a line",
            },
            .. opened.Problems,
        ]);
    }

    /// <summary>Releases of one moment, in their order.</summary>
    private Entry[] InOrder(int from, int to)
    {
        var ofOneMoment = entries[from..to];
        if (ofOneMoment.Length > 1)
        {
            var keys = Array.ConvertAll(ofOneMoment, KeyOf);
            Array.Sort(keys, ofOneMoment, Comparer<(string?, byte[])>.Create(CompareTies));
        }

        return ofOneMoment;
    }

    private (string? Id, byte[] Hash) KeyOf(Entry entry)
    {
        using var document = Read(entry);
        var id =
            document.RootElement.TryGetProperty("id", out var given)
            && given.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? given.ToString()
                : null;
        return (id, SHA256.HashData(file.Read(entry.Offset, entry.Length)));
    }

    private JsonDocument Read(Entry entry) =>
        JsonDocument.Parse(
            WellFormed.Mend(file.Read(entry.Offset, entry.Length)),
            new JsonDocumentOptions { MaxDepth = ReleaseScanner.MostDepth }
        );

    private Problem? Look(ReleaseRange release) =>
        release.Ocid is null
            ? new Problem("This release names no contracting process")
            {
                File = file.Name,
                Line = release.Line,
                Field = "ocid",
                Expected = "a text such as ocds-213czf-1",
            }
        : OcdsDate.Read(release.Date) is null
            ? new Problem("This release has no date that can be read")
            {
                File = file.Name,
                Line = release.Line,
                Field = "date",
                Found = release.Date is null ? null : Problem.Excerpt(release.Date),
                Expected = "a date such as 2025-03-11T09:40:00Z",
            }
        : null;

    private static int CompareTies(
        (string? Id, byte[] Hash) one,
        (string? Id, byte[] Hash) other
    ) =>
        ReleaseOrder.CompareIds(one.Id, other.Id) is not 0 and var order
            ? order
            : one.Hash.AsSpan().SequenceCompareTo(other.Hash);

    /// <summary>Where a release stands, and what it is put in order by.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Process, long Ticks, long Offset, int Length, int Line)
    {
        public static int Compare(Entry one, Entry other) =>
            (one.Process, one.Ticks, one.Offset).CompareTo(
                (other.Process, other.Ticks, other.Offset)
            );
    }
}

/// <summary>The releases of one contracting process in a file.</summary>
/// <param name="Ocid">The process.</param>
/// <param name="First">The place of its first release in the index of the file.</param>
/// <param name="Count">How many it has.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ProcessRange(string Ocid, int First, int Count);
