using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Sources;

/// <summary>The rejected rows of the current edition.</summary>
public sealed class RejectsModel(EditionCatalogue editions) : PageModel
{
    /// <summary>The rows.</summary>
    public IReadOnlyList<RejectEntry> Rejects { get; private set; } = [];

    /// <summary>The rows as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            CatalogueTables.Of(Rejects, editions.Editions().Current),
            Request,
            "rejects",
            "/sources/rejects/all.csv",
            layout: TableLayouts.Rejects,
            level: 2
        );

    /// <summary>Reads them.</summary>
    public void OnGet() => Rejects = editions.Rejects();
}
