using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The tables, the figures and the chart of a market.</summary>
internal static class MarketDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var table in MarketTable.All)
        {
            routes.MapTable(
                $"/market/{{service}}/{table.Id}",
                Asked(a => FormRoutes.Table(Name(a, table.Id), table.Of(a)))
            );
        }

        routes.MapPaper("/market/{service}", Asked(a => FormRoutes.Paper(a, MarketPaper.Of)));
        routes.MapGet("/market/{service}/result.json", Asked(DownloadRoutes.Json));
        routes.MapGet(
            "/market/{service}/grades.svg",
            Asked(a => DownloadRoutes.Svg(ResultCharts.Grades(a)))
        );
        routes.MapGet(
            "/market/{service}/chart.svg",
            Asked(a => DownloadRoutes.Svg(ResultCharts.Market(a)))
        );
    }

    private static Func<string, HttpRequest, MarketView, IResult> Asked(
        Func<MarketAnswer, IResult> give
    ) =>
        (service, request, market) =>
            DownloadRoutes.Answer(
                QuestionQuery.Market(service, request.Query).Then(market.Ask),
                give
            );

    private static string Name(MarketAnswer a, string table) =>
        $"{a.Service}-by-{a.By}-{Plain.Iso(a.AsOf)}" + (table == "groups" ? "" : "-" + table);
}
