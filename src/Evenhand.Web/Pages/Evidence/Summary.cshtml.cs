using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>The pooled answers with their certainty.</summary>
public sealed class SummaryModel(EvidenceDesk desk, CertaintyDesk certainty) : PageModel
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new("Question", new ShownValue("question", "")),
        new("Domain", new ShownValue("domain", "")),
        new("By rule", new ShownValue("suggested", "")),
        new("Reason", new ShownValue("reason", "")),
        new(
            "Decided",
            new("decided", "steps"),
            new("by", "by", v => v is null ? "" : $"by {v}"),
            new("why", "reason", v => v as string ?? "")
        ),
    ];

    /// <summary>The summary.</summary>
    public SummaryReport Report { get; } = certainty.Ask(null).Value;

    /// <summary>The answers.</summary>
    public TableView Answers =>
        TableView.Sorted(
            SummaryPaper.Summary(desk.Library, Report),
            Request,
            "answers",
            "/evidence/summary/answers.csv",
            ("question", row => EvidenceTable.Question((string)row[0]!)),
            level: 2
        );

    /// <summary>Why each comes out where it does.</summary>
    public TableView Domains =>
        TableView.Sorted(
            SummaryPaper.Domains(Report),
            Request,
            "domains",
            "/evidence/summary/domains.csv",
            layout: Layout,
            level: 2
        );
}
