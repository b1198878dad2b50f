using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The tables of areas.</summary>
internal static class AreaDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/areas/all",
            (HttpRequest request, AreaView areas) =>
                DownloadRoutes.Answer(
                    QuestionQuery
                        .Areas(request.Query)
                        .Then(q => areas.List(q.Text, q.AsOf, q.Edition)),
                    a => FormRoutes.Table($"areas-{Plain.Iso(a.AsOf)}", AreaTables.Of(a))
                )
        );
        foreach (var table in AreaTable.All)
        {
            routes.MapTable(
                $"/areas/{{code}}/{table.Id}",
                Asked(a =>
                    FormRoutes.Table(
                        $"area-{a.Code}-{a.Sectors.Service}-{Plain.Iso(a.AsOf)}-{table.Id}",
                        table.Of(a)!
                    )
                )
            );
        }

        routes.MapGet("/areas/{code}/result.json", Asked(DownloadRoutes.Json));
    }

    private static Func<string, HttpRequest, AreaView, IResult> Asked(
        Func<AreaProfile, IResult> give
    ) =>
        (code, request, areas) =>
            DownloadRoutes.Answer(QuestionQuery.Area(code, request.Query).Then(areas.Find), give);
}
