using Evenhand.Market.Catalogue;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Definitions;

/// <summary>All definitions.</summary>
public sealed class IndexModel(DefinitionCatalogue catalogue) : PageModel
{
    /// <summary>The definitions, by name.</summary>
    public IReadOnlyList<DefinitionEntry> Definitions =>
        [.. catalogue.List().Definitions.OrderBy(d => d.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Goes on to the definition that a form has chosen.</summary>
    public IActionResult OnGet() => Chosen.Go(this, "definition", "/definitions") ?? Page();
}
