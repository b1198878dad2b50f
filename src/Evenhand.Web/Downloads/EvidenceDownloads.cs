using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Own;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Papers;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The evidence library as tables, papers, pictures and JSON: the same as the prompt's.</summary>
internal static class EvidenceDownloads
{
    /// <summary>The tables of an answer by the name that each has on its page.</summary>
    public static IReadOnlyList<(
        string Id,
        Func<QuestionReport, ResultTable?> Of
    )> OfQuestion { get; } =
    [
        ("pooled", r => PoolPaper.Coefficients(r.Pool)),
        ("spread", r => PoolPaper.Spread(r.Pool)),
        ("studies", r => PoolPaper.Studies(r.Pool)),
        ("influence", r => PoolPictures.BaujatTable(r.Pool)),
        ("not-pooled", QuestionPaper.NotPooled),
    ];

    /// <summary>The tables of own data as evidence, likewise.</summary>
    public static IReadOnlyList<(string Id, Func<OwnReport, ResultTable> Of)> OfOwn { get; } =
    [("odds", OwnPaper.Odds), ("groups", OwnPaper.Groups), ("left-out", OwnPaper.LeftOut)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/evidence/all",
            Listed((d, r) => FormRoutes.Table("findings", LibraryPaper.Findings(d.Library, r)))
        );
        routes.MapGet("/evidence/result.json", Listed((_, r) => DownloadRoutes.Json(r)));
        routes.MapPaper(
            "/evidence",
            Listed((d, r) => FormRoutes.Paper(r, f => LibraryPaper.Of(d.Library, f)))
        );
        routes.MapTable(
            "/evidence/findings/{id}/finding",
            Found((d, f) => FormRoutes.Table($"finding-{f.Id}", LibraryPaper.One(d.Library, f)))
        );
        routes.MapGet(
            "/evidence/findings/{id}/result.json",
            Found((_, f) => DownloadRoutes.Json(f))
        );
        routes.MapTable(
            "/evidence/sources/{id}/findings",
            Read(
                (d, s) =>
                    FormRoutes.Table(
                        $"source-{s.Id}",
                        LibraryPaper.Findings(d.Library, d.Library.Of(s))
                    )
            )
        );
        routes.MapGet("/evidence/sources/{id}/result.json", Read((_, s) => DownloadRoutes.Json(s)));
        MapOfGaps(routes);
        MapQuestions(routes);
        MapOwn(routes);
        routes.MapTable(
            "/evidence/summary/answers",
            Summed((d, r) => FormRoutes.Table("summary", SummaryPaper.Summary(d.Library, r)))
        );
        routes.MapTable(
            "/evidence/summary/domains",
            Summed((_, r) => FormRoutes.Table("summary-why", SummaryPaper.Domains(r)))
        );
        routes.MapGet("/evidence/summary/result.json", Summed((_, r) => DownloadRoutes.Json(r)));
        routes.MapPaper(
            "/evidence/summary",
            Summed((d, r) => FormRoutes.Paper(r, s => SummaryPaper.Of(d.Library, s)))
        );
        routes.MapTable(
            "/evidence/preconditions/gates",
            Gated(r => FormRoutes.Table("gates", PreconditionsPaper.Gates(r)))
        );
        routes.MapTable(
            "/evidence/preconditions/evidence",
            Gated(r => FormRoutes.Table("gates-evidence", PreconditionsPaper.Evidence(r)))
        );
        routes.MapGet("/evidence/preconditions/result.json", Gated(DownloadRoutes.Json));
        routes.MapPaper(
            "/evidence/preconditions",
            Gated(r => FormRoutes.Paper(r, PreconditionsPaper.Of))
        );
    }

    private static Func<EvidenceDesk, CertaintyDesk, IResult> Summed(
        Func<EvidenceDesk, SummaryReport, IResult> give
    ) => (desk, certainty) => DownloadRoutes.Answer(certainty.Ask(null), r => give(desk, r));

    private static void MapOwn(IEndpointRouteBuilder routes)
    {
        foreach (var (id, of) in OfOwn)
        {
            routes.MapTable(
                $"/evidence/own/{id}",
                Own(r => FormRoutes.Table($"own-{r.Question.Service}-{id}", of(r)))
            );
        }

        routes.MapGet("/evidence/own/result.json", Own(DownloadRoutes.Json));
        routes.MapGet(
            "/evidence/own/odds.svg",
            Own(r => r.Odds.Count == 0 ? Results.NotFound() : DownloadRoutes.Svg(OwnPaper.Svg(r)))
        );
        routes.MapPaper("/evidence/own", Own(r => FormRoutes.Paper(r, OwnPaper.Of)));
    }

    private static Func<HttpRequest, OwnDesk, IResult> Own(Func<OwnReport, IResult> give) =>
        (request, desk) => DownloadRoutes.Answer(EvidenceQuery.Own(request.Query, desk), give);

    private static Func<HttpRequest, GateBook, IResult> Gated(
        Func<PreconditionsReport, IResult> give
    ) => (request, book) => DownloadRoutes.Answer(EvidenceQuery.Gates(request.Query, book), give);

    private static void MapOfGaps(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/evidence/map/cells",
            (EvidenceDesk desk) =>
                FormRoutes.Table("gap-map", LibraryPaper.Map(GapMap.Of(desk.Library)))
        );
        routes.MapGet(
            "/evidence/map/result.json",
            (EvidenceDesk desk) => DownloadRoutes.Json(GapMap.Of(desk.Library))
        );
        routes.MapGet(
            "/evidence/map/map.svg",
            (EvidenceDesk desk) =>
                DownloadRoutes.Svg(MapPicture.Svg(GapMap.Of(desk.Library), _ => null))
        );
        routes.MapPaper(
            "/evidence/map",
            (EvidenceDesk desk) => FormRoutes.Paper(GapMap.Of(desk.Library), LibraryPaper.Of)
        );
        routes.MapTable(
            "/evidence/not-obtained/all",
            (EvidenceDesk desk) =>
                FormRoutes.Table("not-obtained", LibraryPaper.NotObtained(GapMap.Of(desk.Library)))
        );
    }

    private static void MapQuestions(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/evidence/questions/all",
            (EvidenceDesk desk) =>
                FormRoutes.Table(
                    "questions",
                    LibraryPaper.Questions(desk.Library, new(desk.Questions))
                )
        );
        routes.MapGet(
            "/evidence/questions/result.json",
            (EvidenceDesk desk) => DownloadRoutes.Json(new QuestionsReport(desk.Questions))
        );
        foreach (var (id, of) in OfQuestion)
        {
            routes.MapTable(
                $"/evidence/questions/{{id}}/{id}",
                Asked(
                    (_, r) =>
                        of(r) is { } table
                            ? FormRoutes.Table($"{r.Question.Id}-{id}", table)
                            : Results.NotFound()
                )
            );
        }

        routes.MapGet(
            "/evidence/questions/{id}/result.json",
            Asked((_, r) => DownloadRoutes.Json(r))
        );
        routes.MapPaper(
            "/evidence/questions/{id}",
            Asked((d, r) => FormRoutes.Paper(r, a => QuestionPaper.Of(d.Library, a)))
        );
        routes.MapGet("/evidence/questions/{id}/forest.svg", Drawn("forest"));
        routes.MapGet("/evidence/questions/{id}/funnel.svg", Drawn("funnel"));
        routes.MapGet("/evidence/questions/{id}/baujat.svg", Drawn("baujat"));
    }

    private static Func<HttpRequest, EvidenceDesk, IResult> Listed(
        Func<EvidenceDesk, FindingsReport, IResult> give
    ) =>
        (request, desk) =>
            DownloadRoutes.Answer(
                EvidenceQuery.Findings(request.Query, desk.Library),
                r => give(desk, r)
            );

    private static Func<string, EvidenceDesk, IResult> Found(
        Func<EvidenceDesk, Finding, IResult> give
    ) => (id, desk) => DownloadRoutes.Answer(desk.Library.Finding(id), f => give(desk, f));

    private static Func<string, EvidenceDesk, IResult> Read(
        Func<EvidenceDesk, Source, IResult> give
    ) => (id, desk) => DownloadRoutes.Answer(desk.Library.Source(id), s => give(desk, s));

    private static Func<string, HttpRequest, EvidenceDesk, IResult> Asked(
        Func<EvidenceDesk, QuestionReport, IResult> give
    ) =>
        (id, request, desk) =>
            DownloadRoutes.Answer(
                desk.Question(id).Then(q => EvidenceQuery.Ask(request.Query, desk, q)),
                r => give(desk, r)
            );

    private static Func<string, HttpRequest, EvidenceDesk, IResult> Drawn(string picture) =>
        Asked(
            (d, r) =>
                PoolPictures
                    .Of(r.Pool, QuestionPaper.Setting(d.Library, r))
                    .Where(p => p.Id == picture)
                    .Select(p => DownloadRoutes.Svg(p.Picture.Svg()))
                    .FirstOrDefault(Results.NotFound())
        );
}
