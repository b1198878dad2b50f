using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Changes one risk of a plan, takes it out or adds one; the plan goes on in the address.</summary>
public sealed class RiskModel(MergerDesk desk) : MergerPage(desk)
{
    /// <summary>The form; null where nothing can be said of the risk.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>Where the risk is taken out; null where there is nothing to take out.</summary>
    public string? OutLink { get; private set; }

    /// <summary>Takes a change and goes back to the dates, or asks.</summary>
    public IActionResult OnGet()
    {
        if (Read() is not { } asked)
        {
            return Page();
        }

        var (id, doing) = (Asked("risk") ?? "", Asked("doing"));
        if (Take(new RiskQuestions(asked.File, Library.Playbook).Of(id, doing)) is not { } question)
        {
            return Page();
        }

        if (Asked("answering") is not null)
        {
            var edited = RiskAnswers
                .Take(
                    asked.File,
                    Library.Playbook,
                    id,
                    doing,
                    field => [.. Request.Query[field].OfType<string>()]
                )
                .Then(m => MergerEdit.Of(Desk, MergerFileText.WithRisks(asked.Text.Text, m)));
            if (GoOn(edited, Path + "/dates") is { } next)
            {
                return next;
            }
        }

        OutLink =
            doing is null && id != PlanAnswers.New
                ? To(Path + "/risk", ("risk", id), ("doing", PlanAnswers.Out))
                : null;
        Form = new AskedForm(
            question,
            this,
            Path + "/risk",
            [
                .. MergerEdit.Held(Request),
                ("risk", id),
                .. doing is null ? [] : new[] { ("doing", doing) },
                ("answering", "yes"),
            ]
        );
        return Page();
    }
}
