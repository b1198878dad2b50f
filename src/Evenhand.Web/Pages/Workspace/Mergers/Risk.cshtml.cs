using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Changes one risk of the plan, takes it out or adds one; it goes into the file as a new version.</summary>
[TakesPosts(Role.Analyst)]
public sealed class RiskModel(
    Reorganisations rows,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : PlanPartPage(rows, shelf, actor, clock)
{
    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, string? risk, string? doing) =>
        ShowAsync(id, risk ?? "", doing);

    /// <summary>Takes the change.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, string? risk, string? doing, int basis) =>
        TakeAsync(
            id,
            basis,
            Said(risk ?? "", doing),
            merger => MergerFileText.RiskOf(merger, risk ?? ""),
            (merger, given) => RiskAnswers.Take(merger, Playbook, risk ?? "", doing, given),
            MergerFileText.WithRisks,
            () => ShowAsync(id, risk ?? "", doing)
        );

    private static string Said(string risk, string? doing) =>
        risk == PlanAnswers.New
            ? "Risk added"
            : $"Risk {Problem.Excerpt(risk)}: {(doing == PlanAnswers.Out ? "taken out" : "changed")}";

    private Task<IActionResult> ShowAsync(Guid id, string risk, string? doing) =>
        AskAsync(
            id,
            "/risk",
            merger => new RiskQuestions(merger, Playbook).Of(risk, doing),
            [("risk", risk), .. doing is null ? [] : new[] { ("doing", doing) }],
            merger => doing is null && risk != PlanAnswers.New
        );
}
