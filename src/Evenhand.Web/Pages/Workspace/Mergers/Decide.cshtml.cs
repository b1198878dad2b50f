using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Decides what becomes of a lesson: it goes into the file as a new version, and into the record.</summary>
[TakesPosts(Role.Analyst)]
public sealed class DecideModel(
    Reorganisations rows,
    OwnLessons lessons,
    ReorganisationRecord record,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The lesson.</summary>
    public Lesson Lesson { get; private set; } = null!;

    /// <summary>What the lesson is to become.</summary>
    public string Kind { get; private set; } = LessonDecision.Task;

    /// <summary>The questions; null where the file cannot be read.</summary>
    public AskedQuestion? Question { get; private set; }

    /// <summary>The kinds, each with its address.</summary>
    public IReadOnlyList<(string Name, string Kind)> Kinds { get; } =
    [
        ("A task", LessonDecision.Task),
        ("A risk", LessonDecision.Risk),
        ("A gate", LessonDecision.Gate),
        ("Set it aside", LessonDecision.Aside),
    ];

    /// <inheritdoc/>
    public override string? Asked(string key) => Sent(key) ?? base.Asked(key);

    /// <summary>Asks.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, string lesson) => ShowAsync(id, lesson);

    /// <summary>Takes the decision.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string lesson, int basis)
    {
        if (!await FindAsync(id, lesson) || Merger is not { } merger)
        {
            return NotFound();
        }

        var taken = Questions(merger)
            .Take(key => Request.Form[key].ToString() is { Length: > 0 } text ? text : null);
        return await AfterAsync(
            taken.IsOk
                ? await KeepAsync(basis, taken.Value)
                : Outcome<Reorganisation>.Failed(taken.Problems),
            _ => To(id, "/lessons?done=decided"),
            () => ShowAsync(id, lesson)
        );
    }

    private Task<Outcome<Reorganisation>> KeepAsync(int basis, LessonDecision decision) =>
        ChangeAsync(
            basis,
            merger => MergerFileText.DecisionOf(merger, Lesson.Id),
            (text, merger) =>
                // Elsewhere nobody knows a lesson of the organisation itself: what it says goes with the file.
                Outcome<string>.Ok(
                    MergerFileText.WithDecision(
                        text,
                        merger,
                        Lesson.IsOwn
                            ? decision with
                            {
                                Name = decision.Name ?? Lesson.Text,
                            }
                            : decision
                    )
                ),
            text =>
                record.SaveAsync(
                    Row,
                    text,
                    $"Lesson {decision.Lesson.Id}: {decision.Kind}",
                    "lesson-decided",
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["lesson"] = decision.Lesson.Id,
                        ["decision"] = decision.Kind,
                        ["by"] = decision.By,
                        ["on"] = Plain.Iso(decision.On),
                        ["reason"] = decision.Reason,
                        ["name"] = decision.Name,
                    },
                    HttpContext.RequestAborted
                )
        );

    private async Task<bool> FindAsync(Guid id, string lesson)
    {
        if (
            await FindAsync(id)
            && (
                await lessons.LibraryAsync(Shelf.Library, HttpContext.RequestAborted)
            ).Lessons.FirstOrDefault(l => l.Id == lesson)
                is { } found
        )
        {
            Lesson = found;
            return true;
        }

        return false;
    }

    private async Task<IActionResult> ShowAsync(Guid id, string lesson)
    {
        if (!await FindAsync(id, lesson))
        {
            return NotFound();
        }

        if (Merger is { } merger)
        {
            var known = merger.Decisions.FirstOrDefault(d => d.Lesson.Id == lesson);
            Kind =
                LessonDecision.Kinds.FirstOrDefault(k => k == Asked("decision"))
                ?? known?.Kind
                ?? LessonDecision.Task;
            Question = Questions(merger).Of(Kind, known);
        }

        return Page();
    }

    private DecisionQuestions Questions(MergerFile merger) =>
        new(merger, Shelf.Library.Playbook, Lesson, Today);
}
