using Evenhand.Market.Publishing;
using Evenhand.Market.Spending;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The table, the figures and the chart of what is spent on a service.</summary>
internal static class SpendingDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/spending/{service}/groups",
            Asked(a =>
                FormRoutes.Table(
                    $"spending-on-{a.Service}-by-{a.By}" + (a.By == "year" ? "" : "-" + a.Year),
                    SpendingTables.Of(a)
                )
            )
        );
        routes.MapPaper("/spending/{service}", Asked(a => FormRoutes.Paper(a, SpendingPaper.Of)));
        routes.MapGet("/spending/{service}/result.json", Asked(DownloadRoutes.Json));
        routes.MapGet(
            "/spending/{service}/chart.svg",
            Asked(a => DownloadRoutes.Svg(ResultCharts.Spending(a)))
        );
    }

    private static Func<string, HttpRequest, SpendingView, IResult> Asked(
        Func<SpendingAnswer, IResult> give
    ) =>
        (service, request, spending) =>
            DownloadRoutes.Answer(
                QuestionQuery.Spending(service, request.Query).Then(spending.Ask),
                give
            );
}
