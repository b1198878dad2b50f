using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
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
            405 => "This page takes no such request",
            < 500 => "This request could not be understood",
            _ => "Sorry, this did not work",
        };

    /// <summary>What to do.</summary>
    public string Text =>
        Code switch
        {
            404 => "The address may be mistyped, or the page may have moved.",
            405 => "Nothing was changed: pages here can only be looked at.",
            < 500 => "The address may be mistyped. Nothing was changed.",
            _ =>
                "The fault is ours. Nothing was changed. Try again; if it happens again, tell whoever runs this Evenhand, who will find the reason in its log.",
        };

    /// <summary>Answers with the status that the page tells of, whatever the kind of the request was.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = Code is >= 400 and < 600 ? Code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
    }
}
