using System.Text;
using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Answers about levers as figures, tables and papers, and the case as a file.</summary>
internal static class LeverDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/levers/answer/result.json",
            Asked(a => DownloadRoutes.Json(LeversResult.Of(a.Report, a.Routes)))
        );
        routes.MapTable(
            "/levers/answer/levers",
            Asked(a => FormRoutes.Table("levers", LeverTables.Of(a.Report)))
        );
        routes.MapPaper(
            "/levers/answer",
            Asked(a =>
                FormRoutes.Paper(
                    LeversResult.Of(a.Report, a.Routes),
                    _ => LeversPaper.Of(a.Case, a.Report, a.Routes, a.Address)
                )
            )
        );
        routes.MapGet("/levers/services/result.json", Services((a, _) => DownloadRoutes.Json(a)));
        routes.MapPaper(
            "/levers/services",
            Services((a, shelf) => FormRoutes.Paper(a, r => ServicesPaper.Of(r, shelf.Journey)))
        );
        routes.MapTable(
            "/levers/services/routes",
            Services(
                (a, shelf) =>
                    FormRoutes.Table("routes-by-service", ServiceTables.Of(a, shelf.Journey))
            )
        );
        routes.MapTable(
            "/levers/{id}/scenarios",
            (string id, LawShelf shelf) =>
                shelf.Book.Find(id) is { } lever
                    ? FormRoutes.Table("scenarios", LeverTables.Scenarios(lever, shelf.Scenarios))
                    : Results.NotFound()
        );
        routes.MapTable(
            "/levers/changes/changes",
            Changed((c, _) => FormRoutes.Table("law-changes", RuleTables.Of(c)))
        );
        routes.MapTable(
            "/levers/changes/answers",
            Changed(
                (c, shelf) =>
                    FormRoutes.Table("answers-that-differ", RuleTables.Answers(c, shelf.Book))
            )
        );
        routes.MapGet(
            "/levers/answer/case.yaml",
            Asked(a =>
                Results.File(
                    Encoding.UTF8.GetBytes(a.Said.Yaml()),
                    "application/yaml; charset=utf-8",
                    "case.yaml"
                )
            )
        );
    }

    private static Func<HttpRequest, LawShelf, TimeProvider, IResult> Changed(
        Func<RuleChanges, LawShelf, IResult> give
    ) =>
        (request, shelf, clock) =>
            DownloadRoutes.Answer(
                ChangesQuery.Read(request.Query, shelf, AskedCase.Today(clock)),
                c => give(c, shelf)
            );

    private static Func<HttpRequest, LawShelf, TimeProvider, IResult> Services(
        Func<EveryService, LawShelf, IResult> give
    ) =>
        (request, shelf, clock) =>
            DownloadRoutes.Answer(
                ServicesQuery.Read(request.Query, shelf, AskedCase.Today(clock)),
                a => give(a, shelf)
            );

    private static Func<HttpRequest, LawShelf, TimeProvider, IResult> Asked(
        Func<AskedCase, IResult> give
    ) =>
        (request, shelf, clock) =>
            DownloadRoutes.Answer(AskedCase.Of(request.Query, shelf, clock), give);
}
