using System.Text.Json;
using Evenhand.Contracts.Facts;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>The contracting processes of a file, each with what its releases say when they are merged.</summary>
internal static class ProcessesOfFile
{
    /// <summary>Hands over one process after the other.</summary>
    /// <returns>What could not be read; or why nothing could.</returns>
    public static Outcome<IReadOnlyList<Problem>> Read(
        string path,
        MergeSchema rules,
        Action<ProcessFacts> take,
        CancellationToken cancel
    )
    {
        if (!File.Exists(path))
        {
            return Outcome<IReadOnlyList<Problem>>.Failed(
                new Problem("There is no such file") { File = path }
            );
        }

        ReleaseScan scan;
        using (var stream = File.OpenRead(path))
        {
            scan = ReleaseScanner.Scan(stream, path, cancel);
        }

        var named = scan.Releases.Where(r => r.Ocid is not null).ToList();
        if (named.Count == 0)
        {
            return Outcome<IReadOnlyList<Problem>>.Failed([
                new Problem("No release in this file names its contracting process")
                {
                    File = path,
                },
                .. scan.Problems,
            ]);
        }

        var problems = new List<Problem>(scan.Problems);
        var reader = new ProcessReader(countCoverage: false);
        using var file = File.OpenHandle(path);
        foreach (var process in named.GroupBy(r => r.Ocid!, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var releases = process.OrderBy(r => OcdsDate.Read(r.Date)).ToList();
            var bytes =
                releases.Count == 1 ? Bytes(releases[0]) : Merged(rules, releases.Select(Bytes));
            if (reader.Read(bytes) is { } problem)
            {
                problems.Add(problem with { File = path, Line = releases[0].Line });
            }
            else
            {
                take(reader.Facts);
            }
        }

        return Outcome<IReadOnlyList<Problem>>.Ok(problems);

        byte[] Bytes(ReleaseRange range)
        {
            var bytes = new byte[range.Length];
            RandomAccess.Read(file, bytes, range.Offset);
            return bytes;
        }
    }

    private static byte[] Merged(MergeSchema rules, IEnumerable<byte[]> releases)
    {
        var merger = new CompiledRelease(rules.Release);
        foreach (var release in releases)
        {
            using var document = JsonDocument.Parse(release);
            merger.Add(document.RootElement);
        }

        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            merger.Write(writer);
        }

        return memory.ToArray();
    }
}
