using Evenhand.Design.Components;
using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Readiness;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>A review of readiness as it was, and what was decided after it.</summary>
[TakesPosts(Role.Analyst)]
public sealed class ReviewModel(
    Reorganisations rows,
    ReadinessReviews reviews,
    PlanShelf shelf,
    PeopleNames names,
    Actor actor,
    TimeProvider clock
) : ReorganisationPage(rows, shelf, actor, clock)
{
    /// <summary>The review.</summary>
    public ReadinessReview Review { get; private set; } = null!;

    /// <summary>Its gates and all else that was known.</summary>
    public ReadinessReport Report { get; private set; } = null!;

    /// <summary>The decisions that rest on it.</summary>
    public IReadOnlyList<OpeningDecision> Decisions { get; private set; } = [];

    /// <summary>What can be decided.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [new("go", "Go: the new bodies open on the day"), new("no-go", "No-go: the date is moved")];

    /// <inheritdoc/>
    public override string? Done =>
        Asked("done") == "decided" ? "The decision was kept and recorded" : null;

    /// <summary>Who wrote a row.</summary>
    public string Who(Guid id) => names.Of(id);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, Guid review) => ShowAsync(id, review);

    /// <summary>Keeps a decision.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid id,
        Guid review,
        string? decision,
        DateOnly? opens,
        string? by,
        string? words,
        string? against
    ) =>
        !await FindAsync(id)
            ? NotFound()
            : await AfterAsync(
                await reviews.DecideAsync(
                    Row,
                    review,
                    decision switch
                    {
                        "go" => true,
                        "no-go" => false,
                        _ => null,
                    },
                    opens,
                    by,
                    words,
                    against,
                    HttpContext.RequestAborted
                ),
                _ => To(id, $"/reviews/{review}?done=decided"),
                () => ShowAsync(id, review)
            );

    private async Task<IActionResult> ShowAsync(Guid id, Guid review)
    {
        var cancel = HttpContext.RequestAborted;
        var found = await reviews.FindAsync(review, cancel);
        if (!await FindAsync(id) || !found.IsOk || found.Value.ReorganisationId != id)
        {
            return NotFound();
        }

        await names.ReadAsync(cancel);
        Review = found.Value;
        Report = ReviewReport.Read(Review.Report);
        Decisions =
        [
            .. (await reviews.DecisionsAsync(id, cancel)).Where(d => d.ReviewId == review),
        ];
        return Page();
    }
}
