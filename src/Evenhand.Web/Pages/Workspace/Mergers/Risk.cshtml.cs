using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Pages.Shared;
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
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The form.</summary>
    public AskedForm Question { get; private set; } = null!;

    /// <summary>Where the risk is taken out; null where there is nothing to take out.</summary>
    public string? OutLink { get; private set; }

    /// <inheritdoc/>
    public override string? Asked(string key) => Sent(key) ?? base.Asked(key);

    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, string? risk, string? doing) =>
        ShowAsync(id, risk ?? "", doing);

    /// <summary>Takes the change.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? risk, string? doing, int basis)
    {
        if (!await FindAsync(id) || !MayChange)
        {
            return NotFound();
        }

        return await AfterAsync(
            await ChangeAsync(
                basis,
                merger => MergerFileText.RiskOf(merger, risk ?? ""),
                (text, merger) =>
                    RiskAnswers
                        .Take(
                            merger,
                            Playbook,
                            risk ?? "",
                            doing,
                            field => [.. Request.Form[field].OfType<string>()]
                        )
                        .Then(m => Outcome<string>.Ok(MergerFileText.WithRisks(text, m))),
                Save(Said(risk ?? "", doing))
            ),
            _ => To(id, "/plan?done=changed"),
            () => ShowAsync(id, risk ?? "", doing)
        );
    }

    private Playbook Playbook => Shelf.Library.Playbook;

    private static string Said(string risk, string? doing) =>
        risk == PlanAnswers.New
            ? "Risk added"
            : $"Risk {Problem.Excerpt(risk)}: {(doing == PlanAnswers.Out ? "taken out" : "changed")}";

    private async Task<IActionResult> ShowAsync(Guid id, string risk, string? doing)
    {
        if (
            !await FindAsync(id)
            || Merger is not { } merger
            || !MayChange
            || new RiskQuestions(merger, Playbook).Of(risk, doing)
                is not { IsOk: true, Value: var question }
        )
        {
            return NotFound();
        }

        OutLink =
            doing is null && risk != PlanAnswers.New
                ? Address.To(To("/risk"), ("risk", risk), ("doing", PlanAnswers.Out))
                : null;
        Question = new AskedForm(
            question,
            this,
            To("/risk"),
            [("risk", risk), .. doing is null ? [] : new[] { ("doing", doing) }, OpenedOn]
        )
        {
            IsPosted = true,
        };
        return Page();
    }
}
