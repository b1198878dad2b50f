using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Changes how a plan is drawn; the plan goes on in the address.</summary>
public sealed class SettingsModel(MergerDesk desk) : MergerPage(desk)
{
    /// <summary>The form; null where the address cannot be read.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>Takes a change and goes back to the dates, or asks.</summary>
    public IActionResult OnGet()
    {
        if (Read() is not { } asked)
        {
            return Page();
        }

        if (Asked("answering") is not null)
        {
            var edited = SettingsAnswers
                .Take(asked.File, field => [.. Request.Query[field].OfType<string>()])
                .Then(m => MergerEdit.Of(Desk, MergerFileText.WithSettings(asked.Text.Text, m)));
            if (GoOn(edited, Path + "/dates") is { } next)
            {
                return next;
            }
        }

        Form = new AskedForm(
            SettingsQuestions.Of(asked.File),
            this,
            Path + "/settings",
            [.. MergerEdit.Held(Request), ("answering", "yes")]
        );
        return Page();
    }
}
