using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>What the forms about parts of a plan share; a change goes into the file as a new version.</summary>
/// <param name="rows">The reorganisations.</param>
/// <param name="shelf">Works plans out.</param>
/// <param name="actor">Who looks.</param>
/// <param name="clock">The time.</param>
public abstract class PlanPartPage(
    Reorganisations rows,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The form.</summary>
    public AskedForm Question { get; private set; } = null!;

    /// <summary>Where the part is taken out of the plan; null where it stays.</summary>
    public string? OutLink { get; private set; }

    /// <summary>The playbook.</summary>
    private protected Playbook Playbook => Shelf.Library.Playbook;

    /// <inheritdoc/>
    public override string? Asked(string key) => Sent(key) ?? base.Asked(key);

    /// <summary>Shows the form.</summary>
    /// <param name="id">The reorganisation.</param>
    /// <param name="part">The page of the form.</param>
    /// <param name="ask">The question; a problem where nothing can be said of the part.</param>
    /// <param name="held">What the form hands on.</param>
    /// <param name="mayLeave">Whether the part can be taken out; null where it is never asked.</param>
    private protected async Task<IActionResult> AskAsync(
        Guid id,
        string part,
        Func<MergerFile, Outcome<AskedQuestion>> ask,
        IReadOnlyList<(string Name, string Value)> held,
        Func<MergerFile, bool>? mayLeave = null
    )
    {
        if (
            !await FindAsync(id)
            || Merger is not { } merger
            || !MayChange
            || ask(merger) is not { IsOk: true, Value: var question }
        )
        {
            return NotFound();
        }

        OutLink =
            mayLeave?.Invoke(merger) == true
                ? Address.To(
                    To(part),
                    [.. held.Select(h => (h.Name, (string?)h.Value)), ("doing", PlanAnswers.Out)]
                )
                : null;
        Question = new AskedForm(question, this, To(part), [.. held, OpenedOn]) { IsPosted = true };
        return Page();
    }

    /// <summary>Takes what was sent.</summary>
    /// <param name="id">The reorganisation.</param>
    /// <param name="basis">The number of the text that the form was opened on.</param>
    /// <param name="note">What was changed.</param>
    /// <param name="about">What stands in a file of the part.</param>
    /// <param name="take">The reorganisation with what was given in each field.</param>
    /// <param name="write">The text of the file with that.</param>
    /// <param name="again">Shows the form with the problems.</param>
    private protected async Task<IActionResult> TakeAsync(
        Guid id,
        int basis,
        string note,
        Func<MergerFile, string> about,
        Func<MergerFile, Func<string, IReadOnlyList<string>>, Outcome<MergerFile>> take,
        Func<string, MergerFile, string> write,
        Func<Task<IActionResult>> again
    )
    {
        if (!await FindAsync(id) || !MayChange)
        {
            return NotFound();
        }

        return await AfterAsync(
            await ChangeAsync(
                basis,
                about,
                (text, merger) =>
                    take(merger, field => [.. Request.Form[field].OfType<string>()])
                        .Then(m => Outcome<string>.Ok(write(text, m))),
                Save(note)
            ),
            _ => To(id, "/plan?done=changed"),
            again
        );
    }
}
