using Evenhand.Law.Precedents;
using Evenhand.Law.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Precedents as tables and figures.</summary>
internal static class PrecedentDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/levers/precedents/all",
            All(r => FormRoutes.Table("precedents", PrecedentTables.Of(r)))
        );
        routes.MapGet("/levers/precedents/result.json", All(DownloadRoutes.Json));
        routes.MapTable(
            "/levers/precedents/{id}/processes",
            One(r =>
                FormRoutes.Table(
                    $"precedents-{r.Lever.Id}",
                    PrecedentTables.Of(r.Lever, r.Report.Edition)
                )
            )
        );
        routes.MapGet(
            "/levers/precedents/{id}/result.json",
            One(r => DownloadRoutes.Json(r.Report with { Levers = [r.Lever] }))
        );
    }

    private static Func<HttpRequest, PrecedentDesk, IResult> All(
        Func<PrecedentsReport, IResult> give
    ) =>
        (request, desk) =>
            DownloadRoutes.Answer(
                PaymentQuery
                    .Edition(request.Query)
                    .Then(e => desk.Ask(e, request.HttpContext.RequestAborted)),
                give
            );

    private static Func<string, HttpRequest, PrecedentDesk, IResult> One(
        Func<(PrecedentsReport Report, LeverPrecedents Lever), IResult> give
    ) =>
        (id, request, desk) =>
            DownloadRoutes.Answer(
                PaymentQuery
                    .Edition(request.Query)
                    .Then(e => desk.Ask(id, e, request.HttpContext.RequestAborted)),
                give
            );
}
