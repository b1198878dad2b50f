using Evenhand.Law.Publishing;
using Evenhand.Law.TenderChecks;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Checks of tenders, and the barriers of an edition, as tables, papers and figures.</summary>
internal static class TenderDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/tender-check/answer", give => Filled(give));
        Map(routes, "/tender-check/{ocid}", give => Process(give));
        routes.MapTable(
            "/tender-check/barriers/all",
            Barriers(r => FormRoutes.Table("tender-barriers", TenderTables.Barriers(r)))
        );
        routes.MapPaper(
            "/tender-check/barriers",
            Barriers(r => FormRoutes.Paper(r, TenderPaper.Of))
        );
        routes.MapGet("/tender-check/barriers/result.json", Barriers(DownloadRoutes.Json));
    }

    private static void Map(
        IEndpointRouteBuilder routes,
        string path,
        Func<Func<TenderReport, IResult>, Delegate> asked
    )
    {
        routes.MapTable(
            path + "/findings",
            asked(r => FormRoutes.Table("tender-check", TenderTables.Findings(r)))
        );
        routes.MapPaper(path, asked(r => FormRoutes.Paper(r, TenderPaper.Of)));
        routes.MapGet(path + "/result.json", asked(DownloadRoutes.Json));
    }

    private static Func<HttpRequest, TenderQuery, IResult> Filled(
        Func<TenderReport, IResult> give
    ) => (request, tenders) => DownloadRoutes.Answer(tenders.Filled(request.Query), give);

    private static Func<string, HttpRequest, TenderQuery, IResult> Process(
        Func<TenderReport, IResult> give
    ) =>
        (ocid, request, tenders) =>
            DownloadRoutes.Answer(
                tenders.Process(ocid, request.Query, request.HttpContext.RequestAborted),
                give
            );

    private static Func<HttpRequest, TenderQuery, Task<IResult>> Barriers(
        Func<BarrierReport, IResult> give
    ) =>
        (request, tenders) =>
            IndicatorDownloads.AnswerAsync(
                tenders.BarriersAsync(request.Query, request.HttpContext.RequestAborted),
                give
            );
}
