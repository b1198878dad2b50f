using Evenhand.Market;
using Evenhand.Market.Services;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Market;

/// <summary>All services to choose from.</summary>
public sealed class IndexModel(Libraries libraries) : PageModel
{
    /// <summary>The services.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;

    /// <summary>Goes on to the service that a form has chosen.</summary>
    public IActionResult OnGet() => Chosen.Go(this, "service", "/market") ?? Page();
}
