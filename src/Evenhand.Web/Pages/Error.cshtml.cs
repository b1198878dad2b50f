using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages;

/// <summary>What is shown when there is nothing else to show.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status code.</summary>
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>The heading.</summary>
    public string Title =>
        Code switch
        {
            404 => "There is no such page",
            < 500 => "This request could not be understood",
            _ => "Sorry, this did not work",
        };

    /// <summary>What to do.</summary>
    public string Text =>
        Code switch
        {
            404 => "The address may be mistyped, or the page may have moved.",
            < 500 => "The address may be mistyped. Nothing was changed.",
            _ =>
                "The fault is ours. Nothing was changed. Try again; if it happens again, tell whoever runs this Evenhand, who will find the reason in its log.",
        };

    /// <summary>Answers with the status that the page tells of.</summary>
    public void OnGet() => Answer();

    /// <summary>The same for a request of another kind, which kept its method on the way here.</summary>
    public void OnPost() => Answer();

    private void Answer()
    {
        Code = Code is >= 400 and < 600 ? Code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
    }
}
