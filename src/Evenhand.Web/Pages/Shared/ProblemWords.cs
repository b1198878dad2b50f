using System.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Pages.Shared;

/// <summary>A problem as a page tells it: the field is linked to, so it is not named again.</summary>
internal static class ProblemWords
{
    public static string Of(Problem problem)
    {
        var text = new StringBuilder(problem.What);
        if (problem.Found is not null)
        {
            text.Append(": \u201C").Append(problem.Found).Append('\u201D');
        }

        text.Append('.');
        if (problem.Expected is not null)
        {
            text.Append(" It should be ").Append(problem.Expected).Append('.');
        }

        return problem.ToDo is null
            ? text.ToString()
            : text.Append(' ').Append(problem.ToDo).ToString();
    }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public static string? Of(IEnumerable<Problem> problems, string field) =>
        problems.FirstOrDefault(p => p.Field == field) is { } problem ? Of(problem) : null;

    /// <summary>The problems in the order in which their fields stand on the page.</summary>
    public static IReadOnlyList<Problem> InOrder(
        IEnumerable<Problem> problems,
        params IReadOnlyList<string> fields
    ) => [.. problems.OrderBy(p => fields.Index().FirstOrDefault(f => f.Item == p.Field).Index)];
}
