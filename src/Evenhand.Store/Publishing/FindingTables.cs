using Evenhand.Evidence.Import;
using Evenhand.Evidence.Library;
using Evenhand.Papers;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;

namespace Evenhand.Store.Publishing;

/// <summary>Findings that people added, as a table.</summary>
public static class FindingTables
{
    /// <summary>A row a finding, whatever its state.</summary>
    /// <param name="rows">The findings.</param>
    /// <param name="library">The library whose words they are coded with.</param>
    public static ResultTable Of(IReadOnlyList<AddedFinding> rows, EvidenceLibrary library) =>
        new(
            Plain.Counted(rows.Count, "finding", "findings"),
            [
                new("name", "Finding"),
                new("outcome", "Outcome"),
                new("service", "Service"),
                new("intervention", "Model"),
                new("comparator", "Against"),
                new("measure", "Measure"),
                new("estimate", "Estimate"),
                new("study", "Study"),
                new("state", "State"),
                new("added", "Added", CellKind.Date),
                new("reviewed", "Reviewed", CellKind.Date, Nothing: "not yet"),
                new("note", "Note"),
                new("number", "Number", CellKind.Count, OffPage: true),
                new("id", "Id", OffPage: true),
            ],
            [.. rows.Select(r => Row(r, library))]
        );

    /// <summary>One finding with its source, in the columns in which it can be imported again.</summary>
    public static ResultTable Cells(AddedFinding row)
    {
        var cells = AddedFindings.Cells(row);
        return new(
            $"Finding {JoinedEvidence.NameOf(row)}",
            [.. CodingSheet.Columns.Select(c => new ResultColumn(c, c))],
            [
                [
                    .. CodingSheet.Columns.Select(c =>
                        c == "id" ? JoinedEvidence.NameOf(row) : cells.GetValueOrDefault(c)
                    ),
                ],
            ]
        );
    }

    /// <summary>A state in words.</summary>
    public static string Words(FindingState state) =>
        state switch
        {
            FindingState.Proposed => "not reviewed by a second person",
            FindingState.Reviewed => "reviewed by a second person",
            FindingState.Returned => "returned with a note",
            _ => "no longer stands",
        };

    private static IReadOnlyList<object?> Row(AddedFinding row, EvidenceLibrary library)
    {
        var cells = AddedFindings.Cells(row);
        return
        [
            JoinedEvidence.NameOf(row),
            row.Outcome,
            Name(library.Services, row.Service),
            Name(library.Models, cells.GetValueOrDefault("intervention", "")),
            Name(library.Models, cells.GetValueOrDefault("comparator", "")),
            cells.GetValueOrDefault("measure"),
            Interval(cells),
            cells.GetValueOrDefault("study"),
            Words(row.State),
            LondonTime.Day(row.CreatedAt),
            row.ReviewedAt is { } at ? LondonTime.Day(at) : null,
            row.SupersededWhy ?? row.ReviewNote,
            (long)row.Number,
            row.Id.ToString(),
        ];
    }

    private static string Interval(IReadOnlyDictionary<string, string> cells)
    {
        var estimate = cells.GetValueOrDefault("estimate", "");
        return
            cells.TryGetValue("ci_low", out var low) && cells.TryGetValue("ci_high", out var high)
            ? $"{estimate} ({low} to {high})"
            : estimate;
    }

    private static string Name(IReadOnlyList<Code> words, string id) =>
        words.FirstOrDefault(w => w.Id == id)?.Name ?? id;
}
