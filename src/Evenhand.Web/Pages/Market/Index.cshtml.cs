using Evenhand.Market;
using Evenhand.Market.Services;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Market;

/// <summary>All services to choose from.</summary>
public sealed class IndexModel(Libraries libraries) : PageModel
{
    /// <summary>The services.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;
}
