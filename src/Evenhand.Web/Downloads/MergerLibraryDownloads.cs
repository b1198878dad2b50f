using Evenhand.Transition.Desk;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Library;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The library of reorganisations as tables, papers and JSON.</summary>
internal static class MergerLibraryDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/mergers/cases/all",
            Cases(list => FormRoutes.Table("mergers", CasePaper.Cases(list)))
        );
        routes.MapGet("/mergers/cases/result.json", Cases(DownloadRoutes.Json));
        routes.MapPaper("/mergers/cases", Cases(list => FormRoutes.Paper(list, CasePaper.Of)));
        routes.MapTable(
            "/mergers/cases/{id}/plan",
            Case(
                (desk, c) =>
                    FormRoutes.Table(
                        $"merger-{c.Case.Id}",
                        CasePaper.Plan(c, desk.Deflator.Index.Keys.Max())
                    )
            )
        );
        routes.MapTable(
            "/mergers/cases/{id}/lessons",
            Case(
                (desk, c) =>
                    FormRoutes.Table(
                        $"merger-{c.Case.Id}-lessons",
                        CasePaper.Lessons(
                            desk.Library,
                            [.. desk.Library.Lessons.Where(l => l.Case == c.Case.Id)],
                            $"Lessons of {c.Case.Name}"
                        )
                    )
            )
        );
        routes.MapGet("/mergers/cases/{id}/result.json", Case((_, c) => DownloadRoutes.Json(c)));
        routes.MapTable(
            "/mergers/lessons/found",
            Lessons(report => FormRoutes.Table("lessons", LessonPaper.Lessons(report)))
        );
        routes.MapTable(
            "/mergers/lessons/all",
            (MergerDesk desk) =>
                FormRoutes.Table(
                    "all-lessons",
                    CasePaper.Lessons(desk.Library, desk.Library.Lessons, "All lessons")
                )
        );
        routes.MapGet("/mergers/lessons/result.json", Lessons(DownloadRoutes.Json));
        routes.MapPaper(
            "/mergers/lessons",
            Lessons(report => FormRoutes.Paper(report, r => LessonPaper.Of(r, "the library")))
        );
        routes.MapTable(
            "/mergers/lessons/{id}/beside",
            (string id, MergerDesk desk) =>
                DownloadRoutes.Answer(
                    MergerLibraryQuery.Lesson(id, desk),
                    l =>
                        FormRoutes.Table(
                            $"lesson-{l.Id}",
                            CasePaper.Lessons(
                                desk.Library,
                                [.. desk.Library.Lessons.Where(o => o.Workstream == l.Workstream)],
                                "Lessons of the same workstream"
                            )
                        )
                )
        );
        routes.MapGet(
            "/mergers/lessons/{id}/result.json",
            (string id, MergerDesk desk) =>
                DownloadRoutes.Answer(MergerLibraryQuery.Lesson(id, desk), DownloadRoutes.Json)
        );
        routes.MapTable(
            "/mergers/replays/reached",
            (MergerMemory memory) =>
                DownloadRoutes.Answer(
                    memory.Care,
                    r => FormRoutes.Table("lessons-that-reached", CasePaper.Reached(r))
                )
        );
    }

    private static Func<HttpRequest, MergerDesk, IResult> Cases(Func<CaseList, IResult> give) =>
        (request, desk) =>
            DownloadRoutes.Answer(MergerLibraryQuery.Cases(request.Query, desk), give);

    private static Func<string, MergerDesk, IResult> Case(
        Func<MergerDesk, PricedCase, IResult> give
    ) =>
        (id, desk) =>
            DownloadRoutes.Answer(
                MergerLibraryQuery.Case(id, desk),
                c => give(desk, PricedCase.Of(c, desk.Deflator))
            );

    private static Func<HttpRequest, MergerDesk, IResult> Lessons(
        Func<LessonReport, IResult> give
    ) =>
        (request, desk) =>
            DownloadRoutes.Answer(
                MergerLibraryQuery.Lessons(request.Query).Then(desk.Search),
                give
            );
}
