using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>What an address asks of the findings that people added.</summary>
internal static class AddedQuery
{
    /// <summary>Those of a state; all where none is named.</summary>
    public static Outcome<IReadOnlyList<AddedFinding>> Of(
        IQueryCollection query,
        IReadOnlyList<AddedFinding> all
    )
    {
        var problems = new List<Problem>();
        if (QuestionQuery.Text(query, "state", problems) is null)
        {
            return QuestionQuery.Given(all, problems);
        }

        var state = QuestionQuery.Word(query, "state", FindingState.Proposed, problems);
        return QuestionQuery.Given<IReadOnlyList<AddedFinding>>(
            [.. all.Where(f => f.State == state)],
            problems
        );
    }
}
