using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Publishing;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Merger;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Whether a reorganisation can open, and the reviews that were held.</summary>
[TakesPosts(Role.Analyst)]
public sealed class ReadinessModel(
    Reorganisations rows,
    ReadinessReviews reviews,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>Readiness as the file says it now; null where it cannot be read.</summary>
    public ReadinessReport? Report { get; private set; }

    /// <summary>The reviews, the newest first.</summary>
    public IReadOnlyList<ReadinessReview> Reviews { get; private set; } = [];

    /// <summary>The gates, each leading to its question.</summary>
    public TableView Gates =>
        Sorted(
            ReadinessPaper.Gates(Report!),
            "readiness",
            "gates",
            PlanColumns.Gates,
            gate =>
                GateQuestions.Find(Report!, gate).IsOk
                    ? Address.To(To("/gate"), ("gate", gate))
                    : null
        );

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") == "answered" ? "The answer is in the file and on the board" : null;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Keeps a review.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid id,
        DateOnly? held,
        string? present,
        string? note
    )
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var report = Merger is null
            ? Outcome<ReadinessReport>.Failed(FileProblems)
            : Shelf.Ready(Merger);
        return await AfterAsync(
            report.IsOk
                ? await reviews.HoldAsync(
                    Row,
                    report.Value,
                    held,
                    present,
                    note,
                    HttpContext.RequestAborted
                )
                : Outcome<ReadinessReview>.Failed(report.Problems),
            review => To(id, $"/reviews/{review.Id}"),
            () => ShowAsync(id)
        );
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Report =
            Merger is not null && Shelf.Ready(Merger) is { IsOk: true, Value: var ready }
                ? ready
                : null;
        Reviews = await reviews.ListAsync(id, HttpContext.RequestAborted);
        return Page();
    }
}
