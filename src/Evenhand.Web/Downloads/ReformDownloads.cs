using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Levers that would have to be made, and promises, as tables and figures.</summary>
internal static class ReformDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/levers/reforms/all",
            (ReformLibrary library) =>
                FormRoutes.Table("reforms", ReformTables.Of(new ReformsReport(library.Reforms)))
        );
        routes.MapGet(
            "/levers/reforms/result.json",
            (ReformLibrary library) => DownloadRoutes.Json(new ReformsReport(library.Reforms))
        );
        routes.MapTable(
            "/levers/promises/all",
            All(r => FormRoutes.Table("promises", ReformTables.Of(r)))
        );
        routes.MapGet("/levers/promises/result.json", All(DownloadRoutes.Json));
        routes.MapTable(
            "/levers/promises/{id}/figures",
            One(o => FormRoutes.Table($"promise-{o.Promise.Id}", ReformTables.Of(o)))
        );
        routes.MapGet(
            "/levers/promises/{id}/result.json",
            One(o => DownloadRoutes.Json(new PromisesReport([o])))
        );
    }

    private static Func<HttpRequest, ReformLibrary, PromiseDesk, IResult> All(
        Func<PromisesReport, IResult> give
    ) =>
        (request, library, desk) =>
            DownloadRoutes.Answer(
                PaymentQuery.Edition(request.Query).Then(e => desk.Ask(library.Promises, e)),
                give
            );

    private static Func<string, HttpRequest, ReformLibrary, PromiseDesk, IResult> One(
        Func<PromiseOutcome, IResult> give
    ) =>
        (id, request, library, desk) =>
            DownloadRoutes.Answer(
                PaymentQuery
                    .Edition(request.Query)
                    .Then(e => library.Find(id).Then(p => desk.Ask(p, e))),
                give
            );
}
