using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages;

/// <summary>What is shown when there is nothing else to show.</summary>
[IgnoreAntiforgeryToken]
[AllowAnonymous]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status code.</summary>
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>The heading.</summary>
    public string Title =>
        Code switch
        {
            401 => "This needs a token that can be used",
            403 => "You may not do this",
            404 => "There is no such page",
            405 => "This page takes no such request",
            413 => "That is more than can be given at once",
            414 or 431 => "That address is too long",
            429 => "Too many requests",
            503 => "Evenhand is busy",
            504 => "This took too long",
            < 500 => "This request could not be understood",
            _ => "Sorry, this did not work",
        };

    /// <summary>What to do.</summary>
    public string Text =>
        Code switch
        {
            401 => "The token is unknown, has expired or was revoked. Nothing was changed.",
            403 =>
                "Nothing was changed. An administrator of your organisation can say that you may.",
            404 => "The address may be mistyped, or the page may have moved.",
            405 => "Nothing was changed: pages here can only be looked at.",
            413 =>
                "Ask for less: one area, one year, or one service. Everything at once can be had at the prompt.",
            414 or 431 => "Choose fewer neighbours, or shorten what is searched for.",
            429 => "Nothing was changed. Wait a minute and try again.",
            503 =>
                "Too many questions are being answered at once. Nothing is lost. Wait a minute and load the page again.",
            504 =>
                "The answer was not there within the time that a page may take, and was given up. Ask for one area or one year, or try again when less is going on.",
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
