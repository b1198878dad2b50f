using Evenhand.Lake.Editions;
using Evenhand.Market;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages;

/// <summary>The start page: one question each.</summary>
public sealed class IndexModel(EditionStore store, Libraries libraries) : PageModel
{
    /// <summary>The edition that is served; null before the first load.</summary>
    public int? Current => store.Current;

    /// <summary>How many definitions there are.</summary>
    public int Definitions => libraries.Rules.Definitions.Count;
}
