using Evenhand.Lake.Editions;
using Evenhand.Law.Tenders;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>Puts all checks to a tender and counts who could bid, for every door.</summary>
/// <param name="book">The checks.</param>
/// <param name="market">The providers of an edition.</param>
/// <param name="store">The editions.</param>
public sealed class TenderInquiry(TenderBook book, TenderMarketView market, EditionStore store)
{
    private readonly TenderDesk desk = new(book);

    /// <summary>The checks.</summary>
    public TenderBook Book => book;

    /// <summary>What the checks say; a service, area or definition that there is not comes back as a problem.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="service">The service whose providers could bid; null takes the one that is bought under the tender's code.</param>
    /// <param name="area">The area; null takes the region of delivery that the tender names, else all.</param>
    /// <param name="definition">Counts only providers that meet it; null counts all.</param>
    public Outcome<TenderReport> Ask(
        Tender tender,
        string? service,
        string? area,
        string? definition
    ) =>
        store.Current is null && service is null && area is null && definition is null
            ? Outcome<TenderReport>.Ok(
                desk.Ask(tender, null, ["No providers are counted: nothing is loaded yet."])
            )
            : market
                .Ask(tender, service, area, definition)
                .Then(found =>
                    Outcome<TenderReport>.Ok(
                        desk.Ask(tender, found.Market, found.WhyNot is { } whyNot ? [whyNot] : [])
                    )
                );
}
