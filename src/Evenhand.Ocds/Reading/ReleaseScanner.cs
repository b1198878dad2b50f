using System.Runtime.InteropServices;
using System.Text.Json;
using Evenhand.Vocabulary;

namespace Evenhand.Ocds.Reading;

/// <summary>
/// Finds the releases in a file of any of the shapes in which they are published: a release, a release package, a record
/// package, an array of these, or one of these a line (JSON Lines). Holds a part of the file at a time.
/// </summary>
public sealed class ReleaseScanner
{
    private const int FirstBuffer = 1 << 20;
    private const int LongestToken = 1 << 28;

    /// <summary>How many objects and arrays may stand in one another.</summary>
    public const int MostDepth = 256;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowMultipleValues = true,
        MaxDepth = MostDepth,
    };

    private readonly Stream stream;
    private readonly string file;
    private readonly Action<ReleaseRange> onRelease;
    private readonly Action<TopRange>? onTop;
    private readonly ProblemList problems;
    private readonly Stack<Frame> open = new();
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private byte[] buffer;
    private int filled;
    private bool ended;

    /// <summary>Where in the buffer the present reader began.</summary>
    private int head;

    /// <summary>From where on the next end of a line is to be looked for in the file.</summary>
    private long lineSought;

    /// <summary>Where the buffer begins in the file, and the line that it begins on.</summary>
    private long start;
    private long line = 1;

    /// <summary>Lines are counted on from the last place asked about.</summary>
    private int counted;
    private long countedLines;
    private long values;

    /// <summary>How many objects and arrays are open that hold nothing that is looked for.</summary>
    private int skipped;
    private string? property;
    private string? sought;

    private ReleaseScanner(
        Stream stream,
        string file,
        int firstBuffer,
        Action<ReleaseRange> onRelease,
        Action<TopRange>? onTop
    )
    {
        this.stream = stream;
        this.file = file;
        this.onRelease = onRelease;
        this.onTop = onTop;
        problems = new ProblemList(file);
        buffer = new byte[firstBuffer];
    }

    /// <summary>Finds the releases.</summary>
    /// <param name="stream">The file, from its beginning; UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="cancel">Ends it.</param>
    public static ReleaseScan Scan(Stream stream, string file, CancellationToken cancel) =>
        Scan(
            stream,
            file,
            // One line of a file may be all there is, and such lines may be many.
            (int)Math.Clamp(stream.CanSeek ? stream.Length + 1 : FirstBuffer, 256, FirstBuffer),
            cancel
        );

    /// <summary>The same with a buffer of another size, which makes no difference to what is found.</summary>
    internal static ReleaseScan Scan(
        Stream stream,
        string file,
        int firstBuffer,
        CancellationToken cancel
    )
    {
        var releases = new List<ReleaseRange>();
        var tops = new List<TopRange>();
        var scanner = new ReleaseScanner(stream, file, firstBuffer, releases.Add, tops.Add);
        scanner.Run(cancel);
        return new ReleaseScan(releases, tops, scanner.problems.All, scanner.values);
    }

    /// <summary>The same, handing on each release and each object at the top of the file as it is found, so that nothing is held.</summary>
    /// <returns>The problems and the number of values.</returns>
    internal static ReleaseScan Scan(
        Stream stream,
        string file,
        Action<ReleaseRange> onRelease,
        Action<TopRange>? onTop,
        CancellationToken cancel
    )
    {
        var scanner = new ReleaseScanner(stream, file, FirstBuffer, onRelease, onTop);
        scanner.Run(cancel);
        return new ReleaseScan([], [], scanner.problems.All, scanner.values);
    }

    private void Run(CancellationToken cancel)
    {
        Fill();
        if (filled >= 3 && buffer.AsSpan(0, 3).SequenceEqual("\uFEFF"u8))
        {
            Drop(3);
        }

        var state = new JsonReaderState(Options);
        var isBetween = true;
        head = 0;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (isBetween)
            {
                WholeLines(cancel);
            }

            isBetween = false;
            var reader = new Utf8JsonReader(buffer.AsSpan(head, filled - head), ended, state);
            try
            {
                while (!isBetween && reader.Read())
                {
                    Take(ref reader);
                    isBetween = open.Count == 0 && skipped == 0;
                }
            }
            catch (JsonException broken)
            {
                if (!Resume(broken, head + (int)reader.BytesConsumed))
                {
                    return;
                }

                (head, isBetween) = (0, true);
                state = new JsonReaderState(Options);
                continue;
            }

            if (isBetween)
            {
                head += (int)reader.BytesConsumed;
                state = new JsonReaderState(Options);
                continue;
            }

            state = reader.CurrentState;
            if (ended)
            {
                return;
            }

            Drop(head + (int)reader.BytesConsumed);
            head = 0;
            if (filled == buffer.Length)
            {
                if (buffer.Length >= LongestToken)
                {
                    Report("A text in it is longer than we read", null, line, "at most 256 MiB");
                    return;
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            Fill();
        }
    }

    /// <summary>
    /// Takes lines that are a release each, which is what large files are made of; goes on where the next value begins that is
    /// something else. What it passes over, the reader of any JSON would find to be the same.
    /// </summary>
    private void WholeLines(CancellationToken cancel)
    {
        while (true)
        {
            var rest = buffer.AsSpan(head, filled - head);
            var end = LineEnd();
            if (end < 0 && !ended && head > buffer.Length / 2)
            {
                cancel.ThrowIfCancellationRequested();
                Drop(head);
                head = 0;
                Fill();
                continue;
            }

            var text = end < 0 ? rest : rest[..end];
            if ((end < 0 && !ended) || rest.IsEmpty || !ReleaseLine.Read(text, out var line))
            {
                return;
            }

            if (line.Length > 0)
            {
                values++;
                var place = start + head + line.Start;
                var number = LineAt(head);
                onTop?.Invoke(new TopRange(place, line.Length, number));
                onRelease(
                    new ReleaseRange(
                        place,
                        line.Length,
                        number,
                        line.Ocid is null ? null : Once(line.Ocid),
                        line.Date,
                        IsCompiled: false
                    )
                );
            }

            head += end < 0 ? text.Length : end + 1;
        }
    }

    /// <summary>How far behind <see cref="head"/> its line ends; less than 0 where the end is not at hand. What was looked through is not looked through again.</summary>
    private int LineEnd()
    {
        var from = (int)Math.Max(lineSought - start, head);
        var found = buffer.AsSpan(from, filled - from).IndexOf((byte)'\n');
        lineSought = start + (found < 0 ? filled : from + found);
        return found < 0 ? -1 : from + found - head;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Name(ref reader);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Open(
                    reader.TokenType == JsonTokenType.StartArray,
                    start + head + reader.TokenStartIndex,
                    head + (int)reader.TokenStartIndex
                );
                // What holds nothing that is looked for is passed over in one go, where all of it is at hand.
                if (skipped == 1 && reader.TrySkip())
                {
                    skipped = 0;
                }

                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close(start + head + reader.BytesConsumed);
                break;
            default:
                Literal(ref reader);
                break;
        }
    }

    private void Name(ref Utf8JsonReader reader)
    {
        (sought, property) = (null, null);
        if (skipped > 0)
        {
            return;
        }

        property =
            reader.ValueTextEquals("ocid"u8) ? "ocid"
            : reader.ValueTextEquals("date"u8) ? "date"
            : reader.ValueTextEquals("releases"u8) ? "releases"
            : reader.ValueTextEquals("records"u8) ? "records"
            : reader.ValueTextEquals("compiledRelease"u8) ? "compiledRelease"
            : null;
        sought = property is "ocid" or "date" ? property : null;
    }

    private void Literal(ref Utf8JsonReader reader)
    {
        if (sought is not null && reader.TokenType == JsonTokenType.String && open.Count > 0)
        {
            var frame = open.Peek();
            if (sought == "ocid")
            {
                frame.Ocid = WellFormed.Text(ref reader) is { } ocid ? Once(ocid) : null;
            }
            else
            {
                frame.Date = WellFormed.Text(ref reader);
            }
        }

        (sought, property) = (null, null);
        if (skipped > 0)
        {
            return;
        }

        if (open.Count == 0)
        {
            values++;
        }

        if (IsForReleases(open.Count == 0 ? null : open.Peek()))
        {
            NoRelease(reader.TokenType.ToString(), head + (int)reader.TokenStartIndex);
        }
    }

    /// <summary>Only releases, packages and records belong here.</summary>
    private static bool IsForReleases(Frame? frame) =>
        frame is null or { Kind: FrameKind.Tops or FrameKind.Releases or FrameKind.Records };

    private void NoRelease(string found, int inBuffer) =>
        Report(
            "This is no release",
            found,
            LineAt(inBuffer),
            "a release, a package of releases or records, or an array of them"
        );

    private void Open(bool isArray, long offset, int inBuffer)
    {
        if (skipped > 0)
        {
            skipped++;
            return;
        }

        var parent = open.TryPeek(out var above) ? above : null;
        var kind = (parent?.Kind, isArray, property) switch
        {
            (null, true, _) => FrameKind.Tops,
            (null, false, _) => FrameKind.Top,
            (FrameKind.Tops, false, _) => FrameKind.Top,
            (FrameKind.Releases, false, _) => FrameKind.Release,
            (FrameKind.Records, false, _) => FrameKind.Record,
            (FrameKind.Top or FrameKind.Record, true, "releases") => FrameKind.Releases,
            (FrameKind.Top, true, "records") => FrameKind.Records,
            (FrameKind.Record, false, "compiledRelease") => FrameKind.Compiled,
            _ => FrameKind.Other,
        };
        if (parent is not null && kind is FrameKind.Releases or FrameKind.Records)
        {
            parent!.IsPackage = true;
        }

        (sought, property) = (null, null);
        if (kind == FrameKind.Other)
        {
            if (IsForReleases(parent))
            {
                NoRelease("an array within an array", inBuffer);
            }

            skipped = 1;
            return;
        }

        open.Push(new Frame(kind) { Offset = offset, Line = LineAt(inBuffer) });
    }

    private void Close(long end)
    {
        if (skipped > 0)
        {
            skipped--;
            return;
        }

        var frame = open.Pop();
        var parent = open.TryPeek(out var above) ? above : null;
        if (open.Count == 0)
        {
            values++;
        }

        if (frame.Kind == FrameKind.Top && IsReadable(frame, end))
        {
            onTop?.Invoke(new TopRange(frame.Offset, (int)(end - frame.Offset), frame.Line));
        }

        switch (frame.Kind)
        {
            case FrameKind.Top when !frame.IsPackage:
                Found(frame, end, isCompiled: false);
                break;
            // A record may only point to its releases, with an address and no ocid.
            case FrameKind.Release when frame.Ocid is not null || !InRecord():
                Found(frame, end, isCompiled: false);
                MarkEmbedded();
                break;
            case FrameKind.Compiled:
                parent!.Compiled = frame with { End = end };
                break;
            case FrameKind.Record when !frame.HasEmbedded && frame.Compiled is { } compiled:
                Found(compiled, compiled.End, isCompiled: true);
                break;
            case FrameKind.Record when !frame.HasEmbedded:
                Report(
                    "This record holds no release",
                    null,
                    frame.Line,
                    "releases, or a compiled release; what it points to elsewhere is not fetched"
                );
                break;
        }
    }

    // Most releases share their process with others.
    private string Once(string ocid)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(names, ocid, out _);
        return known ??= ocid;
    }

    private static bool IsReadable(Frame frame, long end) => end - frame.Offset <= LongestToken;

    private bool InRecord() => open.Any(f => f.Kind == FrameKind.Record);

    private void MarkEmbedded()
    {
        foreach (var frame in open)
        {
            if (frame.Kind == FrameKind.Record)
            {
                frame.HasEmbedded = true;
                return;
            }
        }
    }

    private void Found(Frame frame, long end, bool isCompiled)
    {
        if (!IsReadable(frame, end))
        {
            Report("A release in it is longer than we read", null, frame.Line, "at most 256 MiB");
            return;
        }

        onRelease(
            new ReleaseRange(
                frame.Offset,
                (int)(end - frame.Offset),
                frame.Line,
                frame.Ocid,
                frame.Date,
                isCompiled
            )
        );
    }

    /// <summary>After something that is no JSON: goes on with the next line that begins an object or array of its own.</summary>
    private bool Resume(JsonException broken, int at)
    {
        Report(NoJson(broken), LineAt(at));
        open.Clear();
        skipped = 0;
        (sought, property) = (null, null);
        while (true)
        {
            var next = buffer.AsSpan(at, filled - at).IndexOf((byte)'\n');
            if (next >= 0 && at + next + 1 < filled)
            {
                at += next + 1;
                if (buffer[at] is (byte)'{' or (byte)'[')
                {
                    Drop(at);
                    return true;
                }

                continue;
            }

            if (ended)
            {
                return false;
            }

            Drop(next >= 0 ? at + next : filled);
            at = 0;
            Fill();
            if (filled == 0)
            {
                return false;
            }
        }
    }

    /// <summary>What is wrong with something that is no JSON, without its place.</summary>
    public static Problem NoJson(JsonException broken)
    {
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return new Problem("This is no JSON")
        {
            Found = end < 0 ? broken.Message : broken.Message[..end],
            Expected = "JSON in UTF-8",
        };
    }

    private void Report(string what, string? found, long where, string expected) =>
        Report(new Problem(what) { Found = found, Expected = expected }, where);

    private void Report(Problem problem, long where) =>
        problems.Add(problem with { File = file, Line = where });

    private long LineAt(int inBuffer) => line + Lines(inBuffer);

    private long Lines(int until)
    {
        if (until < counted)
        {
            (counted, countedLines) = (0, 0);
        }

        countedLines += buffer.AsSpan(counted, until - counted).Count((byte)'\n');
        counted = until;
        return countedLines;
    }

    private void Drop(int bytes)
    {
        line += Lines(bytes);
        (counted, countedLines) = (0, 0);
        buffer.AsSpan(bytes, filled - bytes).CopyTo(buffer);
        filled -= bytes;
        start += bytes;
    }

    private void Fill()
    {
        while (filled < buffer.Length)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
            {
                ended = true;
                return;
            }

            filled += read;
        }
    }

    private enum FrameKind
    {
        Other,
        Tops,
        Top,
        Releases,
        Release,
        Records,
        Record,
        Compiled,
    }

    private sealed record Frame(FrameKind Kind)
    {
        public long Offset { get; init; }
        public long End { get; init; }
        public long Line { get; init; }
        public string? Ocid { get; set; }
        public string? Date { get; set; }
        public bool IsPackage { get; set; }
        public bool HasEmbedded { get; set; }
        public Frame? Compiled { get; set; }
    }
}
