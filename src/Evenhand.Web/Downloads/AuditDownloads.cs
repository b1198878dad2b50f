using System.Text;
using Evenhand.Appraisal.Audit;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The policy-based evidence test as figures, tables and papers, and the door for programs.</summary>
internal static class AuditDownloads
{
    /// <summary>The address of the page, below which all lies.</summary>
    public const string Path = "/appraisal/test";

    /// <summary>The tables of the test, by the id that they have on its page.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    ["signs", "criteria", "space", "selection", "choices", "firsts", "declared"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var id in Tables)
        {
            routes.MapTable(
                $"{Path}/{id}",
                Asked(a =>
                    AuditPaper.Of(a.Report, a.File, a.File.Id).Table(id) is { } table
                        ? FormRoutes.Table($"test-{a.File.Id}-{id}", table.Table)
                        : Results.NotFound()
                )
            );
        }

        routes.MapGet(Path + "/result.json", Asked(a => DownloadRoutes.Json(a.Report)));
        routes.MapPaper(
            Path,
            Asked(a => FormRoutes.Paper(a.Report, r => AuditPaper.Of(r, a.File, a.File.Id)))
        );
        routes.MapPost(Path + "/result.json", Post).WithMetadata(new TakesPostsAttribute());
    }

    /// <summary>Takes a file as the body of a request and gives what the prompt gives.</summary>
    private static async Task<IResult> Post(HttpRequest request, OrganisationAppraisals appraisals)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return DownloadRoutes.Answer(
            await appraisals.TestAsync(request, new TextFile("appraisal.yaml", text)),
            a => DownloadRoutes.Json(a.Report)
        );
    }

    private static Func<HttpRequest, OrganisationAppraisals, Task<IResult>> Asked(
        Func<AskedAudit, IResult> give
    ) =>
        async (request, appraisals) =>
            DownloadRoutes.Answer(await appraisals.TestAsync(request), give);
}
