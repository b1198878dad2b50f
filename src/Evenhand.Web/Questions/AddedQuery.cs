using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>What an address asks of the findings that people added, and of the references that findings are to be coded of.</summary>
internal static class AddedQuery
{
    /// <summary>Findings of a state; all where none is named.</summary>
    public static Outcome<IReadOnlyList<AddedFinding>> Of(
        IQueryCollection query,
        IReadOnlyList<AddedFinding> all
    ) => Of(query, all, f => f.State);

    /// <summary>References of a state; all where none is named.</summary>
    public static Outcome<IReadOnlyList<ListedReference>> Of(
        IQueryCollection query,
        IReadOnlyList<ListedReference> all
    ) => Of(query, all, r => r.Row.State);

    private static Outcome<IReadOnlyList<T>> Of<T, TState>(
        IQueryCollection query,
        IReadOnlyList<T> all,
        Func<T, TState> stateOf
    )
        where TState : struct, Enum
    {
        var problems = new List<Problem>();
        if (QuestionQuery.Text(query, "state", problems) is null)
        {
            return QuestionQuery.Given(all, problems);
        }

        var state = QuestionQuery.Word(query, "state", default(TState), problems);
        return QuestionQuery.Given<IReadOnlyList<T>>(
            [.. all.Where(t => stateOf(t).Equals(state))],
            problems
        );
    }
}
