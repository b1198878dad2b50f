using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Evenhand.Contracts.Facts;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Files;

/// <summary>What one thread needs to read releases and hand them to its worker.</summary>
/// <param name="file">The file, as the person named it.</param>
/// <param name="countCoverage">Count which paths hold something, too.</param>
/// <param name="take">Takes each release.</param>
/// <param name="processes">The processes met by all threads, where each is to come once; else null.</param>
/// <param name="cancel">Ends it.</param>
internal sealed class FileThread(
    string file,
    bool countCoverage,
    Action<ProcessFacts, FilePlace> take,
    ProcessSet? processes,
    CancellationToken cancel
)
{
    private readonly LineBlock block = new();
    private readonly ArrayBufferWriter<byte> merged = new();

    public ProcessReader Reader { get; } = new(countCoverage);

    public FileProblems Problems { get; } = new(file);

    public long Releases { get; private set; }

    /// <summary>Reads blocks of lines until there are none.</summary>
    /// <param name="blocks">Deals them out.</param>
    /// <param name="read">Is told the length of each.</param>
    public void ReadLines(LineBlocks blocks, Action<long> read)
    {
        while (processes is not { HasRepeats: true } && blocks.Next(block))
        {
            cancel.ThrowIfCancellationRequested();
            if (block.IsTooLong)
            {
                Problems.Add(
                    new Problem("A line is longer than we read")
                    {
                        Expected = $"at most {ProcessFile.LongestLine >> 20} MiB",
                    },
                    block.Line
                );
                continue;
            }

            ReadBlock();
            read(block.Length);
        }
    }

    /// <summary>Reads one release.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="place">Where they stand.</param>
    public void Read(ReadOnlyMemory<byte> json, FilePlace place)
    {
        if (Reader.Read(json) is { } problem)
        {
            Problems.Add(problem, place.Line);
        }
        else
        {
            Take(place);
        }
    }

    /// <summary>Merges the releases of a process, and reads what they add up to.</summary>
    public void ReadMerged(ReleaseFile releases, ProcessRange process, MergeRule rules)
    {
        merged.ResetWrittenCount();
        if (process.Count == 1)
        {
            foreach (var release in releases.Releases(process))
            {
                merged.Write(JsonMarshal.GetRawUtf8Value(release));
            }
        }
        else
        {
            var state = new CompiledRelease(rules);
            foreach (var release in releases.Releases(process))
            {
                cancel.ThrowIfCancellationRequested();
                state.Add(release);
            }

            using var writer = new Utf8JsonWriter(merged);
            state.Write(writer);
        }

        var newest = releases.Newest(process);
        Read(merged.WrittenMemory, new FilePlace(newest.Offset, newest.Length, newest.Line));
    }

    private void ReadBlock()
    {
        var (at, line) = (0, block.Line);
        while (at < block.Length)
        {
            var rest = block.Buffer.AsSpan(at, block.Length - at);
            var end = rest.IndexOf((byte)'\n');
            var length = end < 0 ? rest.Length : end;
            var blank = length - rest[..length].TrimStart(" \t\r"u8).Length;
            var text = rest[blank..length].TrimEnd(" \t\r"u8).Length;
            if (text > 0)
            {
                ReadLine(at + blank, text, line);
            }

            at += length + 1;
            line++;
        }
    }

    private void ReadLine(int start, int length, long line)
    {
        var json = block.Buffer.AsMemory(start, length);
        var place = new FilePlace(block.Offset + start, length, line);
        if (json.Span[0] == (byte)'[')
        {
            ReadPackage(json, place);
        }
        else if (Reader.Read(json) is not { } problem)
        {
            Take(place);
        }
        else if (Reader.IsPackage)
        {
            ReadPackage(json, place);
        }
        else
        {
            Problems.Add(problem, line);
        }
    }

    /// <summary>A line that is a package or record, or an array of releases or of these.</summary>
    private void ReadPackage(ReadOnlyMemory<byte> json, FilePlace place)
    {
        using var stream = new MemoryStream(
            block.Buffer,
            (int)(place.Offset - block.Offset),
            place.Length,
            writable: false
        );
        var scan = ReleaseScanner.Scan(stream, file, cancel);
        foreach (var problem in scan.Problems)
        {
            Problems.Add(problem, place.Line);
        }

        foreach (var release in scan.Releases)
        {
            Read(
                json.Slice((int)release.Offset, release.Length),
                new FilePlace(place.Offset + release.Offset, release.Length, place.Line)
            );
        }
    }

    private void Take(FilePlace place)
    {
        if (processes is not null)
        {
            var ocid = Reader.Facts[ProcessField.Ocid];
            if (!ocid.Says)
            {
                Reader.LeaveOut();
                Problems.Add(NoProcess, place.Line);
                return;
            }

            processes.Add(Reader.Facts, ocid);
        }

        Releases++;
        take(Reader.Facts, place);
    }

    private static Problem NoProcess { get; } =
        new("This release names no contracting process")
        {
            Field = "ocid",
            Expected = "a text such as ocds-213czf-1",
        };
}
