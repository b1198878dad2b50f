using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Shared;

/// <summary>A form can only put what was chosen behind the question mark; pages have it in their path.</summary>
internal static class Chosen
{
    private const int LongestName = 200;

    /// <summary>The page of what was chosen, with the rest of the question; null where nothing was.</summary>
    /// <param name="page">The page that the form leads to.</param>
    /// <param name="key">The name of the field.</param>
    /// <param name="path">The path that the choice is added to.</param>
    public static IActionResult? Go(PageModel page, string key, string path) =>
        page.Request.Query[key].ToString().Trim() is { Length: > 0 and <= LongestName } chosen
            ? page.LocalRedirect(
                Address.With(page.Request, $"{path}/{Uri.EscapeDataString(chosen)}", (key, null))
            )
            : null;
}
