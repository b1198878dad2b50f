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
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The form.</summary>
    public AskedForm Question { get; private set; } = null!;

    /// <inheritdoc/>
    public override string? Asked(string key) => Sent(key) ?? base.Asked(key);

    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Takes the change.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, int basis)
    {
        if (!await FindAsync(id) || !MayChange)
        {
            return NotFound();
        }

        return await AfterAsync(
            await ChangeAsync(
                basis,
                MergerFileText.SettingsOf,
                (text, merger) =>
                    SettingsAnswers
                        .Take(merger, field => [.. Request.Form[field].OfType<string>()])
                        .Then(m => Outcome<string>.Ok(MergerFileText.WithSettings(text, m))),
                Save("How the plan is drawn: changed")
            ),
            _ => To(id, "/plan?done=changed"),
            () => ShowAsync(id)
        );
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        if (!await FindAsync(id) || Merger is not { } merger || !MayChange)
        {
            return NotFound();
        }

        Question = new AskedForm(SettingsQuestions.Of(merger), this, To("/settings"), [OpenedOn])
        {
            IsPosted = true,
        };
        return Page();
    }
}
