using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Changes one risk of a plan, takes it out or adds one; the plan goes on in the address.</summary>
public sealed class RiskModel(MergerDesk desk) : PlanPartPage(desk)
{
    /// <summary>Takes a change and goes back to the dates, or asks.</summary>
    public IActionResult OnGet()
    {
        var (id, doing) = (Asked("risk") ?? "", Asked("doing"));
        return Answer(
            "/risk",
            "/dates",
            merger => new RiskQuestions(merger, Library.Playbook).Of(id, doing),
            (merger, given) => RiskAnswers.Take(merger, Library.Playbook, id, doing, given),
            MergerFileText.WithRisks,
            [("risk", id), .. doing is null ? [] : new[] { ("doing", doing) }],
            merger => doing is null && id != PlanAnswers.New
        );
    }
}
