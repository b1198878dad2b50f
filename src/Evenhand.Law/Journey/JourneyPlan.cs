using Evenhand.Law.Levers;

namespace Evenhand.Law.Journey;

/// <summary>What is asked next.</summary>
/// <param name="Next">The question; null where the next one is for the wish, or none is left.</param>
/// <param name="AsksWish">Whether the next question is for the wish.</param>
/// <param name="Open">How many facts can still change an answer.</param>
public sealed record JourneyStep(Question? Next, bool AsksWish, int Open)
{
    /// <summary>Whether nothing is left to ask.</summary>
    public bool IsDone => Next is null && !AsksWish;
}

/// <summary>Decides which question comes next: the first on which some answer still hangs.</summary>
public static class JourneyPlan
{
    /// <summary>What is asked next.</summary>
    /// <param name="book">Questions and wishes.</param>
    /// <param name="said">What has been said.</param>
    /// <param name="today">The day taken while none is stated.</param>
    /// <param name="all">Whether every entry of the library is to be settled, and not the routes of the wish alone.</param>
    public static JourneyStep Next(JourneyBook book, CaseAnswers said, DateOnly today, bool all)
    {
        var open = new OpenFacts(
            book.Law,
            said.Case(book.Law, null, today),
            fact => said.Find(fact) is not null
        ).Of(Concerned(book, said.Wish, all));
        var next = book
            .Questions.Index()
            .FirstOrDefault(q => open.Contains(q.Item.Fact.Id), (-1, null!));
        return said.Wish is null && (next.Index < 0 || next.Index >= book.WishAfter)
            ? new JourneyStep(null, true, open.Count)
            : new JourneyStep(next.Item, false, open.Count);
    }

    /// <summary>The entries whose outcomes are asked for: those of the wish, or those of every wish while it is open.</summary>
    public static IEnumerable<Lever> Concerned(JourneyBook book, string? wish, bool all) =>
        all ? book.Law.Levers
        : book.Wish(wish) is { } one ? one.Routes.Select(r => r.Lever)
        : book.Wishes.SelectMany(w => w.Routes).Select(r => r.Lever).Distinct();
}
