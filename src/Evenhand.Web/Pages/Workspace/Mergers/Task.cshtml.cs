using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Changes one task of the plan, takes it out, puts it back or adds one; it goes into the file as a new version.</summary>
[TakesPosts(Role.Analyst)]
public sealed class TaskModel(
    Reorganisations rows,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The form.</summary>
    public AskedForm Question { get; private set; } = null!;

    /// <summary>Where the task is taken out; null where it stays.</summary>
    public string? OutLink { get; private set; }

    /// <inheritdoc/>
    public override string? Asked(string key) => Sent(key) ?? base.Asked(key);

    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, string? task, string? doing) =>
        ShowAsync(id, task ?? "", doing);

    /// <summary>Takes the change.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? task, string? doing, int basis)
    {
        if (!await FindAsync(id) || !MayChange)
        {
            return NotFound();
        }

        return await AfterAsync(
            await ChangeAsync(
                basis,
                merger => MergerFileText.TaskOf(merger, task ?? ""),
                (text, merger) =>
                    TaskAnswers
                        .Take(
                            merger,
                            Playbook,
                            task ?? "",
                            doing,
                            field => [.. Request.Form[field].OfType<string>()]
                        )
                        .Then(m => Outcome<string>.Ok(MergerFileText.WithTasks(text, m))),
                Save(
                    $"Task {Problem.Excerpt(task ?? "")}: {(doing == TaskAnswers.Out ? "taken out" : "changed")}"
                )
            ),
            _ => To(id, "/plan?done=changed"),
            () => ShowAsync(id, task ?? "", doing)
        );
    }

    private Playbook Playbook => Shelf.Library.Playbook;

    private async Task<IActionResult> ShowAsync(Guid id, string task, string? doing)
    {
        if (!await FindAsync(id) || Merger is not { } merger || !MayChange)
        {
            return NotFound();
        }

        var questions = new TaskQuestions(merger, Playbook);
        if (questions.Of(task, doing) is not { IsOk: true, Value: var question })
        {
            return NotFound();
        }

        OutLink =
            doing is null && questions.MayLeave(task)
                ? Address.To(To("/task"), ("task", task), ("doing", TaskAnswers.Out))
                : null;
        Question = new AskedForm(
            question,
            this,
            To("/task"),
            [("task", task), .. doing is null ? [] : new[] { ("doing", doing) }, OpenedOn]
        )
        {
            IsPosted = true,
        };
        return Page();
    }
}
