using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The tables of the evidence library.</summary>
internal static class EvidenceTable
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new(
            "Finding",
            new("id", "number"),
            new("study", "study"),
            new("unit", "kind", v => (string)v!),
            new("added", "added", v => v as string ?? "")
        ),
        new(
            "Model",
            new("intervention", "model"),
            new("comparator", "against", v => $"against: {v}")
        ),
        new(
            "Outcome",
            new("outcome", "outcome"),
            new("service", "service", v => (string)v!),
            new("better_when", "better when", v => $"better when {v}")
        ),
        new(
            "Estimate",
            new("estimate", "estimate"),
            new("measure", "measure", v => (string)v!),
            new("ci_low", "from", v => Bound("from", v)),
            new("ci_high", "to", v => Bound("to", v))
        ),
        new(
            "Maryland level",
            new("maryland", "level"),
            new("interest", "interest", v => $"source: {v}")
        ),
    ];

    /// <summary>Findings, each leading to its page.</summary>
    public static TableView Of(
        EvidenceLibrary library,
        FindingsReport report,
        HttpRequest request,
        string csv
    ) =>
        TableView.Sorted(
            LibraryPaper.Findings(library, report),
            request,
            "findings",
            Address.With(
                request,
                csv,
                ("findings-sort", null),
                ("findings-order", null),
                ("findings-page", null)
            ),
            ("id", row => Finding((string)row[0]!)),
            Layout,
            level: 2
        );

    /// <summary>The page of a finding.</summary>
    public static string Finding(string id) => $"/evidence/findings/{Uri.EscapeDataString(id)}";

    /// <summary>The page of a source.</summary>
    public static string Source(string id) => $"/evidence/sources/{Uri.EscapeDataString(id)}";

    /// <summary>The page of a question.</summary>
    public static string Question(string id) => $"/evidence/questions/{Uri.EscapeDataString(id)}";

    /// <summary>The findings of a cell of the gap map: those of the model itself and those that it is compared with.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="added">Which findings of the organisation are in, as the address says it.</param>
    public static string Cell(GapCell cell, string? added) =>
        Address.To(
            "/evidence",
            ("model", cell.Model),
            ("outcome", cell.OutcomeGroup),
            (OrganisationEvidence.Key, added)
        );

    private static string Bound(string word, object? value) =>
        value is double bound
            ? $"{word} {bound.ToString("0.####", CultureInfo.InvariantCulture)}"
            : "";
}
