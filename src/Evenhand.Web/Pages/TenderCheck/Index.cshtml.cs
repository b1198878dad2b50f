using Evenhand.Law.TenderChecks;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>Where a check of a tender starts.</summary>
public sealed class IndexModel(TenderBook book) : PageModel
{
    /// <summary>How many checks there are.</summary>
    public int Count => book.Rules.Count;

    /// <summary>Requirements in the address itself are answered; a process that is named is looked up.</summary>
    public IActionResult OnGet() =>
        Request.Query["ocid"].ToString().Trim() is { Length: > 0 } ocid
            ? LocalRedirect(Address.To("/tender-check/" + ContractQuery.Slug(ocid)))
        : TenderQuery.Keys.Any(Request.Query.ContainsKey)
            ? LocalRedirect(TenderQuery.To("/tender-check/answer", Request.Query))
        : Page();
}
