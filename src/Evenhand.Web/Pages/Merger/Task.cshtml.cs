using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Changes one task of a plan, takes it out, puts it back or adds one; the plan goes on in the address.</summary>
public sealed class TaskModel(MergerDesk desk) : PlanPartPage(desk)
{
    /// <summary>Takes a change and goes back to the tasks, or asks.</summary>
    public IActionResult OnGet()
    {
        var (id, doing) = (Asked("task") ?? "", Asked("doing"));
        return Answer(
            "/task",
            "/tasks",
            merger => new TaskQuestions(merger, Library.Playbook).Of(id, doing),
            (merger, given) => TaskAnswers.Take(merger, Library.Playbook, id, doing, given),
            MergerFileText.WithTasks,
            [("task", id), .. doing is null ? [] : new[] { ("doing", doing) }],
            merger => doing is null && new TaskQuestions(merger, Library.Playbook).MayLeave(id)
        );
    }
}
