using Evenhand.Law.Levers;
using Evenhand.Rules;

namespace Evenhand.Law.Answers;

/// <summary>The rule by which an entry of the library is answered: nation, dates, then conditions in order.</summary>
internal static class LeverRule
{
    /// <summary>
    /// Puts answers together. Of a lever: any hard no makes it not available, else any no or unknown makes it need a
    /// condition. Of all else: any no means that it does not apply, else any unknown that it depends.
    /// </summary>
    public static LeverOutcome Combine(
        LeverKind kind,
        IEnumerable<(Truth Truth, bool Soft)> answers
    )
    {
        var open = false;
        foreach (var (truth, soft) in answers)
        {
            if (truth == Truth.No && !(soft && kind == LeverKind.Lever))
            {
                return kind == LeverKind.Lever
                    ? LeverOutcome.NotAvailable
                    : LeverOutcome.DoesNotApply;
            }

            open |= truth != Truth.Yes;
        }

        return open ? LeverOutcome.NeedsCondition
            : kind == LeverKind.Lever ? LeverOutcome.Available
            : LeverOutcome.Applies;
    }

    /// <summary>The outcome alone, without reasons.</summary>
    public static LeverOutcome Outcome(LawBook book, Lever lever, LawCase facts) =>
        Combine(
            lever.Kind,
            lever
                .Conditions.Select(c =>
                    (book.Rules.Decide(c.Condition, facts), c.OnFail == OnFail.NeedsCondition)
                )
                .Prepend((Kleene.Of(lever.InForceOn(facts.AsOf)), false))
                .Prepend((Nation(lever, facts), false))
        );

    /// <summary>Whether the entry is of the nation of the case.</summary>
    public static Truth Nation(Lever lever, LawCase facts) =>
        facts.Find(LawFacts.Jurisdiction)?.Value is not { } nation
            ? Truth.Unknown
            : Kleene.Of(lever.Jurisdictions.Contains(nation.Word ?? ""));
}
