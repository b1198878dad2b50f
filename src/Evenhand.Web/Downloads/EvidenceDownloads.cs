using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Own;
using Evenhand.Evidence.Preconditions;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Search;
using Evenhand.Papers;
using Evenhand.Store.Content;
using Evenhand.Vocabulary;
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
            "/evidence/search/hits",
            Searched(r => FormRoutes.Table("evidence-search", SearchPaper.Hits(r)))
        );
        routes.MapGet("/evidence/search/result.json", Searched(DownloadRoutes.Json));
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

    private static Func<
        HttpRequest,
        OrganisationEvidence,
        CertaintyDesk,
        CancellationToken,
        Task<IResult>
    > Summed(Func<EvidenceDesk, SummaryReport, IResult> give) =>
        (request, evidence, certainty, cancel) =>
            AnswerAsync(
                request,
                evidence,
                d => EvidenceQuery.Summary(request.Query, certainty, d),
                give,
                cancel
            );

    // What is asked of the library as the address has it, given with that library.
    private static async Task<IResult> AnswerAsync<T>(
        HttpRequest request,
        OrganisationEvidence evidence,
        Func<EvidenceDesk, Outcome<T>> ask,
        Func<EvidenceDesk, T, IResult> give,
        CancellationToken cancel
    ) =>
        DownloadRoutes.Answer(
            (await evidence.DeskAsync(request.Query, cancel)).Then(d =>
                ask(d).Then(r => Outcome<(EvidenceDesk Desk, T Result)>.Ok((d, r)))
            ),
            x => give(x.Desk, x.Result)
        );

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
            Mapped(m => FormRoutes.Table("gap-map", LibraryPaper.Map(m)))
        );
        routes.MapGet("/evidence/map/result.json", Mapped(DownloadRoutes.Json));
        routes.MapGet(
            "/evidence/map/map.svg",
            Mapped(m => DownloadRoutes.Svg(MapPicture.Svg(m, _ => null)))
        );
        routes.MapPaper("/evidence/map", Mapped(m => FormRoutes.Paper(m, LibraryPaper.Of)));
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
        routes.MapTable(
            "/evidence/questions/published",
            Published(r => FormRoutes.Table("pooled-and-published", PublishedPaper.Table(r)))
        );
        routes.MapGet("/evidence/questions/published.json", Published(DownloadRoutes.Json));
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

    // What ships, for that is what reviews can be set beside.
    private static Func<EvidenceDesk, IResult> Published(Func<PublishedReport, IResult> give) =>
        desk => give(PublishedDesk.Ask(desk));

    private static Func<HttpRequest, OrganisationEvidence, CancellationToken, Task<IResult>> Mapped(
        Func<GapMap, IResult> give
    ) =>
        async (request, evidence, cancel) =>
            DownloadRoutes.Answer(
                await evidence.DeskAsync(request.Query, cancel),
                d => give(GapMap.Of(d.Library))
            );

    private static Func<HttpRequest, OrganisationEvidence, CancellationToken, Task<IResult>> Listed(
        Func<EvidenceDesk, FindingsReport, IResult> give
    ) =>
        (request, evidence, cancel) =>
            AnswerAsync(
                request,
                evidence,
                d => EvidenceQuery.Findings(request.Query, d.Library),
                give,
                cancel
            );

    private static Func<
        HttpRequest,
        OrganisationEvidence,
        CancellationToken,
        Task<IResult>
    > Searched(Func<SearchReport, IResult> give) =>
        (request, evidence, cancel) =>
            AnswerAsync(
                request,
                evidence,
                d => EvidenceQuery.Search(request.Query, d, evidence),
                (_, r) => give(r),
                cancel
            );

    private static Func<string, OrganisationEvidence, CancellationToken, Task<IResult>> Found(
        Func<EvidenceDesk, Finding, IResult> give
    ) =>
        async (id, evidence, cancel) =>
        {
            var desk = await evidence.DeskAsync(AddedScope.All, null, cancel);
            return DownloadRoutes.Answer(desk.Library.Finding(id), f => give(desk, f));
        };

    private static Func<
        string,
        HttpRequest,
        OrganisationEvidence,
        CancellationToken,
        Task<IResult>
    > Read(Func<EvidenceDesk, Source, IResult> give) =>
        (id, request, evidence, cancel) =>
            AnswerAsync(request, evidence, d => d.Library.Source(id), give, cancel);

    private static Func<
        string,
        HttpRequest,
        OrganisationEvidence,
        CancellationToken,
        Task<IResult>
    > Asked(Func<EvidenceDesk, QuestionReport, IResult> give) =>
        (id, request, evidence, cancel) =>
            AnswerAsync(
                request,
                evidence,
                d => d.Question(id).Then(q => EvidenceQuery.Ask(request.Query, d, q)),
                give,
                cancel
            );

    private static Func<
        string,
        HttpRequest,
        OrganisationEvidence,
        CancellationToken,
        Task<IResult>
    > Drawn(string picture) =>
        Asked(
            (d, r) =>
                PoolPictures
                    .Of(r.Pool, QuestionPaper.Setting(d.Library, r))
                    .Where(p => p.Id == picture)
                    .Select(p => DownloadRoutes.Svg(p.Picture.Svg()))
                    .FirstOrDefault(Results.NotFound())
        );
}
