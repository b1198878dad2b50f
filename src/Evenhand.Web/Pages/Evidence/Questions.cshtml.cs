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

    private static readonly IReadOnlyList<ShownColumn> Beside =
    [
        new("Question", new ShownValue("question", "")),
        new("Studies here", new ShownValue("studies", "")),
        new(
            "Random effects (REML)",
            new("random", "estimate"),
            new("measure", "measure", v => (string)v!)
        ),
        new("One effect (FE)", new ShownValue("fixed", "")),
        new(
            "Published",
            new("published", "published"),
            new("same", "same", v => v is string method ? $"the same digits by {method}" : "")
        ),
        new("Why they may differ", new ShownValue("why", "")),
    ];

    /// <summary>Every question pooled, with what was published; of what ships, for that is what reviews can be set beside.</summary>
    public PublishedReport Report { get; } = PublishedDesk.Ask(desk);

    /// <summary>The same as a table.</summary>
    public TableView Published =>
        TableView.Sorted(
            PublishedPaper.Table(Report),
            Request,
            "published",
            "/evidence/questions/published.csv",
            ("question", row => EvidenceTable.Question((string)row[0]!)),
            Beside
        );

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
