using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>The pooled answers with their certainty.</summary>
public sealed class SummaryModel(OrganisationEvidence evidence, CertaintyDesk certainty)
    : EvidencePage(evidence)
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

    private EvidenceDesk desk = evidence.Shipped;

    /// <summary>The summary; null where the form has a problem.</summary>
    public SummaryReport? Report { get; private set; }

    /// <summary>What is ticked of a box.</summary>
    public IReadOnlyCollection<string> Ticks(string key) => Asked(key) is { } word ? [word] : [];

    /// <summary>Asks.</summary>
    public async Task OnGetAsync()
    {
        desk = await TakeDeskAsync();
        Report =
            Problems.Count > 0
                ? null
                : Take(EvidenceQuery.Summary(Request.Query, certainty, desk), "without-interest");
    }

    /// <summary>The answers.</summary>
    public TableView Answers =>
        TableView.Sorted(
            SummaryPaper.Summary(desk.Library, Report!),
            Request,
            "answers",
            Address.With(Request, "/evidence/summary/answers.csv"),
            ("question", row => EvidenceTable.Question((string)row[0]!)),
            level: 2
        );

    /// <summary>Why each comes out where it does.</summary>
    public TableView Domains =>
        TableView.Sorted(
            SummaryPaper.Domains(Report!),
            Request,
            "domains",
            Address.With(Request, "/evidence/summary/domains.csv"),
            layout: Layout,
            level: 2
        );
}
