using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Registers.Contracts;
using Evenhand.Registers.Payments;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Sources;

/// <summary>What is loaded, from where, under which licence.</summary>
public sealed class IndexModel(EditionCatalogue editions) : PageModel
{
    /// <summary>The sources; null before the first load.</summary>
    public SourcesReport? Report { get; private set; }

    /// <summary>How many rows were left out.</summary>
    public long Rejected => Report!.Sources.Sum(s => s.RowsRejected);

    /// <summary>The sources as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            CatalogueTables.Of(Report!),
            Request,
            "files",
            "/sources/all.csv",
            layout: TableLayouts.Sources
        );

    /// <summary>What a source holds that can be followed to its bytes; null where it holds none of that.</summary>
    public static string? Holds(SourceEntry source) =>
        source.Reader switch
        {
            ReleaseSource.ReaderId or ReleaseSource.NoticesId => "Contracting processes",
            PaymentFile.ReaderId => "Payments",
            _ => null,
        };

    /// <summary>Reads them.</summary>
    public void OnGet()
    {
        var report = editions.Sources();
        Report = report.IsOk ? report.Value : null;
    }
}
