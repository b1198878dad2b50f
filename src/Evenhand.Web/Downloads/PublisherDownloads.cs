using Evenhand.Contracts.Quality;
using Evenhand.Market.Publishing;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>What publishers publish, as tables, papers and figures.</summary>
internal static class PublisherDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var table in PublisherTable.All)
        {
            routes.MapTable(
                $"/publishers/{table.Id}",
                Asked(r =>
                    FormRoutes.Table($"{table.Id}-of-releases-edition-{r.Edition}", table.Of(r))
                )
            );
            routes.MapTable(
                $"/publishers/{{prefix}}/{table.Id}",
                (string prefix, PublisherQuery publishers, CancellationToken cancel) =>
                    IndicatorDownloads.AnswerAsync(
                        publishers.AskAsync(cancel),
                        r =>
                            DownloadRoutes.Answer(
                                PublisherQuery.One(r, prefix),
                                o =>
                                    FormRoutes.Table(
                                        $"{o.Publishers[0].Prefix}-{table.Id}-edition-{o.Edition}",
                                        table.Of(o)
                                    )
                            )
                    )
            );
        }

        routes.MapPaper("/publishers", Asked(r => FormRoutes.Paper(r, PublisherQualityPaper.Of)));
        routes.MapGet("/publishers/result.json", Asked(DownloadRoutes.Json));
    }

    private static Func<PublisherQuery, CancellationToken, Task<IResult>> Asked(
        Func<PublisherQualityReport, IResult> give
    ) => (publishers, cancel) => IndicatorDownloads.AnswerAsync(publishers.AskAsync(cancel), give);
}
