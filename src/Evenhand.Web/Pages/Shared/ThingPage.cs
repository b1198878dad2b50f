using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Shared;

/// <summary>What pages share that show one thing which their path names: an area, an owner.</summary>
public abstract class ThingPage : QuestionPage
{
    /// <summary>Whether anything is loaded.</summary>
    public bool IsLoaded { get; private set; } = true;

    /// <summary>The thing to show; or null, with the problems and their status: 404 where the path names nothing.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="named">The field of a problem with the name in the path.</param>
    private protected T? TakeNamed<T>(Outcome<T> found, string named)
        where T : class
    {
        Problems = found.Problems;
        IsLoaded = found.IsOk || found.Problems.All(p => p.Field is not null);
        Response.StatusCode =
            found.IsOk || !IsLoaded ? StatusCodes.Status200OK
            : Problems.Any(p => p.Field == named) ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
        return found.IsOk ? found.Value : null;
    }
}
