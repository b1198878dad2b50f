using System.Globalization;
using Evenhand.Evidence.Import;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>What came of an import, as tables.</summary>
public static class ImportPaper
{
    /// <summary>The files.</summary>
    public static ResultTable Files(ImportReport report) =>
        new(
            "Files",
            [
                new("file", "File"),
                new("kind", "Holds"),
                new("read", "Read", CellKind.Count),
                new("kept", "Kept", CellKind.Count),
                new("rejected", "Left out", CellKind.Count),
            ],
            [
                .. report.Files.Select(f =>
                    (IReadOnlyList<object?>)
                        [f.Name, Words(f.Kind), (long)f.Read, (long)f.Kept, (long)f.Rejected]
                ),
            ]
        );

    /// <summary>What was left out, and why.</summary>
    public static ResultTable Rejects(ImportReport report) =>
        new(
            "Left out",
            [
                new("file", "File"),
                new("line", "Line", CellKind.Count),
                new("field", "Field"),
                new("what", "What is wrong"),
                new("found", "Found"),
                new("expected", "Expected"),
                new("to_do", "What to do"),
            ],
            [
                .. report.Rejects.Select(r =>
                    (IReadOnlyList<object?>)
                        [r.File, r.Line, r.Field, r.What, r.Found, r.Expected, r.ToDo]
                ),
            ]
        );

    /// <summary>Studies that nobody has coded, a row each in the columns that are filled in and imported again.</summary>
    public static ResultTable Sheet(IReadOnlyList<StudySource> studies) =>
        Of("Coding sheet", CodingSheet.Columns, studies.Select(CodingSheet.Row));

    /// <summary>The findings that were kept, in the columns of the library.</summary>
    public static ResultTable Findings(ImportReport report) =>
        Of("Findings", CodingSheet.FindingColumns, report.Coded.Select(c => c.Cells));

    /// <summary>The sources, in the columns of the library.</summary>
    public static ResultTable Sources(ImportReport report) =>
        new(
            "Sources",
            [
                .. ((string[])["id", .. CodingSheet.SourceColumns]).Select(c => new ResultColumn(
                    c,
                    c
                )),
            ],
            [
                .. report.Sources.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Id,
                            s.Citation,
                            s.Locator,
                            s.Year?.ToString(CultureInfo.InvariantCulture),
                            s.Funder,
                            s.Interest.ToString().ToLowerInvariant(),
                        ]
                ),
            ]
        );

    /// <summary>What came of it, in at most three sentences.</summary>
    public static IReadOnlyList<string> Headline(ImportReport report) =>
        [
            $"{Plain.Counted(report.Read, "row or record was", "rows and records were")} read: {Plain.Count(report.Kept)} kept, {Plain.Count(report.Rejected)} left out.",
            $"They hold {Plain.Counted(report.Findings.Count, "finding", "findings")}, {Plain.Counted(report.Sources.Count, "source", "sources")} that the library has not, and {Plain.Counted(report.ToCode.Count, "study", "studies")} still to be coded.",
        ];

    private static ResultTable Of(
        string caption,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyDictionary<string, string>> rows
    ) =>
        new(
            caption,
            [.. columns.Select(c => new ResultColumn(c, c))],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<object?>)[.. columns.Select(c => r.GetValueOrDefault(c))]
                ),
            ]
        );

    private static string Words(ImportKind kind) =>
        kind switch
        {
            ImportKind.Findings => "findings, or a coding sheet",
            ImportKind.Sources => "sources",
            ImportKind.Ris => "references (RIS)",
            _ => "references (BibTeX)",
        };
}
