using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Simulation;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages;

/// <summary>The start page: one question each.</summary>
public sealed class IndexModel(EditionCatalogue editions, Libraries libraries) : PageModel
{
    /// <summary>What the forms offer; nothing before the first load.</summary>
    internal FormChoices Form { get; private set; } = FormChoices.None;

    /// <summary>The services.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [.. libraries.Services.Services.Select(s => new Choice(s.Id, s.Name))];

    /// <summary>Those whose spending is told apart.</summary>
    public IReadOnlyList<Choice> Paid { get; } =
    [.. libraries.Services.WithSpending.Select(s => new Choice(s.Id, s.Name))];

    /// <summary>The policies; none is chosen beforehand.</summary>
    public IReadOnlyList<Choice> Policies { get; } =
    [new("", "Choose a policy"), .. PolicyKinds.All.Select(k => new Choice(k.Word(), k.Title()))];

    /// <summary>The definitions, by name.</summary>
    public IReadOnlyList<Choice> Definitions { get; } =
    [
        .. libraries
            .Rules.Definitions.Select(d => new Choice(d.Id, d.Name))
            .OrderBy(c => c.Text, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Reads what can be chosen.</summary>
    public void OnGet() => Form = FormChoices.Of(editions, withEditions: false);
}
