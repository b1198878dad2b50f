using Evenhand.Market.Contracts;
using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The tables and figures of buyers.</summary>
internal static class BuyerDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/buyers/all",
            List(a => FormRoutes.Table($"buyers-edition-{a.Edition}", BuyerTables.Of(a)))
        );
        routes.MapGet("/buyers/result.json", List(DownloadRoutes.Json));
        foreach (var table in BuyerTable.All)
        {
            routes.MapTable(
                $"/buyers/{{key}}/{table.Id}",
                One(p =>
                    FormRoutes.Table(
                        $"buyer-{OwnerKey.ToSlug(p.Buyer.Key)}-{table.Id}-edition-{p.Edition}",
                        table.Of(p)
                    )
                )
            );
        }

        routes.MapGet("/buyers/{key}/result.json", One(DownloadRoutes.Json));
    }

    private static Func<HttpRequest, BuyerView, IResult> List(Func<BuyersAnswer, IResult> give) =>
        (request, buyers) => DownloadRoutes.Answer(BuyerQuery.List(buyers, request.Query), give);

    private static Func<string, HttpRequest, BuyerView, TimeProvider, IResult> One(
        Func<BuyerProfile, IResult> give
    ) =>
        (key, request, buyers, clock) =>
            DownloadRoutes.Answer(BuyerQuery.Find(buyers, key, request.Query, clock), give);
}
