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
        Code is >= 400 and < 500 ? "There is no such page" : "Sorry, this did not work";

    /// <summary>What to do.</summary>
    public string Text =>
        Code is >= 400 and < 500
            ? "The address may be mistyped, or the page may have moved."
            : "The fault is ours. Nothing was changed. Try again; if it happens again, tell whoever runs this Evenhand, who will find the reason in its log.";
}
