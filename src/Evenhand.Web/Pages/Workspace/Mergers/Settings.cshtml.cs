using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Changes how the plan is drawn; it goes into the file as a new version.</summary>
[TakesPosts(Role.Analyst)]
public sealed class SettingsModel(
    Reorganisations rows,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : PlanPartPage(rows, shelf, actor, clock)
{
    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Takes the change.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, int basis) =>
        TakeAsync(
            id,
            basis,
            "How the plan is drawn: changed",
            MergerFileText.SettingsOf,
            SettingsAnswers.Take,
            MergerFileText.WithSettings,
            () => ShowAsync(id)
        );

    private Task<IActionResult> ShowAsync(Guid id) =>
        AskAsync(
            id,
            "/settings",
            merger => Outcome<AskedQuestion>.Ok(SettingsQuestions.Of(merger)),
            []
        );
}
