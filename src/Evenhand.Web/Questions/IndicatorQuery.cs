using Evenhand.Contracts.Indicators;
using Evenhand.Lake.Editions;
using Evenhand.Market.Contracts;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Questions;

/// <summary>Asks all indicators what an address asks: edition, publisher, year.</summary>
public sealed class IndicatorQuery(EditionStore store, IndicatorView indicators, SlowAnswers slow)
{
    /// <summary>What they say; null where that is still being worked out.</summary>
    public async Task<Outcome<IndicatorReport>?> AskAsync(
        IQueryCollection query,
        CancellationToken cancel
    )
    {
        var problems = new List<Problem>();
        var edition = QuestionQuery.Number(query, "edition", problems);
        var part = new ProcessPart(
            QuestionQuery.Text(query, "publisher", problems),
            QuestionQuery.Number(query, "year", problems)
        );
        if (problems.Count > 0)
        {
            return Outcome<IndicatorReport>.Failed(problems);
        }

        return await slow.AskAsync(
            ("indicators", edition ?? store.Current, part),
            c => indicators.Ask(IndicatorSettings.Standard, null, null, edition, c, part),
            cancel
        );
    }
}
