using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Changes one task of a plan, takes it out, puts it back or adds one; the plan goes on in the address.</summary>
public sealed class TaskModel(MergerDesk desk) : MergerPage(desk)
{
    /// <summary>The form; null where nothing can be said of the task.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>Where the task is taken out; null where it stays.</summary>
    public string? OutLink { get; private set; }

    /// <summary>Takes a change and goes back to the tasks, or asks.</summary>
    public IActionResult OnGet()
    {
        if (Read() is not { } asked)
        {
            return Page();
        }

        var (id, doing) = (Asked("task") ?? "", Asked("doing"));
        var questions = new TaskQuestions(asked.File, Library.Playbook);
        if (Take(questions.Of(id, doing)) is not { } question)
        {
            return Page();
        }

        if (Asked("answering") is not null)
        {
            var edited = TaskAnswers
                .Take(
                    asked.File,
                    Library.Playbook,
                    id,
                    doing,
                    field => [.. Request.Query[field].OfType<string>()]
                )
                .Then(m => MergerEdit.Of(Desk, MergerFileText.WithTasks(asked.Text.Text, m)));
            if (GoOn(edited, Path + "/tasks") is { } next)
            {
                return next;
            }
        }

        OutLink =
            doing is null && questions.MayLeave(id)
                ? To(Path + "/task", ("task", id), ("doing", TaskAnswers.Out))
                : null;
        Form = new AskedForm(
            question,
            this,
            Path + "/task",
            [
                .. MergerEdit.Held(Request),
                ("task", id),
                .. doing is null ? [] : new[] { ("doing", doing) },
                ("answering", "yes"),
            ]
        );
        return Page();
    }
}
