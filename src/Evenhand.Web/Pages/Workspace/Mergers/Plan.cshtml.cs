using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>The plan of a reorganisation: when it can open, what hangs on what, and each task to be changed.</summary>
public sealed class PlanModel(
    Reorganisations rows,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The plan; null where the file gives none.</summary>
    public PlanReport? Plan { get; private set; }

    /// <summary>Its openings.</summary>
    public TableView Vesting =>
        Sorted(PlanPaper.Vesting(Plan!), "plan", "vesting", PlanColumns.Vesting, _ => null);

    /// <summary>Its tasks.</summary>
    public TableView Tasks =>
        Sorted(
            PlanPaper.Tasks(Plan!),
            "plan",
            "tasks",
            PlanColumns.Tasks(Library),
            task =>
                Standing(task) == TaskStanding.OfLesson
                    ? To($"/decide/{Uri.EscapeDataString(task)}")
                    : Address.To(To("/task"), ("task", task))
        );

    /// <summary>Its risks, each leading to its form; one that a lesson became, to that of the decision.</summary>
    public TableView Risks =>
        Sorted(
            PlanPaper.Risks(Plan!),
            "plan",
            "risks",
            PlanColumns.Risks,
            risk =>
                Merger!.IsRiskOfLesson(risk)
                    ? To($"/decide/{Uri.EscapeDataString(risk)}")
                    : Address.To(To("/risk"), ("risk", risk))
        );

    /// <summary>Where a risk is added.</summary>
    public string AddRiskLink => Address.To(To("/risk"), ("risk", PlanAnswers.New));

    /// <summary>Tasks that are left out.</summary>
    public TableView Dropped =>
        Sorted(
            PlanPaper.Dropped(Plan!),
            "plan",
            "dropped",
            PlanColumns.Dropped,
            task =>
                Standing(task) == TaskStanding.LeftOut
                    ? Address.To(To("/task"), ("task", task))
                    : null
        );

    /// <summary>Where a task is added.</summary>
    public string AddLink => Address.To(To("/task"), ("task", TaskAnswers.New));

    /// <summary>Where forecast, board pack and comparison are worked out from this version; null where the file is too long for an address.</summary>
    public string? PackLink =>
        AddressText.ForAddress(Row.Text) is { } packed
            ? Address.To(MergerPage.Path, (MergerQuery.File, packed))
            : null;

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") == "changed" ? "The plan was changed; it is a new version of the file" : null;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Plan = Shelf.Plan(Row.Text) is { IsOk: true, Value: var plan } ? plan : null;
        return Page();
    }

    private Playbook Library => Shelf.Library.Playbook;

    private TaskStanding Standing(string task) => Merger!.StandingOf(Library, task);
}
