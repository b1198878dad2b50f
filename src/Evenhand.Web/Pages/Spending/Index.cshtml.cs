using Evenhand.Market;
using Evenhand.Market.Services;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Spending;

/// <summary>All services whose spending the return tells apart.</summary>
public sealed class IndexModel(Libraries libraries) : PageModel
{
    /// <summary>The services.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.WithSpending;

    /// <summary>Goes on to the service that a form has chosen.</summary>
    public IActionResult OnGet() => Chosen.Go(this, "service", "/spending") ?? Page();
}
