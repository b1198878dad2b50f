using System.Text;
using Evenhand.Papers;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Downloads;

/// <summary>The plan, forecast, readiness and lessons of a merger that an address holds, in every form in which they leave.</summary>
internal static class MergerDownloads
{
    /// <summary>The key of the second file of a comparison.</summary>
    public const string SecondKey = "second";

    private const string Root = "/merger/results";

    private static readonly (string Id, Func<ReadinessReport, ResultTable> Of)[] OfReadiness =
    [
        ("gates", ReadinessPaper.Gates),
        ("lessons", ReadinessPaper.Lessons),
        ("moved", ReadinessPaper.Moved),
        ("not-moved", ReadinessPaper.NotMoved),
    ];

    private static readonly (string Id, Func<ForecastReport, ResultTable> Of)[] OfForecast =
    [
        ("quantiles", ForecastPaper.Quantiles),
        ("uplift", ForecastPaper.Uplift),
        ("cases", r => ForecastPaper.Cases("The cases that months rest on", r.Class, "Months")),
        (
            "cost-cases",
            r =>
                ForecastPaper.Cases(
                    "The cases that cost rests on",
                    r.CostClass,
                    $"£m in prices of {r.PriceYear}"
                )
        ),
        ("left-out", r => ForecastPaper.LeftOut("Cases that months do not rest on", r.Class)),
        (
            "cost-left-out",
            r => ForecastPaper.LeftOut("Cases that cost does not rest on", r.CostClass)
        ),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            Root + "/merger.yaml",
            (HttpRequest request, MergerDesk desk) =>
                DownloadRoutes.Answer(
                    MergerQuery.Text(request.Query, desk),
                    text =>
                        Results.File(
                            Encoding.UTF8.GetBytes(text.Text),
                            "application/yaml; charset=utf-8",
                            text.Name
                        )
                )
        );
        routes.MapGet(Root + "/result.json", Packed((_, p) => DownloadRoutes.Json(p)));
        routes.MapPaper(
            Root,
            Packed(
                (desk, p) =>
                    FormRoutes.Paper(p, x => PackPaper.Of(x, desk.Library, MergerQuery.FileName))
            )
        );
        PlanDownloads.Map(
            routes,
            Root + "/dates",
            MergerQuery.FileName,
            http =>
                Task.FromResult<Outcome<PlanReport>?>(
                    MergerQuery.Plan(
                        http.Request.Query,
                        http.RequestServices.GetRequiredService<MergerDesk>(),
                        http.RequestServices.GetRequiredService<MergerMemory>()
                    )
                )
        );
        foreach (var (id, of) in OfReadiness)
        {
            routes.MapTable(
                $"{Root}/ready/{id}",
                Ready(r => FormRoutes.Table($"merger-{id}", of(r)))
            );
        }

        routes.MapGet(Root + "/ready/result.json", Ready(DownloadRoutes.Json));
        routes.MapPaper(
            Root + "/ready",
            Ready(r => FormRoutes.Paper(r, x => ReadinessPaper.Of(x, MergerQuery.FileName)))
        );
        foreach (var (id, of) in OfForecast)
        {
            routes.MapTable(
                $"{Root}/forecast/{id}",
                Forecast(r => FormRoutes.Table($"merger-{id}", of(r)))
            );
        }

        routes.MapGet(Root + "/forecast/result.json", Forecast(DownloadRoutes.Json));
        routes.MapPaper(
            Root + "/forecast",
            Forecast(r => FormRoutes.Paper(r, x => ForecastPaper.Of(x, MergerQuery.FileName)))
        );
        routes.MapTable(
            Root + "/lessons/lessons",
            Lessons(r => FormRoutes.Table("merger-lessons", LessonPaper.Lessons(r)))
        );
        routes.MapTable(
            Root + "/lessons/decisions",
            (HttpRequest request, MergerDesk desk) =>
                DownloadRoutes.Answer(
                    MergerQuery.Read(request.Query, desk),
                    m => FormRoutes.Table("merger-decisions", DecisionPaper.Decisions(m.File))
                )
        );
        routes.MapGet(Root + "/lessons/result.json", Lessons(DownloadRoutes.Json));
        routes.MapPaper(
            Root + "/lessons",
            Lessons(r => FormRoutes.Paper(r, x => LessonPaper.Of(x, MergerQuery.FileName)))
        );
        routes.MapTable(
            "/merger/compare/tasks",
            Both(r => FormRoutes.Table("merger-comparison", ComparisonPaper.Tasks(r)))
        );
        routes.MapTable(
            "/merger/compare/openings",
            Both(r => FormRoutes.Table("merger-openings", ComparisonPaper.Openings(r)))
        );
        routes.MapGet("/merger/compare/result.json", Both(DownloadRoutes.Json));
        routes.MapPaper("/merger/compare", Both(r => FormRoutes.Paper(r, ComparisonPaper.Of)));
    }

    /// <summary>Whether an address holds two plans.</summary>
    public static bool HoldsTwo(IQueryCollection query) => query[SecondKey].ToString().Length > 0;

    /// <summary>The comparison of the two plans of an address.</summary>
    public static Outcome<ComparisonReport> Compared(
        IQueryCollection query,
        MergerDesk desk,
        MergerMemory memory
    ) =>
        MergerQuery
            .Plan(query, desk, memory)
            .Then(first =>
                MergerQuery
                    .Text(query, desk, SecondKey)
                    .Then(memory.Plan)
                    .Then(second =>
                        Outcome<ComparisonReport>.Ok(
                            PlanComparison.Of(
                                first,
                                second,
                                ("the first version", "the second version")
                            )
                        )
                    )
            );

    private static Func<HttpRequest, MergerDesk, MergerMemory, IResult> Packed(
        Func<MergerDesk, MergerPack, IResult> give
    ) =>
        (request, desk, memory) =>
            DownloadRoutes.Answer(
                MergerQuery.Pack(request.Query, desk, memory),
                p => give(desk, p)
            );

    private static Func<HttpRequest, MergerDesk, MergerMemory, IResult> Both(
        Func<ComparisonReport, IResult> give
    ) =>
        (request, desk, memory) =>
            DownloadRoutes.Answer(Compared(request.Query, desk, memory), give);

    private static Func<HttpRequest, MergerDesk, IResult> Ready(
        Func<ReadinessReport, IResult> give
    ) =>
        (request, desk) =>
            DownloadRoutes.Answer(
                MergerQuery.Read(request.Query, desk).Then(m => desk.Ready(m.File)),
                give
            );

    private static Func<HttpRequest, MergerDesk, IResult> Forecast(
        Func<ForecastReport, IResult> give
    ) =>
        (request, desk) =>
            DownloadRoutes.Answer(
                MergerQuery.Read(request.Query, desk),
                m => give(desk.Forecast(m.File))
            );

    private static Func<HttpRequest, MergerDesk, IResult> Lessons(
        Func<LessonReport, IResult> give
    ) =>
        (request, desk) =>
            DownloadRoutes.Answer(
                MergerQuery
                    .Read(request.Query, desk)
                    .Then(m =>
                        MergerLibraryQuery.Lessons(request.Query).Then(q => desk.Lessons(m.File, q))
                    ),
                give
            );
}
