using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Rules.Conditions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Definitions;

/// <summary>One definition in full.</summary>
public sealed class ShowModel(Libraries libraries) : PageModel
{
    /// <summary>The definition.</summary>
    public DefinitionEntry Definition { get; private set; } = null!;

    /// <summary>What must hold.</summary>
    public Condition When { get; private set; } = null!;

    /// <summary>Finds it.</summary>
    public IActionResult OnGet(string id)
    {
        if (libraries.Rules.Find(id) is not { } definition)
        {
            return NotFound();
        }

        Definition = DefinitionCatalogue.Describe(definition);
        When = definition.When;
        return Page();
    }
}
