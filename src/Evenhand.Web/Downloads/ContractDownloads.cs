using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Contracts as tables, papers and figures, and processes as the Open Contracting Data Standard has them.</summary>
internal static class ContractDownloads
{
    private const string Process = "/contracts/process/{ocid}";

    // A Word file or page of more rows is of no use to anybody.
    private const int MostRowsOfAPaper = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/contracts/found",
            Found(null, (_, a) => FormRoutes.Table("contracts", ContractTables.Of(a)))
        );
        routes.MapPaper(
            "/contracts",
            (HttpRequest request, ContractView view) =>
                Found(
                    request.Path.Value!.EndsWith(
                        PaperForm.Workbook.Ending(),
                        StringComparison.OrdinalIgnoreCase
                    )
                        ? null
                        : MostRowsOfAPaper,
                    (q, a) => FormRoutes.Paper(a, r => ContractPaper.Of(r, ContractWords.Asked(q)))
                )(request, view)
        );
        routes.MapGet("/contracts/result.json", Found(null, (_, a) => DownloadRoutes.Json(a)));
        foreach (var table in ProcessTable.All)
        {
            routes.MapTable(
                $"{Process}/{table.Id}",
                OfProcess(p =>
                    FormRoutes.Table(
                        $"{PaperName(p.Ocid)}-{table.Id}-edition-{p.Edition}",
                        table.Of(p)
                    )
                )
            );
        }

        routes.MapTable(
            $"{Process}/metrics",
            (string ocid, HttpRequest request, MetricView metrics) =>
                DownloadRoutes.Answer(
                    ContractQuery
                        .Edition(request.Query)
                        .Then(e => metrics.Ask(ContractQuery.Ocid(ocid), e)),
                    m => FormRoutes.Table($"{PaperName(ocid)}-metrics", ProcessTables.Metrics(m))
                )
        );
        routes.MapGet($"{Process}/result.json", OfProcess(DownloadRoutes.Json));
        routes.MapGet($"{Process}/record.json", Ocds((v, ocid, e) => v.Record(ocid, e)));
        routes.MapGet($"{Process}/releases.json", Ocds((v, ocid, e) => v.Package(ocid, e)));
        routes.MapGet(
            $"{Process}/release/{{number:int}}/release.json",
            (string ocid, int number, HttpRequest request, ReleaseView releases) =>
                Ocds((v, id, e) => v.Text(id, number, e).Then(r => Outcome<string>.Ok(r.Json)))(
                    ocid,
                    request,
                    releases
                )
        );
        routes.MapTable(
            "/sources/file/{sha256}/releases",
            (string sha256, SourceFileView files) =>
                DownloadRoutes.Answer(
                    files.Find(sha256, 1, null),
                    f => FormRoutes.Table($"releases-in-{f.Sha256[..12]}", SourceFileTables.Of(f))
                )
        );
    }

    private static string PaperName(string ocid) =>
        new([.. ocid.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);

    private static Func<HttpRequest, ContractView, IResult> Found(
        int? size,
        Func<ContractQuestion, ContractAnswer, IResult> give
    ) =>
        (request, contracts) =>
            DownloadRoutes.Answer(
                ContractQuery
                    .Search(request.Query, size)
                    .Then(q =>
                        contracts
                            .Ask(q with { Page = 1 })
                            .Then(a => Outcome<IResult>.Ok(give(q, a)))
                    ),
                result => result
            );

    private static Func<string, HttpRequest, ProcessView, IResult> OfProcess(
        Func<ProcessProfile, IResult> give
    ) =>
        (ocid, request, processes) =>
            DownloadRoutes.Answer(
                ContractQuery
                    .Edition(request.Query)
                    .Then(e => processes.Ask(ContractQuery.Ocid(ocid), e)),
                give
            );

    private static Func<string, HttpRequest, ReleaseView, IResult> Ocds(
        Func<ReleaseView, string, int?, Outcome<string>> give
    ) =>
        (ocid, request, releases) =>
            DownloadRoutes.Answer(
                ContractQuery
                    .Edition(request.Query)
                    .Then(e => give(releases, ContractQuery.Ocid(ocid), e)),
                json => Results.Text(json, "application/json; charset=utf-8")
            );
}
