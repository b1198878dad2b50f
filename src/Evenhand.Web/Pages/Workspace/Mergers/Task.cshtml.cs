using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
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
) : PlanPartPage(rows, shelf, actor, clock)
{
    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, string? task, string? doing) =>
        ShowAsync(id, task ?? "", doing);

    /// <summary>Takes the change.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, string? task, string? doing, int basis) =>
        TakeAsync(
            id,
            basis,
            Said(task ?? "", doing),
            merger => MergerFileText.TaskOf(merger, task ?? ""),
            (merger, given) => TaskAnswers.Take(merger, Playbook, task ?? "", doing, given),
            MergerFileText.WithTasks,
            () => ShowAsync(id, task ?? "", doing)
        );

    private static string Said(string task, string? doing) =>
        $"Task {Problem.Excerpt(task)}: {(doing == PlanAnswers.Out ? "taken out" : "changed")}";

    private Task<IActionResult> ShowAsync(Guid id, string task, string? doing) =>
        AskAsync(
            id,
            "/task",
            merger => new TaskQuestions(merger, Playbook).Of(task, doing),
            [("task", task), .. doing is null ? [] : new[] { ("doing", doing) }],
            merger => doing is null && new TaskQuestions(merger, Playbook).MayLeave(task)
        );
}
