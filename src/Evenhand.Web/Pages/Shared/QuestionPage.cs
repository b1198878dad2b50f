using Evenhand.Market.Catalogue;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Shared;

/// <summary>What all pages share that read a question from their address and show its answer.</summary>
public abstract class QuestionPage : PageModel
{
    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private protected set; } = [];

    /// <summary>What the forms offer; nothing before the first load.</summary>
    internal FormChoices Form { get; private protected set; } = FormChoices.None;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>A value of the question as it stands in the address; null where it does not.</summary>
    public virtual string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>What stands in a field: what was given, be it nothing, or else what is known.</summary>
    public string? Stands(AskedField field) =>
        Asked(field.Name) ?? (IsGiven(field.Name) ? null : field.Value);

    /// <summary>Whether a field was sent, be it empty.</summary>
    private protected virtual bool IsGiven(string field) => Request.Query.ContainsKey(field);

    /// <summary>Reads what the forms offer. Editions are offered where the address names one.</summary>
    private protected void ReadForm(EditionCatalogue editions) =>
        Form = FormChoices.Of(editions, Asked("edition") is not null);

    /// <summary>The answer to show, with status 200; or null, with the problems and status 400.</summary>
    /// <param name="answer">What came of the question.</param>
    /// <param name="fields">The fields in the order in which they stand on the page.</param>
    private protected T? Take<T>(Outcome<T> answer, params IReadOnlyList<string> fields)
        where T : class
    {
        Problems = ProblemWords.InOrder(answer.Problems, fields);
        Response.StatusCode = answer.IsOk
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
        return answer.IsOk ? answer.Value : null;
    }

    /// <summary>Goes on where something was done; otherwise shows the page again with the problems.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="address">Where to go on.</param>
    /// <param name="again">Shows the page again.</param>
    private protected virtual async Task<IActionResult> AfterAsync<T>(
        Outcome<T> outcome,
        Func<T, string> address,
        Func<Task<IActionResult>> again
    )
    {
        if (outcome.IsOk)
        {
            return LocalRedirect(address(outcome.Value));
        }

        Problems = outcome.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await again();
    }
}
