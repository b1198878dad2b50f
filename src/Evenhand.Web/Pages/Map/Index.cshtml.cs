using Evenhand.Market;
using Evenhand.Market.Services;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Map;

/// <summary>The services that can be mapped.</summary>
public sealed class IndexModel(Libraries libraries) : PageModel
{
    /// <summary>The services.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;
}
