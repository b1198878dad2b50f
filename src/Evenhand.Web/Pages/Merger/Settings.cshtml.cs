using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Changes how a plan is drawn; the plan goes on in the address.</summary>
public sealed class SettingsModel(MergerDesk desk) : PlanPartPage(desk)
{
    /// <summary>Takes a change and goes back to the dates, or asks.</summary>
    public IActionResult OnGet() =>
        Answer(
            "/settings",
            "/dates",
            merger => Outcome<AskedQuestion>.Ok(SettingsQuestions.Of(merger)),
            SettingsAnswers.Take,
            MergerFileText.WithSettings,
            []
        );
}
