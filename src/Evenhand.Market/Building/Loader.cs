using CsvHelper;
using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Registers;
using Evenhand.Registers.Contracts;
using Evenhand.Registers.Payments;
using Evenhand.Registers.Readers;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Building;

/// <summary>Reads source files and builds the next edition from them and what the current one holds.</summary>
/// <param name="store">The editions.</param>
/// <param name="libraries">What ships with the program.</param>
/// <param name="clock">For the time of building.</param>
/// <param name="programVersion">Kept with the edition.</param>
public sealed class Loader(
    EditionStore store,
    Libraries libraries,
    TimeProvider clock,
    string programVersion
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly IReadOnlyList<string> Readers =
    [
        .. SourceReaders.All.Select(r => r.Id),
        ReleaseSource.ReaderId,
        ReleaseSource.NoticesId,
    ];

    private readonly SourceShelf shelf = new(store.Home);

    private string RejectsFolder => Path.Combine(store.Home, "rejects");

    /// <summary>Loads. Either everything that was asked for is in the new current edition, or nothing is.</summary>
    /// <exception cref="LoaderBusyException">Another load did not end.</exception>
    /// <exception cref="IOException">The machine would not have it: a full disk, for instance.</exception>
    /// <exception cref="OperationCanceledException">The load was stopped; nothing changed.</exception>
    public Outcome<LoadReport> Load(
        LoadRequest request,
        Action<LoadProgress> progress,
        CancellationToken cancel
    )
    {
        if (request.Reader is { } reader && !Readers.Contains(reader))
        {
            return Outcome<LoadReport>.Failed(
                new Problem("There is no such reader")
                {
                    Field = "as",
                    Found = Problem.Excerpt(request.Reader),
                    Expected = "one of " + string.Join(", ", Readers),
                }
            );
        }

        var files = SourceFiles.Find(request.Paths, Libraries.ReferenceFolder(libraries.Root));
        if (!files.IsOk)
        {
            return Outcome<LoadReport>.Failed(files.Problems);
        }

        using var copies = new SourceCopies(shelf);
        var readings = ReadAll(request, files.Value, copies, progress, cancel, out var skipped);
        if (!readings.IsOk)
        {
            return Outcome<LoadReport>.Failed(readings.Problems);
        }

        using var held = store.TakeLoaderLock(
            Patience,
            what => progress(new LoadProgress(what, 0, 0)),
            cancel
        );
        return Plan(request, readings.Value)
            .Then(plan => Publish(held, plan, copies, skipped, progress, cancel));
    }

    private Outcome<IReadOnlyList<(string Path, SourceReading Reading)>> ReadAll(
        LoadRequest request,
        IReadOnlyList<FoundFile> files,
        SourceCopies copies,
        Action<LoadProgress> progress,
        CancellationToken cancel,
        out List<SkippedFile> skipped
    )
    {
        skipped = [];
        var problems = new List<Problem>();
        var readings = new List<(string Path, SourceReading Reading)>();
        foreach (var file in files)
        {
            progress(
                new LoadProgress(
                    "Reading " + Path.GetFileName(file.Path),
                    readings.Count,
                    files.Count
                )
            );
            if (
                request.Reader is null
                    ? ReleaseSource.IsJson(file.Path)
                    : request.Reader is ReleaseSource.ReaderId or ReleaseSource.NoticesId
            )
            {
                var copy = copies.Begin(file.Path, cancel);
                var releases = ReleaseSource.Read(
                    file.Path,
                    request.AsOf,
                    () => copy.Sha256,
                    cancel
                );
                if (releases.IsOk)
                {
                    readings.Add((file.Path, releases.Value));
                }
                else if (file.Named)
                {
                    problems.AddRange(releases.Problems);
                }
                else
                {
                    skipped.Add(new SkippedFile(file.Path, releases.Problems[0].What + "."));
                }

                continue;
            }

            var text = SourceText.Examine(file.Path, cancel);
            var columns = text.Then(_ => Columns(request, file.Path));
            var reader = columns.Then(c =>
                request.Reader is { } named ? SourceReaders.Of(named)
                : c is not null ? SourceReaders.Of(PaymentFile.ReaderId)
                : SourceReaders.For(text.Value)
            );
            var reading = reader.Then(r =>
                r.Read(
                    text.Value,
                    new ReadingRequest(libraries.Authorities)
                    {
                        AsOf = request.AsOf,
                        Columns = columns.Value,
                    },
                    cancel
                )
            );
            if (reading.IsOk)
            {
                readings.Add((file.Path, reading.Value));
            }
            else if (!file.Named && columns.IsOk && !reader.IsOk)
            {
                skipped.Add(new SkippedFile(file.Path, "No reader knows this kind of file."));
            }
            else
            {
                problems.AddRange(reading.Problems);
            }
        }

        if (problems.Count == 0 && readings.Count == 0)
        {
            problems.Add(
                new Problem("None of the files in the folder is of a kind that can be loaded")
                {
                    File = request.Paths[0],
                    Found = Plain.Counted(skipped.Count, "file", "files"),
                    Expected =
                        string.Join(", ", SourceReaders.All.Select(r => r.Kind))
                        + " (.csv or .csv.gz), releases of contracting processes (.json, .jsonl or packed)",
                }
            );
        }

        problems.AddRange(request.Strict ? StrictFaults(readings) : []);
        problems.AddRange(TwoFilesOfOneSource(readings));
        return problems.Count > 0
            ? Outcome<IReadOnlyList<(string, SourceReading)>>.Failed(problems)
            : Outcome<IReadOnlyList<(string, SourceReading)>>.Ok([
                .. readings
                    .DistinctBy(r => r.Reading.Source.Key)
                    .OrderBy(r => r.Reading.Source.Key.ToString(), StringComparer.Ordinal),
            ]);
    }

    /// <summary>What a person says of the columns of a file: with the load, or in a file beside it.</summary>
    private static Outcome<ColumnMapping?> Columns(LoadRequest request, string path) =>
        request.Columns is null
            ? ColumnMapping.Beside(path)
            : ColumnMapping.Parse(request.Columns).Then(c => Outcome<ColumnMapping?>.Ok(c));

    private static IEnumerable<Problem> StrictFaults(
        IEnumerable<(string Path, SourceReading Reading)> readings
    ) =>
        readings
            .Where(r => r.Reading.Rejects.Count > 0)
            .SelectMany(r =>
                r.Reading.Rejects.Take(20)
                    .Select(j => new Problem(j.Reason)
                    {
                        File = r.Path,
                        Line = j.Line,
                        Field = j.Column,
                        Found = j.Found,
                        Expected = j.Expected,
                    })
                    .Append(
                        new Problem(
                            $"--strict refuses the file for {Plain.Counted(r.Reading.Rejects.Count, "faulty row", "faulty rows")}"
                        )
                        {
                            File = r.Path,
                            ToDo = "Mend the rows, or load without --strict to leave them out.",
                        }
                    )
            );

    private static IEnumerable<Problem> TwoFilesOfOneSource(
        IEnumerable<(string Path, SourceReading Reading)> readings
    ) =>
        readings
            .GroupBy(r => r.Reading.Source.Key)
            .Where(g =>
                g.Select(r => r.Reading.Source.Sha256).Distinct(StringComparer.Ordinal).Count() > 1
            )
            .Select(g => new Problem("Two different files are for one source and day")
            {
                File = g.ElementAt(1).Path,
                Found = $"{g.Key}, as in {g.First().Path}",
                Expected = "one file for each",
                ToDo = "Load one of them, or give the day of each with --as-of.",
            });

    private Outcome<LoadPlan> Plan(
        LoadRequest request,
        IReadOnlyList<(string Path, SourceReading Reading)> readings
    )
    {
        var loaded = new Dictionary<string, string>(StringComparer.Ordinal);
        var rulesChanged = false;
        if (store.Current is { } current)
        {
            using var connection = store.Open(current);
            foreach (
                var (id, sha) in connection.Query(
                    "SELECT source_id, sha256 FROM source",
                    r => (r.Text("source_id"), r.Text("sha256"))
                )
            )
            {
                loaded[id] = sha;
            }

            var rules = connection.Query(
                "SELECT rule_id, sha256 FROM rule ORDER BY rule_id",
                r => (r.Text("rule_id"), r.Text("sha256"))
            );
            rulesChanged = !rules.SequenceEqual(
                EditionTables
                    .RulesOf(libraries)
                    .Select(r => (r.Id, r.Sha256))
                    .OrderBy(r => r.Id, StringComparer.Ordinal)
            );
        }

        var entries = new List<PlanEntry>();
        foreach (var (path, reading) in readings)
        {
            var source = reading.Source;
            if (reading is ReleaseReading && loaded.ContainsValue(source.Sha256))
            {
                entries.Add(new PlanEntry(path, reading, "already-loaded"));
            }
            else if (!loaded.TryGetValue(source.Key.ToString(), out var sha))
            {
                entries.Add(new PlanEntry(path, reading, "added"));
            }
            else if (sha == source.Sha256)
            {
                entries.Add(new PlanEntry(path, reading, "already-loaded"));
            }
            else if (request.Replace)
            {
                entries.Add(new PlanEntry(path, reading, "replaced"));
            }
            else
            {
                return Outcome<LoadPlan>.Failed(
                    new Problem("Another file is loaded for this source and day")
                    {
                        File = path,
                        Found = $"{source.Key} with SHA-256 {source.Sha256[..12]}...",
                        Expected = $"the same bytes as before ({sha[..12]}...)",
                        ToDo =
                            "Add --replace if this file is the better one; the edition before is kept.",
                    }
                );
            }
        }

        return Outcome<LoadPlan>.Ok(new LoadPlan(entries, rulesChanged));
    }

    private Outcome<LoadReport> Publish(
        LoaderLock held,
        LoadPlan plan,
        SourceCopies copies,
        IReadOnlyList<SkippedFile> skipped,
        Action<LoadProgress> progress,
        CancellationToken cancel
    )
    {
        var changed = plan.Entries.Where(e => e.State != "already-loaded").ToList();
        var isNew = changed.Count > 0 || plan.RulesChanged || store.Current is null;
        foreach (
            var entry in plan.Entries.Where(e => e.Reading is ReleaseReading or PaymentReading)
        )
        {
            if (!copies.Keep(entry.Path, entry.Reading.Source.Sha256, cancel))
            {
                return Outcome<LoadReport>.Failed(
                    new Problem("The file changed while it was read")
                    {
                        File = entry.Path,
                        Expected = "a file that nobody is writing to",
                        ToDo = "Wait until it is complete and load it again.",
                    }
                );
            }
        }

        // Written before the edition is: when this fails, nothing was changed.
        var rejects = WriteRejects(plan.Entries);
        try
        {
            EditionInfo info;
            if (isNew)
            {
                progress(
                    new LoadProgress("Building the edition", plan.Entries.Count, plan.Entries.Count)
                );
                info = store.Publish(
                    held,
                    (connection, hasBefore) => Fill(connection, hasBefore, changed, cancel),
                    clock.GetUtcNow(),
                    programVersion
                );
            }
            else
            {
                info = store.Describe(store.Current!.Value);
            }

            var rejectsFile = Path.Combine(RejectsFolder, $"{info.Number:0000}.csv");
            if (isNew || !File.Exists(rejectsFile))
            {
                File.Move(rejects, rejectsFile, overwrite: true);
            }

            return Outcome<LoadReport>.Ok(
                new LoadReport(
                    info.Number,
                    info.ContentHash,
                    isNew,
                    [.. plan.Entries.Select(Describe)],
                    skipped,
                    rejectsFile
                )
            );
        }
        finally
        {
            File.Delete(rejects);
        }
    }

    private void Fill(
        DuckDBConnection connection,
        bool hasBefore,
        IReadOnlyList<PlanEntry> changed,
        CancellationToken cancel
    )
    {
        EditionTables.CreateAll(connection);
        if (hasBefore)
        {
            EditionTables.CarryOver(
                connection,
                [.. changed.Select(e => e.Reading.Source.Key.ToString())]
            );
        }

        foreach (var entry in changed)
        {
            cancel.ThrowIfCancellationRequested();
            EditionTables.Add(connection, entry.Reading, shelf, cancel);
        }

        AddContracts(connection, hasBefore, changed, cancel);
        EditionTables.AddLibraries(connection, libraries);
        cancel.ThrowIfCancellationRequested();
    }

    private void AddContracts(
        DuckDBConnection connection,
        bool hasBefore,
        IReadOnlyList<PlanEntry> changed,
        CancellationToken cancel
    )
    {
        var readings = changed.Select(e => e.Reading).OfType<ReleaseReading>().ToList();
        var builder = new ContractBuilder(connection, shelf, () => libraries.MergeRules, cancel);
        connection.Run("CREATE TEMP TABLE touched (ocid VARCHAR)");
        builder.Touch(readings);
        if (hasBefore)
        {
            ProcessTables.TouchBefore(
                connection,
                [.. readings.Select(r => r.Source.Key.ToString())]
            );
            ProcessTables.CarryOver(connection);
        }

        builder.Build(readings);
        connection.Run("DROP TABLE touched");
    }

    private static LoadedSource Describe(PlanEntry entry)
    {
        var source = entry.Reading.Source;
        return new LoadedSource(
            source.Key.ToString(),
            source.File,
            source.Key.Reader,
            source.PublisherName,
            source.Key.AsOf,
            source.Sha256,
            source.Encoding,
            source.RowsRead,
            source.RowsKept,
            source.RowsRejected,
            source.RowsEmpty,
            entry.State,
            source.Notes,
            source.ColumnsNotUsed
        );
    }

    /// <summary>The rejected rows as a file for a spreadsheet. The edition holds them too; this is a convenience.</summary>
    private string WriteRejects(IReadOnlyList<PlanEntry> entries)
    {
        Directory.CreateDirectory(RejectsFolder);
        var path = Path.Combine(RejectsFolder, ".next.csv");
        using var stream = File.Create(path);
        using var csv = CsvWriter.Create(
            stream,
            CsvWriterOptions.Default with
            {
                Injection = CsvInjection.Escape,
            }
        );
        csv.WriteRecord("file", "line", "column", "reason", "found", "expected");
        foreach (
            var (source, reject) in entries.SelectMany(e =>
                e.Reading.Rejects.Select(r => (e.Reading.Source, r))
            )
        )
        {
            csv.WriteRecord(
                source.File,
                $"{reject.Line}",
                reject.Column,
                reject.Reason,
                reject.Found,
                reject.Expected
            );
        }

        return path;
    }

    private sealed record PlanEntry(string Path, SourceReading Reading, string State);

    private sealed record LoadPlan(IReadOnlyList<PlanEntry> Entries, bool RulesChanged);
}
