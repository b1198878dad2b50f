using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Asks what becomes of a lesson: a task, a risk, a gate, or set aside with a reason. It goes on in the address.</summary>
public sealed class DecideModel(MergerDesk desk, TimeProvider clock) : MergerPage(desk)
{
    private Lesson? lesson;

    /// <summary>The form; null where the address names no lesson.</summary>
    public new AskedForm? Form { get; private set; }

    /// <summary>Where the decision is taken back; null where there is none.</summary>
    public string? UndoLink =>
        Known is null ? null : To(Path + "/decide", ("lesson", lesson!.Id), ("answering", "back"));

    private LessonDecision? Known =>
        Merger!.File.Decisions.FirstOrDefault(d => d.Lesson.Id == lesson!.Id);

    /// <summary>Takes a decision and goes back to the lessons, or asks.</summary>
    public IActionResult OnGet()
    {
        if (
            Read() is not { } asked
            || Take(MergerLibraryQuery.Lesson(Asked("lesson") ?? "", Desk)) is not { } found
        )
        {
            return Page();
        }

        lesson = found;
        var questions = new DecisionQuestions(
            asked.File,
            Library.Playbook,
            lesson,
            DateOnly.FromDateTime(clock.GetLocalNow().DateTime)
        );
        if (Asked("answering") is { } answering)
        {
            var text = asked.Text.Text;
            var edited =
                answering == "back"
                    ? MergerEdit.Of(
                        Desk,
                        MergerFileText.WithoutDecision(text, asked.File, lesson.Id)
                    )
                    : questions
                        .Take(Asked)
                        .Then(d =>
                            MergerEdit.Of(Desk, MergerFileText.WithDecision(text, asked.File, d))
                        );
            if (GoOn(edited, Path + "/lessons") is { } next)
            {
                return next;
            }
        }

        Form = new AskedForm(
            questions.Of(Asked("decision") ?? Known?.Kind ?? LessonDecision.Task, Known),
            this,
            Path + "/decide",
            [
                .. MergerEdit.Held(Request),
                ("lesson", lesson.Id),
                ("decision", Asked("decision") ?? Known?.Kind ?? LessonDecision.Task),
                ("answering", "yes"),
            ]
        );
        return Page();
    }
}
