using Evenhand.Market.Catalogue;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Definitions;

/// <summary>All definitions.</summary>
public sealed class IndexModel(DefinitionCatalogue catalogue) : PageModel
{
    /// <summary>The definitions, by name.</summary>
    public IReadOnlyList<DefinitionEntry> Definitions =>
        [.. catalogue.List().Definitions.OrderBy(d => d.Name, StringComparer.OrdinalIgnoreCase)];
}
