using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>The answer about the case of an address.</summary>
/// <param name="Said">What was said of it.</param>
/// <param name="Case">The case.</param>
/// <param name="Report">What the law says.</param>
/// <param name="Routes">The routes to the wish; null where none is stated.</param>
/// <param name="Address">The address of the page that shows it.</param>
public sealed record AskedCase(
    CaseAnswers Said,
    LawCase Case,
    LeversReport Report,
    RoutesReport? Routes,
    string Address
)
{
    /// <summary>Asks the law.</summary>
    internal static Outcome<AskedCase> Of(
        IQueryCollection query,
        LawShelf shelf,
        TimeProvider clock
    )
    {
        var problems = new List<Problem>();
        var asOf = QuestionQuery.Day(query, "as-of", problems);
        return problems.Count > 0
            ? Outcome<AskedCase>.Failed(problems)
            : CaseQuery
                .Read(query, shelf.Journey)
                .Then(said =>
                {
                    var facts = said.Case(shelf.Book, asOf, Today(clock));
                    var report = shelf.Desk.Ask(facts);
                    return Outcome<AskedCase>.Ok(
                        new AskedCase(
                            said,
                            facts,
                            report,
                            shelf.Journey.Wish(said.Wish) is { } wish
                                ? RoutesReport.Of(
                                    wish,
                                    report,
                                    facts.Find(LawFacts.Jurisdiction)?.Value.Word
                                )
                                : null,
                            CaseQuery.Address(
                                "/levers/answer",
                                said,
                                ("as-of", asOf is { } day ? Plain.Iso(day) : null)
                            )
                        )
                    );
                });
    }

    /// <summary>The day it is.</summary>
    internal static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
