using Evenhand.Design.Components;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>The library of lessons: those of the organisation with their reviews, and the health of all.</summary>
[TakesPosts(Role.Reviewer)]
public sealed class LibraryModel(
    OwnLessons lessons,
    Reorganisations rows,
    PlanShelf shelf,
    PeopleNames names,
    Actor actor,
    TimeProvider clock
) : QuestionPage
{
    /// <summary>The lessons of the organisation.</summary>
    public IReadOnlyList<LessonOfOurs> Own { get; private set; } = [];

    /// <summary>The health of all.</summary>
    public LibraryHealth Health { get; private set; } = null!;

    /// <summary>The lessons by use and age.</summary>
    public TableView Table { get; private set; } = null!;

    /// <summary>What a reviewer can find.</summary>
    public static IReadOnlyList<Choice> Findings { get; } =
    [
        new("right", "It is right, and its evidence shows it"),
        new("returned", "There is something to put right"),
    ];

    /// <inheritdoc cref="ReorganisationPage.Done"/>
    public string? Done => Asked("done") == "reviewed" ? "The review was kept" : null;

    /// <summary>Who wrote or reviewed something.</summary>
    public string Who(Guid id) => names.Of(id);

    /// <summary>Whether the person may review a lesson: it is somebody else's.</summary>
    public bool MayReview(OwnLesson lesson) =>
        actor.May(Role.Reviewer)
        && lesson.CreatedBy != actor.UserId
        && lesson.State != LessonState.Reviewed;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Keeps a review.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid row,
        int version,
        string? finding,
        string? note
    )
    {
        var reviewed = finding is "right" or "returned"
            ? await lessons.ReviewAsync(
                row,
                version,
                finding == "right",
                note,
                HttpContext.RequestAborted
            )
            : Outcome<OwnLesson>.Failed(new Problem("Choose what you found") { Field = "finding" });
        if (reviewed.IsOk)
        {
            return LocalRedirect("/workspace/mergers/library?done=reviewed");
        }

        Problems = reviewed.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        var cancel = HttpContext.RequestAborted;
        await names.ReadAsync(cancel);
        Own = await lessons.ListAsync(null, cancel);
        Health = await PortfolioQuestions.HealthAsync(
            lessons,
            rows,
            shelf,
            LondonTime.Day(clock.GetUtcNow()),
            cancel
        );
        Table = TableView.Sorted(
            LibraryHealthTables.Lessons(Health),
            Request,
            "lessons",
            "/workspace/mergers/library/lessons.csv",
            layout:
            [
                new("Lesson", new("lesson", "lesson"), new("id", "id", v => (string)v!)),
                new("Workstream", new ShownValue("workstream", "")),
                new("Decisions on it", new ShownValue("uses", "")),
                new("Years since its source", new ShownValue("age", "")),
                new(
                    "Source",
                    new("source", "source"),
                    new("year", "year", v => v as string ?? "year not known")
                ),
            ],
            level: 2
        );
        return Page();
    }
}
