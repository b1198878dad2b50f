using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Contracts;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>The contracts of the bodies, from the edition that is loaded.</summary>
public sealed class ContractsModel(
    Reorganisations rows,
    ContractsDesk desk,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The contracts; null where there is nothing to tell.</summary>
    public ContractsReport? Report { get; private set; }

    /// <summary>Whether anything is loaded.</summary>
    public bool IsLoaded { get; private set; } = true;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        if (Merger is not null)
        {
            var answer = desk.Ask(Merger, null, null);
            Report = answer.IsOk ? answer.Value : null;
            IsLoaded = answer.IsOk || answer.Problems.All(p => p.Field is not null);
            Problems = IsLoaded ? answer.Problems : [];
        }

        return Page();
    }
}
