using Evenhand.Law.Reforms;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Levers;

/// <summary>What would have to change for wishes that have no lawful route.</summary>
public sealed class ReformsModel(ReformLibrary library) : PageModel
{
    /// <summary>The levers that would have to be made.</summary>
    public IReadOnlyList<Reform> Reforms => library.Reforms;
}
