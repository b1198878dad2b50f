using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>What the forms about parts of a plan share; the changed plan goes on in the address.</summary>
/// <param name="desk">The desk.</param>
public abstract class PlanPartPage(MergerDesk desk) : MergerPage(desk)
{
    /// <summary>The form; null where nothing can be said of the part.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>Where the part is taken out of the plan; null where it stays.</summary>
    public string? OutLink { get; private set; }

    /// <summary>Takes a change and goes on, or asks.</summary>
    /// <param name="part">The page of the form.</param>
    /// <param name="next">Where to go on after a change.</param>
    /// <param name="ask">The question; a problem where nothing can be said of the part.</param>
    /// <param name="take">The reorganisation with what was given in each field.</param>
    /// <param name="write">The text of the file with that.</param>
    /// <param name="held">What the form hands on.</param>
    /// <param name="mayLeave">Whether the part can be taken out; null where it is never asked.</param>
    private protected IActionResult Answer(
        string part,
        string next,
        Func<MergerFile, Outcome<AskedQuestion>> ask,
        Func<MergerFile, Func<string, IReadOnlyList<string>>, Outcome<MergerFile>> take,
        Func<string, MergerFile, string> write,
        IReadOnlyList<(string Name, string Value)> held,
        Func<MergerFile, bool>? mayLeave = null
    )
    {
        if (Read() is not { } asked || Take(ask(asked.File)) is not { } question)
        {
            return Page();
        }

        if (Asked("answering") is not null)
        {
            var edited = take(asked.File, field => [.. Request.Query[field].OfType<string>()])
                .Then(m => MergerEdit.Of(Desk, write(asked.Text.Text, m)));
            if (GoOn(edited, Path + next) is { } on)
            {
                return on;
            }
        }

        OutLink =
            mayLeave?.Invoke(asked.File) == true
                ? To(
                    Path + part,
                    [.. held.Select(h => (h.Name, (string?)h.Value)), ("doing", PlanAnswers.Out)]
                )
                : null;
        Form = new AskedForm(
            question,
            this,
            Path + part,
            [.. MergerEdit.Held(Request), .. held, ("answering", "yes")]
        );
        return Page();
    }
}
