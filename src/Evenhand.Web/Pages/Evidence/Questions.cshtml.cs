using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>The questions that findings can be pooled for.</summary>
public sealed class QuestionsModel(EvidenceDesk desk) : PageModel
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new("Question", new ShownValue("title", "")),
        new(
            "Model",
            new("intervention", "model"),
            new("comparator", "against", v => $"against: {v}")
        ),
        new("Outcome", new("outcomes", "outcome"), new("service", "service", v => (string)v!)),
        new("Measure", new ShownValue("measure", "")),
        new("Published pooled estimate", new ShownValue("published", "")),
    ];

    /// <summary>The questions.</summary>
    public TableView Table =>
        TableView.Sorted(
            LibraryPaper.Questions(desk.Library, new(desk.Questions)),
            Request,
            "questions",
            "/evidence/questions/all.csv",
            ("title", row => EvidenceTable.Question((string)row[0]!)),
            Layout,
            level: 2
        );
}
