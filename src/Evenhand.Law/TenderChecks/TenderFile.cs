using System.Text;
using System.Text.Json;
using Evenhand.Contracts.Facts;
using Evenhand.Law.Tenders;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>
/// Reads the tenders of a text: OCDS (a release, a package, one a line), a notice of Contracts Finder, or YAML that a person wrote.
/// Nothing of it is kept.
/// </summary>
/// <param name="book">The checks.</param>
/// <param name="merge">How releases of one process are merged.</param>
public sealed class TenderFile(TenderBook book, MergeRule merge)
{
    /// <summary>The largest text that is read whole, in bytes.</summary>
    public const int MaximumBytes = 10_000_000;

    /// <summary>The fact that names the contracting process.</summary>
    public const string Process = TenderFacts.Ocid;

    private const string Shapes =
        "a release or package of the Open Contracting Data Standard, a notice of Contracts Finder or Find a Tender as JSON, "
        + "or YAML as docs/examples/tender.yaml";

    /// <summary>Its tenders, in the order in which they stand.</summary>
    /// <param name="bytes">The text, UTF-8.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="cancel">Ends it.</param>
    public Outcome<IReadOnlyList<Tender>> Read(byte[] bytes, string name, CancellationToken cancel)
    {
        if (bytes.Length > MaximumBytes)
        {
            return Refuse(
                new Problem("The file is too large to be checked whole")
                {
                    File = name,
                    Found = $"{Plain.Count(bytes.Length)} bytes",
                    Expected = $"at most {Plain.Count(MaximumBytes)} bytes",
                    ToDo =
                        "Cut out the notice; or 'check-tender --all' counts the barriers of a large file.",
                }
            );
        }

        var first = bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        return first < 0
                ? Refuse(
                    new Problem("There is nothing here to check") { File = name, Expected = Shapes }
                )
            : bytes[first] is (byte)'{' or (byte)'[' ? ReadJson(bytes, name, cancel)
            : TenderYaml
                .Read(new TextFile(name, Encoding.UTF8.GetString(bytes)), book.Facts)
                .Then(facts => Outcome<IReadOnlyList<Tender>>.Ok([book.Tender(name, facts)]));
    }

    /// <summary>The one tender that is meant.</summary>
    /// <param name="tenders">The tenders of a file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="asked">The contracting process that was asked for, if any, and how that is said at the door.</param>
    /// <param name="toDo">What to do where it is not one.</param>
    public static Outcome<Tender> Choose(
        IReadOnlyList<Tender> tenders,
        string file,
        (string? Ocid, string Field) asked,
        string toDo
    )
    {
        var found = asked.Ocid is null
            ? tenders
            : [.. tenders.Where(t => t.Word(Process) == asked.Ocid)];
        return found.Count == 1
            ? Outcome<Tender>.Ok(found[0])
            : Outcome<Tender>.Failed(
                new Problem(
                    found.Count == 0
                        ? "The file does not hold this process"
                        : "The file holds several tenders"
                )
                {
                    File = file,
                    Field = asked.Field,
                    Found =
                        found.Count == 0
                            ? Problem.Excerpt(asked.Ocid!)
                            : Plain.Counted(found.Count, "tender", "tenders"),
                    Expected =
                        "one of "
                        + string.Join(", ", tenders.Take(5).Select(t => t.Word(Process) ?? t.Title))
                        + (tenders.Count > 5 ? " ..." : ""),
                    ToDo = toDo,
                }
            );
    }

    /// <summary>The tender of one release.</summary>
    /// <param name="facts">The release.</param>
    /// <param name="name">The file's name.</param>
    public Tender Read(ProcessFacts facts, string name) => Release(facts.Bytes, name);

    /// <summary>The tender of one release.</summary>
    /// <param name="release">Its bytes.</param>
    /// <param name="name">The name of where it comes from.</param>
    public Tender Read(ReadOnlyMemory<byte> release, string name) => Release(release, name);

    private Tender Release(ReadOnlyMemory<byte> json, string name)
    {
        using var document = JsonDocument.Parse(
            WellFormed.Mend(json.ToArray()),
            new JsonDocumentOptions { MaxDepth = ReleaseScanner.MostDepth }
        );
        return book.Tender(name, OcdsTender.Read(document.RootElement, []));
    }

    private Outcome<IReadOnlyList<Tender>> ReadJson(
        byte[] bytes,
        string name,
        CancellationToken cancel
    )
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var scan = ReleaseScanner.Scan(stream, name, cancel);
        // A release without a name for its process stands by itself; so does a notice of another kind.
        var releases = scan.Releases.Where(r => IsRelease(bytes, r)).ToList();
        if (releases.Count > 0)
        {
            return Outcome<IReadOnlyList<Tender>>.Ok([
                .. releases
                    .Select((r, i) => (Release: r, Key: r.Ocid ?? $"\n{i}"))
                    .GroupBy(r => r.Key, r => r.Release, StringComparer.Ordinal)
                    .Select(g => Release(Merged(bytes, [.. g]), name)),
            ]);
        }

        var problems = scan.Problems;
        try
        {
            using var document = JsonDocument.Parse(WellFormed.Mend(bytes));
            var notices = TenderNotice.Find(document.RootElement);
            if (notices.Count > 0)
            {
                return Outcome<IReadOnlyList<Tender>>.Ok([
                    .. notices.Select(n => book.Tender(name, TenderNotice.Read(n))),
                ]);
            }
        }
        catch (JsonException broken)
        {
            problems =
            [
                new Problem("This is not well-formed JSON")
                {
                    File = name,
                    Line = broken.LineNumber + 1,
                    Expected = Shapes,
                },
            ];
        }

        return problems.Count > 0
            ? Outcome<IReadOnlyList<Tender>>.Failed(problems)
            : Refuse(new Problem("No tender was found in it") { File = name, Expected = Shapes });
    }

    private static bool IsRelease(byte[] bytes, ReleaseRange range)
    {
        if (range.Ocid is not null)
        {
            return true;
        }

        var reader = new Utf8JsonReader(bytes.AsSpan((int)range.Offset, range.Length));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("tender"u8))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private byte[] Merged(byte[] bytes, IReadOnlyList<ReleaseRange> releases)
    {
        if (releases.Count == 1 || releases.Any(r => OcdsDate.Read(r.Date) is null))
        {
            return Slice(bytes, releases[^1]);
        }

        var state = new CompiledRelease(merge);
        foreach (var release in releases.OrderBy(r => OcdsDate.Read(r.Date)!.Value.UtcTicks))
        {
            using var document = JsonDocument.Parse(WellFormed.Mend(Slice(bytes, release)));
            state.Add(document.RootElement.Clone());
        }

        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            state.Write(writer);
        }

        return memory.ToArray();
    }

    private static byte[] Slice(byte[] bytes, ReleaseRange range) =>
        bytes.AsSpan((int)range.Offset, range.Length).ToArray();

    private static Outcome<IReadOnlyList<Tender>> Refuse(Problem problem) =>
        Outcome<IReadOnlyList<Tender>>.Failed(problem);
}
