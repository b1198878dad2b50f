using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>A wish and what is the same for all services, in an address.</summary>
internal static class ServicesQuery
{
    /// <summary>Puts the wish to every service.</summary>
    public static Outcome<EveryService> Read(
        IQueryCollection query,
        LawShelf shelf,
        DateOnly today
    ) =>
        CaseQuery
            .Read(query, shelf.Journey)
            .Then(said =>
                shelf.Journey.Wish(said.Wish) is { } wish
                    ? Outcome<EveryService>.Ok(
                        EveryService.Of(
                            shelf.Desk,
                            shelf.Journey,
                            wish,
                            said.Case(shelf.Book, null, today)
                        )
                    )
                    : Outcome<EveryService>.Failed(
                        new Problem("Choose who should deliver")
                        {
                            Field = "wish",
                            Expected =
                                "one of "
                                + string.Join(", ", shelf.Journey.Wishes.Select(w => w.Id)),
                        }
                    )
            );

    /// <summary>The case with the facts of one service.</summary>
    public static CaseAnswers Of(JourneyBook book, CaseAnswers said, string service)
    {
        var profile = book.Services.Single(s => s.Id == service);
        var nation = said.Find(LawFacts.Jurisdiction)?.Value?.Word;
        return profile
            .Facts.Values.Concat(
                nation is not null && profile.InNation.TryGetValue(nation, out var more)
                    ? more.Values
                    : []
            )
            .Aggregate(
                said,
                (all, fact) => all.With(new CaseAnswer(fact.Id, fact.Value, CaseAnswers.Answered))
            );
    }
}
