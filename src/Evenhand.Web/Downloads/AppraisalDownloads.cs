using System.Text;
using Evenhand.Appraisal.Publishing;
using Evenhand.Appraisal.Results;
using Evenhand.Papers;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Appraisals as figures, tables, pictures and papers, and the file itself; and the door for programs.</summary>
internal static class AppraisalDownloads
{
    /// <summary>The tables of a result, by the id that they have on its page.</summary>
    public static IReadOnlyList<(
        string Id,
        Func<AppraisalReport, ResultTable> Table
    )> Tables { get; } =
    [
        ("ranks", AppraisalTables.Ranks),
        ("pairs", AppraisalTables.Pairs),
        ("weights", AppraisalTables.Weights),
        ("space", AppraisalTables.Space),
        ("tornado", AppraisalTables.Tornado),
        ("scores", AppraisalTables.Scores),
        ("costs", AppraisalTables.Costs),
        ("kinds", AppraisalTables.CostKindsOf),
        ("sensitivity", AppraisalTables.Sensitivity),
        ("switches", AppraisalTables.Switches),
        ("own", AppraisalTables.Own),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (id, table) in Tables)
        {
            routes.MapTable(
                "/appraisal/results/" + id,
                Asked(a => FormRoutes.Table($"appraisal-{a.File.Id}-{id}", table(a.Report)))
            );
        }

        routes.MapGet("/appraisal/results/result.json", Asked(a => DownloadRoutes.Json(a.Report)));
        routes.MapPaper(
            "/appraisal/results",
            Asked(a => FormRoutes.Paper(a.Report, r => AppraisalPaper.Of(r, a.File, a.Text.Name)))
        );
        routes.MapGet(
            "/appraisal/results/ranks.svg",
            Asked(a => DownloadRoutes.Svg(AppraisalCharts.Ranks(a.Report)))
        );
        routes.MapGet(
            "/appraisal/results/tornado.svg",
            Asked(a =>
                a.Report.Tornado.Count > 0
                    ? DownloadRoutes.Svg(AppraisalCharts.Tornado(a.Report))
                    : Results.NotFound()
            )
        );
        routes.MapGet(
            "/appraisal/results/costs.svg",
            Asked(a =>
                a.Report.Costs.Count > 0
                    ? DownloadRoutes.Svg(AppraisalCharts.Costs(a.Report))
                    : Results.NotFound()
            )
        );
        routes.MapGet(
            "/appraisal/results/appraisal.yaml",
            async (HttpRequest request, OrganisationAppraisals appraisals) =>
                DownloadRoutes.Answer(
                    await appraisals.WholeAsync(request),
                    text =>
                        Results.File(
                            Encoding.UTF8.GetBytes(text.Text),
                            "application/yaml; charset=utf-8",
                            text.Name
                        )
                )
        );
        routes
            .MapPost("/appraisal/results/result.json", Post)
            .WithMetadata(new TakesPostsAttribute());
    }

    /// <summary>Takes a file as the body of a request and gives what the prompt gives.</summary>
    private static async Task<IResult> Post(HttpRequest request, OrganisationAppraisals appraisals)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return DownloadRoutes.Answer(
            await appraisals.AskAsync(request, new TextFile("appraisal.yaml", text)),
            a => DownloadRoutes.Json(a.Report)
        );
    }

    private static Func<HttpRequest, OrganisationAppraisals, Task<IResult>> Asked(
        Func<AskedAppraisal, IResult> give
    ) =>
        async (request, appraisals) =>
            DownloadRoutes.Answer(await appraisals.AskAsync(request), give);
}
