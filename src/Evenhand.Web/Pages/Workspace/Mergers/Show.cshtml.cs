using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>One reorganisation at a glance.</summary>
[TakesPosts(Role.Analyst)]
public sealed class ShowModel(
    Reorganisations rows,
    LocalNotes notes,
    SharedNotices notices,
    ReadinessReviews reviews,
    PlanShelf shelf,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>Its plan; null where the file gives none.</summary>
    public PlanReport? Plan { get; private set; }

    /// <summary>Its readiness; null where the file gives none.</summary>
    public ReadinessReport? Ready { get; private set; }

    /// <summary>Local knowledge whose day of review has passed.</summary>
    public IReadOnlyList<LocalKnowledge> Overdue { get; private set; } = [];

    /// <summary>Local knowledge that contradicts the library.</summary>
    public IReadOnlyList<LocalKnowledge> Contradictions { get; private set; } = [];

    /// <summary>What others told.</summary>
    public IReadOnlyList<HeardNotice> Heard { get; private set; } = [];

    /// <summary>The last decision to open or not; null where there was none.</summary>
    public OpeningDecision? Decision { get; private set; }

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") == "review" ? "The day of the next review was set" : null;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Sets the day of the next review.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, int version, DateOnly? review) =>
        await AfterAsync(
            await Rows.NextReviewAsync(id, version, review, HttpContext.RequestAborted),
            row => To(row.Id, "?done=review"),
            () => ShowAsync(id)
        );

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var cancel = HttpContext.RequestAborted;
        if (Merger is not null)
        {
            Plan = Shelf.Plan(Row.Text) is { IsOk: true, Value: var plan } ? plan : null;
            Ready = Shelf.Ready(Merger) is { IsOk: true, Value: var ready } ? ready : null;
        }

        var known = await notes.ListAsync(id, cancel);
        Overdue = [.. known.Where(n => n.ReviewOn < Today)];
        Contradictions = [.. known.Where(n => n.Contradicts is not null)];
        Heard = await notices.HeardAsync(id, cancel);
        Decision = (await reviews.DecisionsAsync(id, cancel)) is [var last, ..] ? last : null;
        return Page();
    }
}
