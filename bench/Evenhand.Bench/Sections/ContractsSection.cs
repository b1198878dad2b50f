using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evenhand.Bench.Measuring;
using Evenhand.Contracts.Coverage;
using Evenhand.Contracts.Files;
using Evenhand.Contracts.Indicators;
using Evenhand.Lake;

namespace Evenhand.Bench.Sections;

/// <summary>How quickly coverage and all indicators come from a file of releases, beside the bare walk along its bytes and other tools.</summary>
internal sealed class ContractsSection : Section
{
    private const int WarmUp = 1;
    private const int Times = 5;
    private const long Small = 1_000_000_000;
    private const string Together = "coverage and all indicators";
    private const string Twice = "the same of 2 GB, first reading";
    private const string Covering = "coverage alone";
    private const string Indicating = "all indicators alone";
    private const string Reading = "facts alone";
    private const string Walk = "the bare walk: Utf8JsonReader over the same lines";
    private const string Duck = "DuckDB read_json, ten fields";
    private const string Jq = "jq, one filter over the same fields";
    private const string Loading = "full load into an edition, 1 GB";
    private const string LoadingTwice = "full load into an edition, 2 GB";
    private const string OneProcess = "a million releases of one process into an edition";
    private const int ReleasesOfOne = 1_000_000;
    private const string ByHand = "DuckDB: the same fields into the same tables, 1 GB";
    private const string ByHandTwice = "DuckDB: the same fields into the same tables, 2 GB";

    /// <inheritdoc/>
    public override string Name => "contracts";

    /// <inheritdoc/>
    public override string Title => "Coverage and indicators from a file of releases";

    /// <inheritdoc/>
    public override string? Missing =>
        ManyReleases.Folder is null
            ? $"{ManyReleases.Variable} names no folder with files of real releases"
            : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [
        new("together", f => [Repeat(Together, f, p => Read(p, coverage: true, indicators: true))]),
        new("twice", f => [Stopped.Repeat(Twice, 0, 1, () => Read(LargeFile(f), true, true))]),
        new(
            "coverage",
            f => [Repeat(Covering, f, p => Read(p, coverage: true, indicators: false))]
        ),
        new(
            "indicators",
            f => [Repeat(Indicating, f, p => Read(p, coverage: false, indicators: true))]
        ),
        new("facts", f => [Repeat(Reading, f, p => Read(p, coverage: false, indicators: false))]),
        new("walk", f => [Repeat(Walk, f, WalkAlong)]),
        new("duckdb", f => [Stopped.Repeat(Duck, WarmUp, 3, () => ReadJson(SmallFile(f)))]),
        new("load", f => [Stopped.Repeat(Loading, 0, 3, () => FullLoad.IntoEdition(SmallFile(f)))]),
        new(
            "load-by-hand",
            f => [Stopped.Repeat(ByHand, 0, 3, () => FullLoad.IntoDuckDb(SmallFile(f)))]
        ),
        new(
            "load-twice",
            f => [Stopped.Repeat(LoadingTwice, 0, 1, () => FullLoad.IntoEdition(LargeFile(f)))]
        ),
        new(
            "load-by-hand-twice",
            f => [Stopped.Repeat(ByHandTwice, 0, 1, () => FullLoad.IntoDuckDb(LargeFile(f)))]
        ),
        new(
            "load-one",
            f => [Stopped.Repeat(OneProcess, 0, 1, () => FullLoad.OneProcess(OneProcessFile(f)))]
        ),
        new("jq", f => JqIsThere ? [Stopped.Repeat(Jq, 0, 1, () => RunJq(SmallFile(f)))] : []),
    ];

    /// <inheritdoc/>
    public override void Prepare(string folder)
    {
        ManyReleases.Write(SmallFile(folder), Small);
        ManyReleases.Write(LargeFile(folder), 2 * Small);
        ManyReleases.WriteOneProcess(OneProcessFile(folder), ReleasesOfOne);
    }

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var part in Parts.Where(p => !p.Name.StartsWith("load", StringComparison.Ordinal)))
        {
            var report = reports[part.Name];
            foreach (var sample in report.Samples)
            {
                var bytes = part.Name == "twice" ? 2 * Small : Small;
                rows.Add([
                    sample.What,
                    TextTable.Number(sample.Median, 0),
                    TextTable.Number(bytes / 1e3 / sample.Median, 0),
                    TextTable.Mebibytes(report.PeakBytes),
                ]);
            }
        }

        var jq = reports["jq"].Samples.Count > 0 ? "" : " jq is not installed here.";
        yield return new TextTable(
            $"""
            1 GB (10⁹ bytes) of JSON Lines, one compiled release a line: real releases of the UK's publishers again and again with new ids, {Environment.ProcessorCount} threads, the file in the system's cache.
            Times in milliseconds, speed in MB (10⁶ bytes) a second, peak memory in MiB. The bare walk is the limit of anything that reads each token with `Utf8JsonReader`. DuckDB and jq read ten of the fields
            and count nothing; coverage counts every path.{jq}
            """,
            ["What", "median", "MB/s", "peak"],
            rows
        );
        yield return Loads(reports);
    }

    private static TextTable Loads(IReadOnlyDictionary<string, Report> reports)
    {
        return new TextTable(
            """
            The same files, loaded whole: every release and process with its lots, parties, awards, contracts, suppliers, statistics of bids, amendments, codes and places as tables in a DuckDB file. By hand: one `read_json` with a
            type for every field into a temporary table, and each table made from that; both write to memory (`/dev/shm`), in the same format of file and without a journal, and come to the same number of rows in each of eleven tables,
            or the measurement fails. Ours does besides: reject with line and reason, keep a copy of the source written through, its SHA-256, the place and length and a hash of each release (by hand only the
            file's name is known), merge releases of one process, keys of names without punctuation, hash the content, and put in what ships with the program. Wall time, and processor time of all threads.
            """,
            ["What", "median", "processor", "MB/s", "ratio", "peak"],
            [
                Row("load", "load-by-hand", 1),
                Row("load-by-hand", "load-by-hand", 1),
                Row("load-twice", "load-by-hand-twice", 2),
                Row("load-by-hand-twice", "load-by-hand-twice", 2),
                OfOne(reports["load-one"]),
            ]
        );

        static IReadOnlyList<string> OfOne(Report report)
        {
            var sample = report.Samples.Single();
            var expected =
                $"{ReleasesOfOne} {ManyReleases.LotsOfOne} {ReleasesOfOne} Road {ReleasesOfOne - 1}";
            return sample.Result == expected
                ?
                [
                    sample.What,
                    TextTable.Number(sample.Median, 0),
                    TextTable.Number(sample.MedianProcessor, 0),
                    "",
                    "",
                    TextTable.Mebibytes(report.PeakBytes),
                ]
                : throw new InvalidOperationException(
                    $"{sample.What} gave {sample.Result} and not {expected}."
                );
        }

        IReadOnlyList<string> Row(string name, string beside, int times)
        {
            var sample = reports[name].Samples.Single();
            return
            [
                sample.What,
                TextTable.Number(sample.Median, 0),
                TextTable.Number(sample.MedianProcessor, 0),
                TextTable.Number(times * Small / 1e3 / sample.Median, 0),
                Ratio(sample, reports[beside].Samples.Single()),
                TextTable.Mebibytes(reports[name].PeakBytes),
            ];
        }
    }

    private static string SmallFile(string folder) => Path.Combine(folder, "1.jsonl");

    private static string LargeFile(string folder) => Path.Combine(folder, "2.jsonl");

    private static string OneProcessFile(string folder) => Path.Combine(folder, "one.jsonl");

    private static Sample Repeat(string what, string folder, Func<string, string> act) =>
        Stopped.Repeat(what, WarmUp, Times, () => act(SmallFile(folder)));

    private static string Read(string path, bool coverage, bool indicators)
    {
        var reading = ProcessFile
            .Read(
                path,
                new ProcessFileOptions { CountCoverage = coverage },
                () => indicators ? new IndicatorRun(IndicatorSettings.Standard) : null,
                (run, facts, _) => run?.Add(facts),
                CancellationToken.None
            )
            .Value;
        if (reading.Workers[0] is { } first)
        {
            foreach (var other in reading.Workers.Skip(1))
            {
                first.Take(other!);
            }

            return $"{reading.Releases} {Told(reading.Coverage)} {first.Finish().Results.Count}";
        }

        return $"{reading.Releases} {Told(reading.Coverage)}";
    }

    private static string Told(CoverageCount coverage) =>
        $"{coverage.Paths.Count} {coverage.Paths.Values.Sum(p => p.Values)}";

    private static string WalkAlong(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var blocks = new LineBlocks(file, ProcessFile.BlockSize, ProcessFile.LongestLine);
        var tokens = 0L;
        Parallel.For(
            0,
            Environment.ProcessorCount,
            _ =>
            {
                var block = new LineBlock();
                var read = 0L;
                while (blocks.Next(block))
                {
                    var reader = new Utf8JsonReader(
                        block.Buffer.AsSpan(0, block.Length),
                        new JsonReaderOptions { AllowMultipleValues = true }
                    );
                    while (reader.Read())
                    {
                        read++;
                    }
                }

                Interlocked.Add(ref tokens, read);
            }
        );
        return $"{tokens}";
    }

    private static string ReadJson(string path)
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");
        connection.Run($"SET threads = {Environment.ProcessorCount}");
        return connection
            .Query(
                $$"""
                SELECT concat_ws(' ', count(ocid), count("date"), count(buyer.id), count(tender.title), count(tender.status),
                    count(tender.procurementMethod), count(tender."value".amount), sum(len(tender.lots)), sum(len(awards)), sum(len(parties))) AS told
                FROM read_json('{{path}}', format = 'newline_delimited', columns = {
                    ocid: 'VARCHAR', "date": 'VARCHAR', buyer: 'STRUCT(id VARCHAR)',
                    tender: 'STRUCT(title VARCHAR, status VARCHAR, procurementMethod VARCHAR, "value" STRUCT(amount DOUBLE), lots STRUCT(id VARCHAR)[])',
                    awards: 'STRUCT(id VARCHAR, status VARCHAR)[]', parties: 'STRUCT(id VARCHAR, "name" VARCHAR)[]' })
                """,
                r => r.Text("told")
            )
            .Single();
    }

    private static bool JqIsThere =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Any(p => File.Exists(Path.Combine(p, "jq")));

    private static string RunJq(string path)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "jq",
                [
                    "-c",
                    "[.ocid, .date, .buyer.id, .tender.title, .tender.status, .tender.procurementMethod, .tender.value.amount, (.tender.lots|length), (.awards|length), (.parties|length)]",
                    path,
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var lines = 0;
        while (process.StandardOutput.ReadLine() is not null)
        {
            lines++;
        }

        process.WaitForExit();
        return lines.ToString(CultureInfo.InvariantCulture);
    }
}
