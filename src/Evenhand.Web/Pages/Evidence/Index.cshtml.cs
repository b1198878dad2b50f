using Evenhand.Design.Components;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>The findings of the library, filtered.</summary>
public sealed class IndexModel(EvidenceDesk desk) : QuestionPage
{
    /// <summary>The findings; null where a filter has a problem.</summary>
    public FindingsReport? Report { get; private set; }

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services => Shelf.Of("All services", desk.Library.Services);

    /// <summary>The models.</summary>
    public IReadOnlyList<Choice> Models => Shelf.Of("All models", desk.Library.Models);

    /// <summary>The kinds of outcome.</summary>
    public IReadOnlyList<Choice> Outcomes => Shelf.Of("All outcomes", desk.Library.OutcomeGroups);

    /// <summary>The designs.</summary>
    public IReadOnlyList<Choice> Designs =>
        [
            new("", "All designs"),
            .. desk
                .Library.Findings.Select(f => f.Design)
                .Distinct()
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(d => new Choice(d, d)),
        ];

    /// <summary>The findings as a table.</summary>
    public TableView Table => EvidenceTable.Of(desk.Library, Report!, Request, "/evidence/all.csv");

    /// <summary>What is ticked of a box.</summary>
    public IReadOnlyCollection<string> Ticks(string key) => Asked(key) is { } word ? [word] : [];

    /// <summary>Asks.</summary>
    public void OnGet() =>
        Report = Take(
            EvidenceQuery.Findings(Request.Query, desk.Library),
            "service",
            "model",
            "outcome",
            "design",
            "maryland",
            "without-interest"
        );
}
