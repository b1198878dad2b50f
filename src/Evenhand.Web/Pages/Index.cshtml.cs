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
        FormChoices.OfServices(libraries.Services.Services);

    /// <summary>Those whose spending is told apart.</summary>
    public IReadOnlyList<Choice> Paid { get; } =
        FormChoices.OfServices(libraries.Services.WithSpending);

    /// <summary>The policies; none is chosen beforehand.</summary>
    public IReadOnlyList<Choice> Policies { get; } =
    [new("", "Choose a policy"), .. PolicyKinds.All.Select(k => new Choice(k.Word(), k.Title()))];

    /// <summary>The definitions, by name.</summary>
    public IReadOnlyList<Choice> Definitions { get; } =
        FormChoices.OfDefinitions(libraries.Rules.Definitions);

    /// <summary>Reads what can be chosen.</summary>
    public void OnGet() => Form = FormChoices.Of(editions, withEditions: false);
}
