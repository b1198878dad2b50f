using Evenhand.Design.Components;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>What people of the bodies know, each beside what the library says of the same task.</summary>
[TakesPosts(Role.Analyst)]
public sealed class LocalModel(
    Reorganisations rows,
    LocalNotes notes,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>What is known, what is due for review first.</summary>
    public IReadOnlyList<LocalKnowledge> Notes { get; private set; } = [];

    /// <summary>What it can be tied to.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new("task", "A task of the plan", "Give its id below, such as M01."),
        new("system", "A system"),
        new("contract", "A contract"),
        new("place", "A place"),
    ];

    /// <summary>Whether somebody is to be named.</summary>
    public static IReadOnlyList<Choice> Naming { get; } =
    [
        new("named", "Name me as below"),
        new(
            "anonymous",
            "Do not name me",
            "Neither the page, nor the board's papers, nor the database then holds who wrote it. You cannot be asked back, and anybody of your organisation can withdraw it."
        ),
    ];

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") switch
        {
            "added" => "It was kept",
            "flagged" => "The contradiction is shown beside it; both stay",
            "reviewed" => "The day of the next review was set",
            "withdrawn" => "It was withdrawn",
            _ => null,
        };

    /// <summary>What the library says of a task; null where it has no such task.</summary>
    public string? Central(string task) =>
        Shelf.Library.Playbook.Tasks.FirstOrDefault(t => t.Id == task) is { } found
            ? $"{found.Name}. It takes {found.Weeks.Optimistic} to {found.Weeks.Pessimistic} weeks, most likely {found.Weeks.Likely}. Shown by: {found.Evidence}"
        : Shelf.Library.Lessons.FirstOrDefault(l => l.Id == task) is { } lesson
            ? $"{lesson.Text} {lesson.Consequence}"
        : null;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Keeps a note.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid id,
        [FromForm(Name = "about-kind")] string? kind,
        string? about,
        string? note,
        string? naming,
        string? name,
        DateOnly? review
    ) =>
        await AfterAsync(
            await notes.AddAsync(
                id,
                new LocalNote(kind, about, note, name, naming == "anonymous", review),
                HttpContext.RequestAborted
            ),
            _ => To(id, "/local?done=added"),
            () => ShowAsync(id)
        );

    /// <summary>Flags a contradiction.</summary>
    public async Task<IActionResult> OnPostFlagAsync(
        Guid id,
        Guid row,
        int version,
        string? contradicts,
        string? how
    ) =>
        await AfterAsync(
            Central(contradicts?.Trim() ?? "") is null
                ? Outcome<LocalKnowledge>.Failed(
                    new Problem("The library has no such task or lesson")
                    {
                        Field = "contradicts",
                        Found = Problem.Excerpt(contradicts ?? ""),
                        Expected = "an id such as M01 or L001",
                    }
                )
                : await notes.ContradictsAsync(
                    row,
                    version,
                    contradicts!,
                    how ?? "",
                    HttpContext.RequestAborted
                ),
            _ => To(id, "/local?done=flagged"),
            () => ShowAsync(id)
        );

    /// <summary>Says that a note still stands.</summary>
    public async Task<IActionResult> OnPostReviewAsync(
        Guid id,
        Guid row,
        int version,
        DateOnly? next
    ) =>
        await AfterAsync(
            next is { } day
                ? await notes.ReviewedAsync(row, version, day, HttpContext.RequestAborted)
                : Outcome<LocalKnowledge>.Failed(
                    new Problem("Enter when it is to be looked at next") { Field = "next" }
                ),
            _ => To(id, "/local?done=reviewed"),
            () => ShowAsync(id)
        );

    /// <summary>Withdraws a note.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid row, int version) =>
        await AfterAsync(
            await notes.WithdrawAsync(row, version, HttpContext.RequestAborted),
            _ => To(id, "/local?done=withdrawn"),
            () => ShowAsync(id)
        );

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Notes = await notes.ListAsync(id, HttpContext.RequestAborted);
        return Page();
    }
}
