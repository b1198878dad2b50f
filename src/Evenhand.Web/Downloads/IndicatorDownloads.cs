using Evenhand.Contracts.Indicators;
using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>What indicators say, as tables, papers and figures.</summary>
internal static class IndicatorDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var table in IndicatorTable.All)
        {
            routes.MapTable(
                $"/indicators/{table.Id}",
                Asked(r =>
                    FormRoutes.Table($"indicators-{table.Id}-edition-{r.Edition}", table.Of(r))
                )
            );
        }

        routes.MapPaper(
            "/indicators",
            Asked(r => FormRoutes.Paper(r, a => IndicatorPaper.Of(a, $"Edition {a.Edition}")))
        );
        routes.MapGet("/indicators/result.json", Asked(DownloadRoutes.Json));
        routes.MapTable(
            "/indicators/{code}/flagged",
            (
                string code,
                HttpRequest request,
                IndicatorQuery indicators,
                IndicatorView view,
                CancellationToken cancel
            ) =>
                AnswerAsync(
                    indicators.AskAsync(request.Query, cancel),
                    r =>
                        DownloadRoutes.Answer(
                            view.Names(r.Results.Where(f => f.Code == code).ToList(), r.Edition),
                            names =>
                                FormRoutes.Table(
                                    $"{code}-flagged-edition-{r.Edition}",
                                    IndicatorTables.Flagged(code, r, names)
                                )
                        )
                )
        );
        routes.MapTable(
            "/indicators/{code}/settings",
            (string code) =>
                DownloadRoutes.Answer(
                    Card(code),
                    c => FormRoutes.Table($"{c.Code}-settings", IndicatorTables.Settings(c))
                )
        );
        routes.MapTable(
            "/indicators/{code}/worked",
            (string code, WorkedCases cases) =>
                DownloadRoutes.Answer(
                    Card(code).Then(c => cases.Of(c.Code)),
                    w => FormRoutes.Table($"{code}-worked", IndicatorTables.Worked(w))
                )
        );
    }

    private static Outcome<IndicatorCard> Card(string code) =>
        IndicatorCatalogue.Cards.FirstOrDefault(c =>
            c.Code.Equals(code, StringComparison.OrdinalIgnoreCase)
        )
            is { } card
            ? Outcome<IndicatorCard>.Ok(card)
            : Outcome<IndicatorCard>.Failed(
                new Problem("There is no such indicator") { Found = Problem.Excerpt(code) }
            );

    /// <summary>What came of a question that may take long; where it is still being worked out, when to come again.</summary>
    internal static async Task<IResult> AnswerAsync<T>(
        Task<Outcome<T>?> asked,
        Func<T, IResult> give
    ) =>
        await asked is { } answer
            ? DownloadRoutes.Answer(answer, give)
            : Results.Text(
                "This is still being worked out from all releases of the edition. Ask again in a minute.",
                "text/plain; charset=utf-8",
                null,
                StatusCodes.Status503ServiceUnavailable
            );

    private static Func<HttpRequest, IndicatorQuery, CancellationToken, Task<IResult>> Asked(
        Func<IndicatorReport, IResult> give
    ) =>
        (request, indicators, cancel) =>
            AnswerAsync(indicators.AskAsync(request.Query, cancel), give);
}
