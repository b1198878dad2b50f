using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Asks whether something that the first day needs is there; the answer goes into the file as a new version.</summary>
[TakesPosts(Role.Analyst)]
public sealed class GateModel(
    Reorganisations rows,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    private Gate gate = null!;

    /// <summary>The form.</summary>
    public AskedForm Question =>
        new(new GateQuestions(gate, Today).Of(), this, To("/gate"), [("gate", gate.Id), OpenedOn])
        {
            IsPosted = true,
        };

    /// <inheritdoc/>
    public override string? Asked(string key) => Sent(key) ?? base.Asked(key);

    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, string? gate) => ShowAsync(id, gate);

    /// <summary>Takes the answer.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? gate, int basis)
    {
        if (!await FindAsync(id, gate) || !MayChange)
        {
            return NotFound();
        }

        var answer = new GateQuestions(this.gate, Today).Take(key =>
            Request.Form[key].ToString() is { Length: > 0 } text ? text : null
        );
        return await AfterAsync(
            answer.IsOk
                ? await ChangeAsync(
                    basis,
                    merger => MergerFileText.AnswerOf(merger, this.gate.Id),
                    (text, merger) =>
                        Outcome<string>.Ok(MergerFileText.WithAnswer(text, merger, answer.Value)),
                    Save($"Gate {this.gate.Id}: {Request.Form["done"]}")
                )
                : Outcome<Reorganisation>.Failed(answer.Problems),
            _ => To(id, "/readiness?done=answered"),
            () => ShowAsync(id, gate)
        );
    }

    private async Task<bool> FindAsync(Guid id, string? asked)
    {
        if (
            await FindAsync(id)
            && Merger is { } merger
            && Shelf.Ready(merger).Then(r => GateQuestions.Find(r, asked))
                is { IsOk: true, Value: var found }
        )
        {
            gate = found;
            return true;
        }

        return false;
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? asked) =>
        await FindAsync(id, asked) && MayChange ? Page() : NotFound();
}
