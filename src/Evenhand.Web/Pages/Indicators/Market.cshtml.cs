using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Indicators;

/// <summary>The market's health and access to it, with what each figure rests on.</summary>
public sealed class MarketModel(
    EditionCatalogue editions,
    IndicatorView view,
    IndicatorQuery indicators
) : IndicatorsPage
{
    /// <summary>The market's health.</summary>
    public TableView Health => IndicatorTable.OfMeasures("health", Report!, Request);

    /// <summary>Access to it.</summary>
    public TableView Access => IndicatorTable.OfMeasures("access", Report!, Request);

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        From([
            .. Report!
                .Health.Concat(Report.Access)
                .Where(m => m.Note is not null)
                .DistinctBy(m => m.Id)
                .Select(m => $"{m.Title}: {m.Note}"),
        ]);

    /// <summary>Asks.</summary>
    public Task OnGetAsync(CancellationToken cancel) =>
        AskAsync(editions, view, indicators, cancel);
}
