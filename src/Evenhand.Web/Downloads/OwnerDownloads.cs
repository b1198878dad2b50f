using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The tables, the figures and the chart of owners.</summary>
internal static class OwnerDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/owners/all",
            (HttpRequest request, OwnerView owners) =>
                DownloadRoutes.Answer(
                    QuestionQuery.Owners(request.Query).Then(owners.List),
                    a => FormRoutes.Table($"owners-{Plain.Iso(a.AsOf)}", OwnerTables.Of(a))
                )
        );
        foreach (var table in OwnerTable.All)
        {
            routes.MapTable(
                $"/owners/{{key}}/{table.Id}",
                Asked(o =>
                    FormRoutes.Table(
                        $"owner-{OwnerKey.ToSlug(o.Key)}-{Plain.Iso(o.AsOf)}-{table.Id}",
                        table.Of(o)
                    )
                )
            );
        }

        routes.MapGet("/owners/{key}/result.json", Asked(DownloadRoutes.Json));
        routes.MapGet(
            "/owners/{key}/chart.svg",
            Asked(o => DownloadRoutes.Svg(ResultCharts.Owner(o)))
        );
    }

    private static Func<string, HttpRequest, OwnerView, IResult> Asked(
        Func<OwnerProfile, IResult> give
    ) =>
        (key, request, owners) =>
            DownloadRoutes.Answer(
                QuestionQuery
                    .Owner(key, request.Query)
                    .Then(q => owners.Find(q.Key, q.AsOf, q.Edition)),
                give
            );
}
