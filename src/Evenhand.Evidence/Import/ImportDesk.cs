using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Studies;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>Takes findings and sources out of files, so that they can stand beside a library. A file of the wrong shape is refused whole; a bad row is left out whole.</summary>
/// <param name="library">The library.</param>
public sealed class ImportDesk(EvidenceLibrary library)
{
    /// <summary>The most bytes that a file may have.</summary>
    public const int MostBytes = StudyTable.MaximumBytes;

    /// <summary>Reads files together: sources first, so that findings may name them whatever the order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="strict">Whether one bad row is enough to refuse all.</param>
    /// <param name="added">How what they hold came beside the library; null says from which file.</param>
    public Outcome<ImportReport> Read(
        IReadOnlyList<ImportFile> files,
        bool strict = false,
        string? added = null
    )
    {
        var run = new Run(library, added);
        var problems = new List<Problem>();
        var results = new ImportedFile?[files.Count];
        foreach (var (index, file) in files.Index().OrderBy(f => Order(f.Item.Name)))
        {
            var read = run.Take(file);
            problems.AddRange(read.Problems);
            results[index] = read.IsOk ? read.Value : null;
        }

        if (problems.Count > 0)
        {
            return Outcome<ImportReport>.Failed(problems);
        }

        return strict && run.Rejects.Count > 0
            ? Outcome<ImportReport>.Failed([.. run.Rejects.Take(50)])
            : Outcome<ImportReport>.Ok(run.Report([.. results.OfType<ImportedFile>()]));
    }

    private static int Order(string name) =>
        Path.GetFileName(name).StartsWith("sources", StringComparison.OrdinalIgnoreCase) ? 0
        : Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? 1
        : 2;

    /// <summary>One run over several files.</summary>
    private sealed class Run(EvidenceLibrary library, string? added)
    {
        private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
        private readonly List<CodedFinding> coded = [];
        private readonly List<StudySource> toCode = [];
        private readonly HashSet<string> findings = new(StringComparer.Ordinal);
        private Duplicates? duplicates;

        public List<Problem> Rejects { get; } = [];

        public Outcome<ImportedFile> Take(ImportFile file)
        {
            var how = added ?? $"imported from {Path.GetFileName(file.Name)}";
            return Path.GetExtension(file.Name).ToLowerInvariant() switch
            {
                ".csv" => StudyTable
                    .ReadRows(file.Name, file.Bytes)
                    .Then(t => t.Has("estimate") ? Findings(t, how) : Sources(t, how)),
                ".ris" => References(file, ImportKind.Ris, RisReader.Read, how),
                ".bib" or ".bibtex" => References(file, ImportKind.Bibtex, BibtexReader.Read, how),
                _ => Outcome<ImportedFile>.Failed(
                    new Problem(
                        "The ending of a file says what it holds, and this one says nothing"
                    )
                    {
                        File = file.Name,
                        Field = "FILE",
                        Expected = "a name that ends in .csv, .ris or .bib",
                    }
                ),
            };
        }

        public ImportReport Report(IReadOnlyList<ImportedFile> files)
        {
            var bare = coded.Count(c => c.Finding.Analysed is null);
            var measures = coded.Select(c => c.Finding.Measure).Distinct().Count();
            return new()
            {
                Files = files,
                Findings = [.. coded.Select(c => c.Finding)],
                Sources = [.. sources.Values],
                ToCode = toCode,
                Rejects = [.. Rejects.Select(ImportReport.Of)],
                Coded = coded,
                Notes =
                [
                    .. bare > 0
                        ?
                        [
                            $"{Plain.Counted(bare, "finding has", "findings have")} no interval or standard error, or a plain share: listed, and never pooled.",
                        ]
                        : Array.Empty<string>(),
                    .. measures > 1
                        ?
                        [
                            $"The findings have {Plain.Count(measures)} measures of effect. Only those of one measure, outcome and comparison are ever pooled.",
                        ]
                        : Array.Empty<string>(),
                    .. toCode.Count > 0
                        ?
                        [
                            $"Of {Plain.Counted(toCode.Count, "study", "studies")} nothing is coded yet: fill in the coding sheet, a row a finding, and import it.",
                        ]
                        : Array.Empty<string>(),
                ],
            };
        }

        private Outcome<ImportedFile> Findings(StudyTable table, string how)
        {
            var rows = new FindingRows(table, library, sources, how);
            if (rows.Read() is { Count: > 0 } wrong)
            {
                return Outcome<ImportedFile>.Failed(wrong);
            }

            var fresh = rows.Kept.Where(c => findings.Add(c.Finding.Id)).ToList();
            Rejects.AddRange(rows.Faults);
            Rejects.AddRange(
                rows.Kept.Except(fresh)
                    .Select(c => new Problem("A finding of another file has this id")
                    {
                        File = table.Name,
                        Field = "id",
                        Found = Problem.Excerpt(c.Finding.Id),
                        Expected = "an id of its own",
                    })
            );
            coded.AddRange(fresh);
            toCode.AddRange(rows.ToCode);
            var kept = fresh.Count + rows.ToCode.Count;
            var read = table.Count + table.Faults.Count;
            return Outcome<ImportedFile>.Ok(
                new(table.Name, ImportKind.Findings, read, kept, read - kept)
            );
        }

        private Outcome<ImportedFile> Sources(StudyTable table, string how)
        {
            var rows = new CodedRows(table, SourceReader.Columns);
            if (!rows.Sound)
            {
                return Outcome<ImportedFile>.Failed([
                    .. rows.Headings.Select(p =>
                        p with
                        {
                            ToDo =
                                "Findings have the columns of the library's findings.csv, sources those of its sources.csv.",
                        }
                    ),
                ]);
            }

            var kept = 0;
            Rejects.AddRange(table.Faults);
            for (var row = 0; row < table.Count; row++)
            {
                var source = SourceReader.One(rows, row, "id") with { Added = how };
                if (
                    rows.Faults(row).Count == 0
                    && (library.Sources.ContainsKey(source.Id) || sources.ContainsKey(source.Id))
                )
                {
                    rows.Report(row, "id", "A source has this id", source.Id, "an id of its own");
                }

                if (rows.Faults(row).Count == 0)
                {
                    sources.Add(source.Id, source);
                    kept++;
                }

                Rejects.AddRange(rows.Faults(row));
            }

            var read = table.Count + table.Faults.Count;
            return Outcome<ImportedFile>.Ok(
                new(table.Name, ImportKind.Sources, read, kept, read - kept)
            );
        }

        private Outcome<ImportedFile> References(
            ImportFile file,
            ImportKind kind,
            Func<string, string, Outcome<References>> read,
            string how
        )
        {
            if (file.Bytes.Length > MostBytes)
            {
                return Outcome<ImportedFile>.Failed(
                    new Problem("The file is too large")
                    {
                        File = file.Name,
                        Found = $"{file.Bytes.Length:N0} bytes",
                        Expected = $"at most {MostBytes:N0}",
                    }
                );
            }

            return Utf8Text
                .Read(file.Name, file.Bytes)
                .Then(text => read(file.Name, text))
                .Then(list =>
                {
                    duplicates ??= new Duplicates(library.Sources.Values.Concat(sources.Values));
                    Rejects.AddRange(list.Rejected);
                    var kept = 0;
                    foreach (var study in list.Kept)
                    {
                        if (duplicates.Find(study) is { } same)
                        {
                            Rejects.Add(
                                new Problem($"This source is there already: {same.How}")
                                {
                                    File = file.Name,
                                    Line = study.Line,
                                    Field = "source",
                                    Found = Problem.Excerpt(study.Title),
                                    Expected = "a source that is not there yet",
                                    ToDo = $"Its findings name the source {same.Id}.",
                                }
                            );
                            continue;
                        }

                        var named = study with { Id = FreeId(study) };
                        duplicates.Add(named);
                        sources.Add(named.Id, named.ToSource(how));
                        toCode.Add(named);
                        kept++;
                    }

                    return Outcome<ImportedFile>.Ok(
                        new(file.Name, kind, list.Read, kept, list.Read - kept)
                    );
                });
        }

        // The key of the list where it has one, else the first author's family name and the year.
        private string FreeId(StudySource study)
        {
            var words = Plain
                .Fold(
                    study.Id.Length > 0 ? study.Id
                    : study.Authors.Count > 0 ? study.Authors[0].Split(',')[0].Trim()
                    : study.Title
                )
                .Split(' ');
            var start =
                study.Id.Length > 0
                    ? string.Concat(words)
                    : (
                        study.Authors.Count > 0
                        && !study.Authors[0].Contains(',', StringComparison.Ordinal)
                            ? words[^1]
                            : words[0]
                    ) + (study.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
            start = start.Length is 0 ? "source" : start[..Math.Min(60, start.Length)];
            return StudySource.FreeId(
                start,
                id => library.Sources.ContainsKey(id) || sources.ContainsKey(id)
            );
        }
    }
}
