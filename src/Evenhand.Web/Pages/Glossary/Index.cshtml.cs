using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Glossary;

/// <summary>What the words of the pages mean.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>The words.</summary>
    public static IReadOnlyList<Term> Words => Terms.All;
}
