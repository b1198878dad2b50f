using Evenhand.Appraisal.Files;

namespace Evenhand.Appraisal.Journey;

/// <summary>One question of the journey: what is asked, and of which criterion or option.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Of">The criterion or option; null where it is of the whole.</param>
public sealed record DraftStep(DraftStepKind Kind, string? Of = null)
{
    /// <summary>As it stands in an address.</summary>
    public string Id =>
        Of is null
            ? Kind.ToString().ToLowerInvariant()
            : $"{Kind.ToString().ToLowerInvariant()}.{Of}";
}

/// <summary>What is asked.</summary>
public enum DraftStepKind
{
    /// <summary>Title and who decides.</summary>
    About,

    /// <summary>The service.</summary>
    Service,

    /// <summary>The options.</summary>
    Options,

    /// <summary>The criteria.</summary>
    Criteria,

    /// <summary>Where the scores of a criterion come from.</summary>
    Source,

    /// <summary>How evidence is carried to the options.</summary>
    Carry,

    /// <summary>Judged scores of a criterion.</summary>
    Score,

    /// <summary>The step that matters most.</summary>
    First,

    /// <summary>The points of the others.</summary>
    Points,

    /// <summary>A question that checks them.</summary>
    Rather,

    /// <summary>From when and for how long.</summary>
    Years,

    /// <summary>What an option costs.</summary>
    Cost,
}

/// <summary>Which question comes next.</summary>
public static class DraftPlan
{
    /// <summary>All questions of a draft in their order.</summary>
    public static IReadOnlyList<DraftStep> Steps(AppraisalDraft draft)
    {
        var steps = new List<DraftStep>
        {
            new(DraftStepKind.About),
            new(DraftStepKind.Service),
            new(DraftStepKind.Options),
            new(DraftStepKind.Criteria),
        };
        foreach (var criterion in draft.Criteria.Where(c => c != OfferedCriterion.Cost))
        {
            steps.Add(new(DraftStepKind.Source, criterion));
            if (
                draft.Sources.TryGetValue(criterion, out var source)
                && source.From != DraftSource.Judgement
            )
            {
                steps.Add(new(DraftStepKind.Carry, criterion));
            }

            if (Judged(draft, criterion).Count > 0)
            {
                steps.Add(new(DraftStepKind.Score, criterion));
            }
        }

        if (draft.Criteria.Contains(OfferedCriterion.Cost))
        {
            steps.Add(new(DraftStepKind.Years));
            steps.AddRange(draft.Options.Select(o => new DraftStep(DraftStepKind.Cost, o)));
        }

        if (draft.Criteria.Count > 1)
        {
            steps.Add(new(DraftStepKind.First));
            steps.Add(new(DraftStepKind.Points));
        }

        if (draft.Criteria.Count > 2)
        {
            steps.Add(new(DraftStepKind.Rather));
        }

        return steps;
    }

    /// <summary>The first question without an answer; null where all have one.</summary>
    public static DraftStep? Next(AppraisalDraft draft) =>
        Steps(draft).FirstOrDefault(s => !IsAnswered(draft, s));

    /// <summary>The question of an id; null for none of this draft.</summary>
    public static DraftStep? Find(AppraisalDraft draft, string id) =>
        Steps(draft).FirstOrDefault(s => s.Id == id);

    /// <summary>The options whose score on a criterion is judged.</summary>
    public static IReadOnlyList<string> Judged(AppraisalDraft draft, string criterion) =>
        draft.Sources.GetValueOrDefault(criterion) is not { } source ? []
        : source.From == DraftSource.Judgement ? draft.Options
        : source.Sides is null ? []
        : [.. draft.Options.Where(o => source.Sides.GetValueOrDefault(o, "judged") == "judged")];

    /// <summary>The criteria but the first, those with most points first.</summary>
    public static IReadOnlyList<string> AfterFirst(AppraisalDraft draft) =>
        [
            .. draft
                .Criteria.Where(c => c != draft.First)
                .OrderByDescending(c => draft.Points.GetValueOrDefault(c)),
        ];

    /// <summary>Whether a question has its answer.</summary>
    public static bool IsAnswered(AppraisalDraft draft, DraftStep step) =>
        step.Kind switch
        {
            DraftStepKind.About => draft is { Title: not null, DecisionMaker: not null },
            DraftStepKind.Service => draft.Service is not null,
            DraftStepKind.Options => draft.Options.Count >= 2,
            DraftStepKind.Criteria => draft.Criteria.Count >= 1,
            DraftStepKind.Source => draft.Sources.ContainsKey(step.Of!),
            DraftStepKind.Carry => draft.Sources[step.Of!].Sides is { } sides
                && draft.Options.All(sides.ContainsKey),
            DraftStepKind.Score => Judged(draft, step.Of!)
                .All(o => draft.Scores.ContainsKey($"{step.Of}/{o}")),
            DraftStepKind.First => draft.First is { } first && draft.Criteria.Contains(first),
            DraftStepKind.Points => draft.First is { } top
                && draft.Points.GetValueOrDefault(top) is 100
                && draft.Criteria.All(draft.Points.ContainsKey),
            DraftStepKind.Rather => draft.Rather is not null,
            DraftStepKind.Years => draft is { Years: not null, FirstYear: not null },
            _ => draft.Costs.ContainsKey(step.Of!),
        };
}
