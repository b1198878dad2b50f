using Evenhand.Bench.Measuring;
using Evenhand.Lake;
using Evenhand.Registers.Readers;
using Evenhand.Registers.Text;
using Evenhand.Testing;

namespace Evenhand.Bench.Sections;

/// <summary>How long loading takes, beside DuckDB's own reader over the same files.</summary>
internal sealed class LoadSection : Section
{
    private const int WarmUp = 2;
    private const int Times = 9;

    private const string Reading = "Reading the files into typed rows";
    private const string Loading = "A whole load into an edition";
    private const string First = "A whole load, the first of its process";
    private const string IntoMemory = "read_csv into tables in memory";
    private const string IntoFile = "read_csv into tables in a file, checkpointed";
    private const string FirstIntoFile = "read_csv into a file, the first of its process";

    /// <inheritdoc/>
    public override string Name => "load";

    /// <inheritdoc/>
    public override string Title => "Loading all Ofsted and section 251 files";

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts { get; } =
    [
        new("reading", _ => [Stopped.Repeat(Reading, WarmUp, Times, ReadAll)]),
        new("loading", _ => [Stopped.Repeat(Loading, WarmUp, Times, Load)]),
        new("first", _ => [Stopped.Repeat(First, 0, 1, Load)]),
        new(
            "into-memory",
            _ => [Stopped.Repeat(IntoMemory, WarmUp, Times, () => ReadCsv(":memory:"))]
        ),
        new("into-file", _ => [Stopped.Repeat(IntoFile, WarmUp, Times, ReadCsvIntoFile)]),
        new("first-into-file", _ => [Stopped.Repeat(FirstIntoFile, 0, 1, ReadCsvIntoFile)]),
    ];

    private static IReadOnlyList<string> Files { get; } =
    [
        .. new[] { "ofsted", "s251" }
            .SelectMany(f => Directory.EnumerateFiles(Repository.At("data", f), "*.csv.gz"))
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<TextTable> Tables(IReadOnlyDictionary<string, Report> reports)
    {
        yield return new TextTable(
            $"""
            {Files.Count} files. Ours looks at every byte for damage and encoding, finds header and columns by name, types each field, joins authorities to codes, rejects faulty rows with a reason and
            hashes the file; a whole load also asks every definition about every provider, hashes the content of the edition and writes it through. `read_csv` unpacks, finds the dialect, cuts
            the rows apart and keeps every field as text (`all_varchar`), and is told what it cannot find out: the number of rows above the header, and to leave out rows that are not UTF-8, because Windows-1252 and Mac Roman
            are encodings that it cannot read without an extension.
            """,
            ["What", "median", "p95", "DuckDB", "median", "ratio", "peak", "its peak"],
            [
                Row(reports, "reading", "into-memory"),
                Row(reports, "loading", "into-file"),
                Row(reports, "first", "first-into-file"),
            ]
        );
    }

    private static IReadOnlyList<string> Row(
        IReadOnlyDictionary<string, Report> reports,
        string ours,
        string alternative
    )
    {
        var (mine, its) = (reports[ours].Samples[0], reports[alternative].Samples[0]);
        return
        [
            mine.What,
            TextTable.Number(mine.Median, 0),
            TextTable.Number(mine.Percentile(95), 0),
            its.What,
            TextTable.Number(its.Median, 0),
            Ratio(mine with { Result = null }, its with { Result = null }),
            TextTable.Mebibytes(reports[ours].PeakBytes),
            TextTable.Mebibytes(reports[alternative].PeakBytes),
        ];
    }

    private static string ReadAll()
    {
        var rows = 0L;
        foreach (var file in Files)
        {
            var reading = SourceText
                .Examine(file, CancellationToken.None)
                .Then(text =>
                    SourceReaders
                        .For(text)
                        .Then(reader =>
                            reader.Read(
                                text,
                                new ReadingRequest(TemporaryHome.Libraries.Authorities),
                                CancellationToken.None
                            )
                        )
                );
            rows += reading.Value.Source.RowsKept;
        }

        return $"{rows}";
    }

    private static string Load()
    {
        using var home = new TemporaryHome();
        return home.Load([.. Files]).Value.ContentHash;
    }

    private static string ReadCsvIntoFile()
    {
        using var home = new TemporaryHome();
        return ReadCsv(home.File("alternative.duckdb"));
    }

    private static string ReadCsv(string database)
    {
        using var connection = DuckDb.OpenForBuilding(database);
        var rows = 0L;
        foreach (var (i, file) in Files.Index())
        {
            connection.Run(
                $"CREATE TABLE t{i} AS SELECT * FROM read_csv('{file.Replace("'", "''", StringComparison.Ordinal)}', all_varchar = true, header = true{Told(file)})"
            );
            rows += connection.Query($"SELECT count(*) AS n FROM t{i}", r => r.Count("n")).Single();
        }

        connection.Run("CHECKPOINT");
        return $"{rows}";
    }

    /// <summary>What DuckDB cannot find out by itself. Four files are in encodings of which it reads no more than the rows in ASCII.</summary>
    private static string Told(string file) =>
        Path.GetFileName(file) switch
        {
            "joiners_leavers_22.csv.gz" => ", skip = 3",
            "joiners_leavers_23.csv.gz" => ", skip = 3, ignore_errors = true",
            "provider_at_march_2017.csv.gz"
            or "provider_at_march_2018.csv.gz"
            or "provider_at_march_2019.csv.gz"
            or "provider_at_march_2021.csv.gz" => ", skip = 1",
            "provider_at_march_2023.csv.gz" or "provider_at_march_2025.csv.gz" => ", skip = 3",
            "outturn_1011.csv.gz" or "outturn_1213.csv.gz" or "outturn_1314.csv.gz" =>
                ", ignore_errors = true",
            _ => "",
        };
}
