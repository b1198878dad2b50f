using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Indicators;

/// <summary>All indicators with their four counts.</summary>
public sealed class IndexModel(
    EditionCatalogue editions,
    IndicatorView view,
    IndicatorQuery indicators
) : IndicatorsPage
{
    /// <summary>The four counts of each.</summary>
    public TableView Table => IndicatorTable.OfCounts(Report!, Request);

    /// <summary>Papers of the result.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, "/indicators");

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        From([
            "Each process is counted once for each indicator; the four counts together are all processes that were looked at.",
            "What is not published is never taken for no: most notices of the United Kingdom name neither bidders nor their prices, so that most indicators cannot be answered for them.",
            "Codes and formulas are those of the Open Contracting Partnership’s red flags, with the standard settings, which stand on the page of each indicator.",
        ]);

    /// <summary>Asks.</summary>
    public Task OnGetAsync(CancellationToken cancel) =>
        AskAsync(editions, view, indicators, cancel);
}
