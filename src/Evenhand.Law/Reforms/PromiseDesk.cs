using Evenhand.Law.Calendar;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Reforms;

/// <summary>Says what the market did before and after a promise.</summary>
/// <param name="market">The market of the loaded editions.</param>
public sealed class PromiseDesk(MarketView market)
{
    /// <summary>All promises with their figures.</summary>
    /// <param name="promises">The promises.</param>
    /// <param name="edition">The edition of the figures; null for the current one.</param>
    public Outcome<PromisesReport> Ask(IReadOnlyList<Promise> promises, int? edition)
    {
        var outcomes = promises.Select(p => Ask(p, edition)).ToList();
        var problems = outcomes.SelectMany(o => o.Problems).ToList();
        return problems.Count > 0
            ? Outcome<PromisesReport>.Failed(problems)
            : Outcome<PromisesReport>.Ok(new PromisesReport([.. outcomes.Select(o => o.Value)]));
    }

    /// <summary>One promise with its figures; an edition that is not there is a problem.</summary>
    public Outcome<PromiseOutcome> Ask(Promise promise, int? edition)
    {
        if (promise.Service is null)
        {
            return Without(promise, "No service is named whose market the loaded lists tell of.");
        }

        if (!promise.Nations.Contains(Nation.England))
        {
            return Without(promise, "The loaded lists of providers are those of England.");
        }

        var asked = market.Ask(
            new MarketQuestion(promise.Service) { By = MarketBy.Year, Edition = edition }
        );
        if (!asked.IsOk)
        {
            // Nothing loaded, or no list, is no fault of the question; an edition that there is not is one.
            return asked.Problems.Any(p => p.Field == "edition")
                    ? Outcome<PromiseOutcome>.Failed(asked.Problems)
                : asked.Problems.Any(p => p.Field is not null)
                    ? Without(promise, "No list of providers of this service is loaded.")
                : Without(promise, "Nothing is loaded.");
        }

        return Outcome<PromiseOutcome>.Ok(
            new PromiseOutcome(
                promise,
                [
                    .. asked
                        .Value.SectorsByYear.OrderBy(s => s.AsOf)
                        .ThenBy(s => s.SectorName, StringComparer.Ordinal)
                        .Select(s => new PromiseFigure(
                            s.AsOf,
                            s.AsOf < promise.Announced.On ? "before" : "after",
                            s.SectorName,
                            s.Providers,
                            s.Places,
                            s.ShareOfPlaces
                        )),
                ],
                null,
                asked.Value.Edition
            )
        );
    }

    private static Outcome<PromiseOutcome> Without(Promise promise, string why) =>
        Outcome<PromiseOutcome>.Ok(new PromiseOutcome(promise, [], why, null));
}
