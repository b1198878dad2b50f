using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>What the law says of a case in at most three sentences.</summary>
public static class LeverSentences
{
    /// <summary>The sentences.</summary>
    /// <param name="report">What the law says.</param>
    /// <param name="routes">The routes to a wish; null where none is stated.</param>
    public static IReadOnlyList<string> Of(LeversReport report, RoutesReport? routes)
    {
        var levers = report.Levers.Where(l => l.Kind == LeverKind.Lever).ToList();
        var others = report.Levers.Where(l => l.Kind != LeverKind.Lever).ToList();
        var bites =
            $"{Plain.Counted(others.Count(o => o.Outcome == LeverOutcome.Applies), "constraint, duty or remedy applies", "constraints, duties and remedies apply")}; for {Plain.Count(others.Count(o => o.Outcome == LeverOutcome.NeedsCondition))} it depends on what is not known.";
        if (routes is null)
        {
            return
            [
                $"{Plain.Counted(levers.Count(l => l.Outcome == LeverOutcome.Available), "lever is", "levers are")} available, {Plain.Count(levers.Count(l => l.Outcome == LeverOutcome.NeedsCondition))} need a condition or a fact, {Plain.Count(levers.Count(l => l.Outcome == LeverOutcome.NotAvailable))} are not available.",
                bites,
            ];
        }

        var open = routes.Lawful.Count(r => r.Answer.Outcome == LeverOutcome.Available);
        var rest = routes.Lawful.Count - open;
        return
        [
            $"{(open == 0 ? "No route" : Plain.Counted(open, "route", "routes"))} to this wish {(open < 2 ? "is" : "are")} open as the case stands; {Plain.Count(rest)} more would need a fact, a condition or a change; {Plain.Count(routes.Closed.Count)} are not there.",
            routes.Lawful is [var first, ..]
                ? $"First in the ranking: {first.Answer.Name}, which meets {Of(first.Meets)} of the wish ({LeverWords.Of(first.Answer.Kind, first.Answer.Outcome)}; risk of challenge {first.Answer.Challenge.Risk})."
                : "No lever of the library leads to this wish in this case; something in the law would have to change.",
            bites,
        ];
    }

    /// <summary>How much of a wish is met, in words.</summary>
    public static string Of(Share meets) =>
        meets switch
        {
            Share.Whole => "the whole",
            Share.Most => "most",
            _ => "a part",
        };
}
