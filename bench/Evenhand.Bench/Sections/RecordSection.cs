using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Evenhand.Bench.Measuring;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;

namespace Evenhand.Bench.Sections;

/// <summary>How long it takes to check a record of a million entries, beside tools that do a part of it.</summary>
internal sealed class RecordSection : Section
{
    private const int Entries = 1_000_000;
    private const string Ours = "evenhand record verify";
    private const string Sum = "sha256sum of the file";
    private const string Walk = "jq along the chain";

    /// <inheritdoc/>
    public override string Name => "record";

    /// <inheritdoc/>
    public override string Title => "Checking a record";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [
        new("verify", f => [Verified(f)]),
        new("sha256sum", f => [Shell(Sum, 3, $"sha256sum '{At(f)}' | wc -l")]),
        new(
            "jq",
            f =>
                File.Exists("/usr/bin/jq")
                    ?
                    [
                        Shell(
                            Walk,
                            1,
                            $"jq -nc 'foreach (inputs | select(.entry)) as $e ({{n: 0, h: null}}; if .h == null or $e.entry.prev == .h then {{n: (.n + 1), h: $e.hash}} else error(\"broken\") end; .n)' '{At(f)}' | tail -n 1"
                        ),
                    ]
                    : []
        ),
    ];

    /// <inheritdoc/>
    public override void Prepare(string folder)
    {
        using var file = File.Create(At(folder));
        RecordWriter.WriteAsync(file, "bench", Made()).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var ours = reports["verify"].Of(Ours);
        yield return new TextTable(
            $"""
            A record of {Entries:N0} entries, two fields and a reference each, checked from the first line to the last: canonical form, the hash of each entry, the commitment of each field, the chain, the end. `sha256sum` reads
            the same bytes and hashes them once; `jq` takes each line apart and compares the hash that an entry holds with that of the one before, and hashes nothing{(
                reports["jq"].Samples.Count > 0 ? "" : " (it was not on this machine)"
            )}. The aim is 10 s.
            """,
            ["What", "ms", "processor ms", "peak memory"],
            [
                [
                    Ours,
                    TextTable.Number(ours.Median, 0),
                    TextTable.Number(ours.MedianProcessor, 0),
                    TextTable.Mebibytes(reports["verify"].PeakBytes),
                ],
                .. new[] { ("sha256sum", Sum), ("jq", Walk) }
                    .Select(p => (p.Item2, Sample: reports[p.Item1].Samples.SingleOrDefault()))
                    .Select(p =>
                        (IReadOnlyList<string>)
                            [
                                p.Item1,
                                p.Sample is null
                                    ? "not measured"
                                    : TextTable.Number(p.Sample.Median, 0),
                                "",
                                "",
                            ]
                    ),
            ]
        );
    }

    private static string At(string folder) => Path.Combine(folder, "record.jsonl");

    private static Sample Verified(string folder) =>
        Stopped.Repeat(
            Ours,
            1,
            3,
            () =>
            {
                using var file = File.OpenRead(At(folder));
                var report = RecordVerifier.CheckAsync(file).GetAwaiter().GetResult();
                return report.Ok
                    ? report.Entries.ToString(CultureInfo.InvariantCulture)
                    : throw new InvalidOperationException(report.Reason);
            }
        );

    private static Sample Shell(string what, int times, string command) =>
        Stopped.Repeat(
            what,
            0,
            times,
            () =>
            {
                using var shell = Process.Start(
                    new ProcessStartInfo("/bin/sh", ["-c", command])
                    {
                        RedirectStandardOutput = true,
                        UseShellExecute = false,
                    }
                )!;
                var said = shell.StandardOutput.ReadToEnd();
                shell.WaitForExit();
                return said.Trim();
            }
        );

    private static async IAsyncEnumerable<SealedEntry> Made(
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var salts = new CountedSalts();
        var head = RecordBeginning.Head("bench");
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 1; i <= Entries; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var entry = EntrySeal
                .Of(
                    "bench",
                    head,
                    new EntryDraft
                    {
                        Kind = "decision",
                        Actor = new Actor("p-1", "commissioner"),
                        At = start.AddSeconds(i),
                        Refers = [new("edition", "12", new string('a', 64))],
                        Fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                        {
                            ["words"] = JsonSerializer.SerializeToElement(
                                "The evidence does not settle this."
                            ),
                            ["weight"] = JsonSerializer.SerializeToElement(i / 7.0),
                        },
                    },
                    salts
                )
                .Value;
            head = entry.Head;
            yield return entry;
        }

        await Task.CompletedTask;
    }

    private sealed class CountedSalts : ISaltSource
    {
        private long count;

        public void Fill(Span<byte> salt)
        {
            salt.Clear();
            BitConverter.TryWriteBytes(salt, count++);
        }
    }
}
