using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.Store.Mergers;

/// <summary>Reviews of readiness, and what was decided after them.</summary>
/// <param name="workspace">Where they are.</param>
/// <param name="actor">Who asks.</param>
/// <param name="record">Where they are recorded.</param>
public sealed class ReadinessReviews(Workspace workspace, Actor actor, ReorganisationRecord record)
{
    /// <summary>All reviews of a reorganisation, the newest first.</summary>
    public async Task<IReadOnlyList<ReadinessReview>> ListAsync(
        Guid reorganisation,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Set<ReadinessReview>()
            .AsNoTracking()
            .Where(r => r.ReorganisationId == reorganisation)
            .OrderByDescending(r => r.HeldOn)
            .ThenByDescending(r => r.Id)
            .ToListAsync(cancel);
    }

    /// <summary>One review; that there is none is a problem of the field <c>id</c>.</summary>
    public async Task<Outcome<ReadinessReview>> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await KeptRows.FindAsync<ReadinessReview>(db, id, cancel);
    }

    /// <summary>All decisions of a reorganisation, the newest first.</summary>
    public async Task<IReadOnlyList<OpeningDecision>> DecisionsAsync(
        Guid reorganisation,
        CancellationToken cancel
    )
    {
        await using var db = await workspace.OpenAsync(actor, cancel);
        return await db.Set<OpeningDecision>()
            .AsNoTracking()
            .Where(d => d.ReorganisationId == reorganisation)
            .OrderByDescending(d => d.CreatedAt)
            .ThenByDescending(d => d.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Keeps a review with all answers as they are, and records it.</summary>
    /// <param name="row">The reorganisation as it was reviewed.</param>
    /// <param name="report">What readiness is.</param>
    /// <param name="held">The day.</param>
    /// <param name="present">Who was there, by post.</param>
    /// <param name="note">What was said; may be empty.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<ReadinessReview>> HoldAsync(
        Reorganisation row,
        ReadinessReport report,
        DateOnly? held,
        string? present,
        string? note,
        CancellationToken cancel
    )
    {
        var review = new ReadinessReview
        {
            ReorganisationId = row.Id,
            TextNumber = row.TextNumber,
            HeldOn = held ?? default,
            Present = present?.Trim() ?? "",
            Ready = report.Ready,
            NotMet = report.Gates.Count(g => g.State == "no"),
            Unknown = report.Gates.Count(g => g.State == "unknown"),
            Report = ReviewReport.Write(report),
            Note = note?.Trim() ?? "",
        };
        return await record.KeepAsync(
            row,
            review,
            [
                held is null ? new Problem("Enter the day of the review") { Field = "held" } : null,
                KeptRows.Check("present", "who was there, by post", present),
                (note?.Length ?? 0) > KeptRows.Longest
                    ? KeptRows.Check("note", "a note", note)
                    : null,
            ],
            "readiness-review",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["held-on"] = Plain.Iso(review.HeldOn),
                ["present"] = review.Present,
                ["ready"] = review.Ready,
                ["gates"] = review.Report,
                ["note"] = review.Note.Length > 0 ? review.Note : null,
            },
            cancel
        );
    }

    /// <summary>Keeps a decision after a review, and records it. To open although a gate is not met needs a reason, which goes into the record.</summary>
    /// <returns>It; or problems with the fields <c>decision</c>, <c>opens</c>, <c>by</c>, <c>words</c>, <c>against</c>.</returns>
    public async Task<Outcome<OpeningDecision>> DecideAsync(
        Reorganisation row,
        Guid reviewId,
        bool? go,
        DateOnly? opens,
        string? by,
        string? words,
        string? against,
        CancellationToken cancel
    )
    {
        var review = await FindAsync(reviewId, cancel);
        if (!review.IsOk || review.Value.ReorganisationId != row.Id)
        {
            return Outcome<OpeningDecision>.Failed(
                new Problem("There is no such review of this reorganisation") { Field = "id" }
            );
        }

        var needsReason = go == true && review.Value.NotMet > 0;
        var decision = new OpeningDecision
        {
            ReorganisationId = row.Id,
            ReviewId = reviewId,
            IsGo = go ?? false,
            Opens = opens ?? default,
            By = by?.Trim() ?? "",
            Words = words?.Trim() ?? "",
            AgainstAdvice = needsReason ? against?.Trim() : null,
        };
        return await record.KeepAsync(
            row,
            decision,
            [
                go is null ? new Problem("Choose go or no-go") { Field = "decision" } : null,
                opens is null
                    ? new Problem("Enter the day that is decided about") { Field = "opens" }
                    : null,
                KeptRows.Check("by", "the post of who decides", by, KeptRows.LongestWord),
                KeptRows.Check("words", "the words of the accounting officer", words),
                needsReason
                    ? KeptRows.Check(
                        "against",
                        $"why to open although {Plain.Counted(review.Value.NotMet, "gate is", "gates are")} not met",
                        against
                    )
                    : null,
            ],
            decision.IsGo ? "opening-go" : "opening-no-go",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["opens"] = Plain.Iso(decision.Opens),
                ["by"] = decision.By,
                ["words"] = decision.Words,
                ["ready"] = review.Value.Ready,
                ["gates-not-met"] = $"{review.Value.NotMet}",
                ["gates-unknown"] = $"{review.Value.Unknown}",
                ["against-advice"] = decision.AgainstAdvice,
            },
            cancel
        );
    }
}
