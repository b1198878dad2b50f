using Evenhand.Evidence.Library;
using Evenhand.Evidence.Studies;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>Reads a table of findings row by row: each is kept whole or left out whole.</summary>
/// <param name="table">The table.</param>
/// <param name="library">The library that the findings are to stand beside.</param>
/// <param name="sources">Sources that came with them; those of the rows are put in.</param>
/// <param name="added">How they came there.</param>
internal sealed class FindingRows(
    StudyTable table,
    EvidenceLibrary library,
    Dictionary<string, Source> sources,
    string added
)
{
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
    private readonly List<CodedFinding> kept = [];
    private readonly List<StudySource> toCode = [];
    private readonly List<Problem> faults = [.. table.Faults];

    /// <summary>The findings that were kept.</summary>
    public IReadOnlyList<CodedFinding> Kept => kept;

    /// <summary>Rows in which nothing is coded yet.</summary>
    public IReadOnlyList<StudySource> ToCode => toCode;

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<Problem> Faults => faults;

    /// <summary>How many rows were left out.</summary>
    public int Rejected { get; private set; } = table.Faults.Count;

    /// <summary>What is wrong with the columns, so that no row can be read.</summary>
    public IReadOnlyList<Problem> Read()
    {
        var rows = new CodedRows(
            table,
            FindingReader.Columns,
            [.. CodingSheet.SourceColumns, .. CodingSheet.ReadingColumns]
        );
        if (!rows.Sound)
        {
            return rows.Headings;
        }

        var known = library.Findings.DistinctBy(Content).ToDictionary(Content, f => f.Id);
        for (var row = 0; row < table.Count; row++)
        {
            var before = kept.Count + toCode.Count;
            One(rows, row, known);
            if (kept.Count + toCode.Count == before)
            {
                Rejected++;
                faults.AddRange(rows.Faults(row));
            }
        }

        return [];
    }

    private void One(CodedRows rows, int row, Dictionary<object, string> known)
    {
        var (source, isNew) = SourceOf(rows, row);
        if (source is not null && NothingCoded(row))
        {
            Uncoded(rows, row, source, isNew);
            return;
        }

        var finding = FindingReader.One(rows, row) with { Added = added };
        foreach (
            var problem in FindingCheck.Problems(
                finding,
                library.Words,
                id => id == source?.Id || IsSource(id)
            )
        )
        {
            rows.Report(row, problem);
        }

        if (library.Finding(finding.Id) is { IsOk: true } other && other.Value.Id == finding.Id)
        {
            rows.Report(
                row,
                "id",
                "The library has a finding of this id",
                finding.Id,
                "an id of its own"
            );
        }
        else if (finding.Id.Length > 0 && seen.TryGetValue(finding.Id, out var line))
        {
            rows.Report(
                row,
                "id",
                $"The finding in line {line} has this id",
                finding.Id,
                "an id of its own"
            );
        }

        if (rows.Faults(row).Count == 0 && known.TryGetValue(Content(finding), out var same))
        {
            rows.Report(
                row,
                new Problem(
                    "The library has this finding already: the same study, comparison, outcome and numbers"
                )
                {
                    Field = "study",
                    Found = Problem.Excerpt(finding.Study),
                    Expected = "a finding that is not there yet",
                    ToDo = $"It is {same} there.",
                }
            );
        }

        if (rows.Faults(row).Count > 0)
        {
            return;
        }

        if (isNew)
        {
            sources.TryAdd(source!.Id, source);
        }

        seen.Add(finding.Id, Plain.Count(table.Lines[row]));
        known.Add(Content(finding), finding.Id);
        kept.Add(new(finding, source ?? Known(finding.Source)!, Cells(row)));
    }

    // Two findings with the same of all this are one, whatever they are called.
    private static object Content(Finding finding) =>
        (
            finding.Study,
            finding.Service,
            finding.Intervention,
            finding.Comparator,
            finding.Outcome,
            finding.Measure,
            (finding.Estimate, finding.CiLow, finding.CiHigh, finding.N, finding.Period)
        );

    /// <summary>The source that a row describes, and whether nobody has it yet; null where the row only names one.</summary>
    private (Source? Source, bool IsNew) SourceOf(CodedRows rows, int row)
    {
        if (
            !table.Has("citation")
            || CodingSheet.SourceColumns.All(c =>
                !table.Has(c) || c == "interest" || table.Text(row, c) is null
            )
        )
        {
            return (null, false);
        }

        foreach (var column in CodingSheet.SourceColumns.Where(c => !table.Has(c)))
        {
            rows.Report(
                row,
                column,
                "The column is missing, so that the source cannot be read",
                null,
                string.Join(", ", CodingSheet.SourceColumns)
            );
        }

        if (rows.Faults(row).Count > 0)
        {
            return (null, false);
        }

        var read = SourceReader.One(rows, row, "source") with { Added = added };
        if (Known(read.Id) is not { } known)
        {
            return (read, true);
        }

        if (known.Citation != read.Citation || known.Locator != read.Locator)
        {
            rows.Report(
                row,
                "source",
                "Another source has this id",
                read.Id,
                $"{Problem.Excerpt(known.Citation, 60)}; leave the columns of the source empty for that one, or give this one an id of its own"
            );
        }

        return (known, false);
    }

    private void Uncoded(CodedRows rows, int row, Source source, bool isNew)
    {
        if (rows.Faults(row).Count > 0)
        {
            return;
        }

        if (isNew)
        {
            sources.TryAdd(source.Id, source);
        }

        toCode.Add(
            new StudySource
            {
                Id = source.Id,
                Title = Reading("title") ?? source.Citation,
                Authors = Reading("authors")?.Split("; ") ?? [],
                Year = source.Year,
                Journal = Reading("journal"),
                Doi = StudySource.DoiOf(source.Locator),
                Url = StudySource.DoiOf(source.Locator) is null ? source.Locator : null,
                Abstract = Reading("abstract"),
                Line = table.Lines[row],
            }
        );

        string? Reading(string column) => table.Has(column) ? table.Text(row, column) : null;
    }

    private bool NothingCoded(int row) =>
        FindingReader.Columns.Except(CodingSheet.Given).All(c => table.Text(row, c) is null);

    private bool IsSource(string id) => Known(id) is not null;

    private Source? Known(string id) =>
        library.Sources.GetValueOrDefault(id) ?? sources.GetValueOrDefault(id);

    private Dictionary<string, string> Cells(int row) =>
        FindingReader
            .Columns.Concat(CodingSheet.SourceColumns.Where(table.Has))
            .Select(c => (Column: c, Text: table.Text(row, c)))
            .Where(c => c.Text is not null)
            .ToDictionary(c => c.Column, c => c.Text!, StringComparer.Ordinal);
}
