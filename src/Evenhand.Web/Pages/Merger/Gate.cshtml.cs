using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Asks whether something that the first day needs is there; the answer goes on in the address.</summary>
public sealed class GateModel(MergerDesk desk, TimeProvider clock) : MergerPage(desk)
{
    /// <summary>The form; null where the address names no gate.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>Takes an answer and goes back to the board, or asks.</summary>
    public IActionResult OnGet()
    {
        if (
            Read() is not { } asked
            || Take(Desk.Ready(asked.File).Then(r => GateQuestions.Find(r, Asked("gate"))))
                is not { } gate
        )
        {
            return Page();
        }

        var questions = new GateQuestions(
            gate,
            DateOnly.FromDateTime(clock.GetLocalNow().DateTime)
        );
        if (Asked("answering") is not null)
        {
            var text = asked.Text.Text;
            var answered = questions
                .Take(Asked)
                .Then(a => MergerEdit.Of(Desk, MergerFileText.WithAnswer(text, asked.File, a)));
            if (GoOn(answered, Path + "/ready", ("said", gate.Id)) is { } next)
            {
                return next;
            }
        }

        Form = new AskedForm(
            questions.Of(),
            this,
            Path + "/gate",
            [.. MergerEdit.Held(Request), ("gate", gate.Id), ("answering", "yes")]
        );
        return Page();
    }
}
