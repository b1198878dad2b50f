using Evenhand.Law.Answers;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Two days, and perhaps a case, in an address.</summary>
internal static class ChangesQuery
{
    /// <summary>What changes between them; without days, in the two years up to today.</summary>
    public static Outcome<RuleChanges> Read(IQueryCollection query, LawShelf shelf, DateOnly today)
    {
        var problems = new List<Problem>();
        var to = QuestionQuery.Day(query, "to", problems) ?? today;
        var from = QuestionQuery.Day(query, "from", problems) ?? to.AddYears(-2);
        if (problems.Count == 0 && from > to)
        {
            problems.Add(
                new Problem("The second day comes before the first")
                {
                    Field = "to",
                    Found = Plain.Iso(to),
                    Expected = $"{Plain.Iso(from)} or later",
                }
            );
        }

        return problems.Count > 0
            ? Outcome<RuleChanges>.Failed(problems)
            : CaseQuery
                .Read(query, shelf.Journey)
                .Then(said =>
                    Outcome<RuleChanges>.Ok(
                        said.Answers.Count == 0
                            ? RuleChanges.Between(shelf.Book, from, to)
                            : RuleChanges.Between(
                                shelf.Book,
                                from,
                                to,
                                said.Case(shelf.Book, from, today),
                                said.Case(shelf.Book, to, today)
                            )
                    )
                );
    }
}
