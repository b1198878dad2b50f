using System.Text;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Store.Content;
using Evenhand.Store.Publishing;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>What is in the workspace, as files.</summary>
internal static class WorkspaceDownloads
{
    private const string Json = "/workspace/drafts/result.json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/workspace/findings/all",
            async (
                HttpRequest request,
                AddedFindings findings,
                EvidenceDesk desk,
                CancellationToken cancel
            ) =>
                DownloadRoutes.Answer(
                    AddedQuery.Of(request.Query, await findings.ListAsync(cancel)),
                    rows => FormRoutes.Table("added-findings", FindingTables.Of(rows, desk.Library))
                )
        );
        routes.MapTable(
            "/workspace/findings/{id:guid}/finding",
            async (Guid id, AddedFindings findings, CancellationToken cancel) =>
                await findings.FindAsync(id, cancel) is { IsOk: true, Value: var finding }
                    ? FormRoutes.Table(JoinedEvidence.NameOf(finding), FindingTables.Cells(finding))
                    : Results.NotFound()
        );
        routes.MapTable(
            "/workspace/findings/empty-sheet",
            () => FormRoutes.Table("coding-sheet", ImportPaper.Sheet([]))
        );
        routes.MapTable(
            "/workspace/findings/words",
            (EvidenceDesk desk) => FormRoutes.Table("words", LibraryPaper.Words(desk.Library))
        );
        routes.MapTable(
            "/workspace/references/all",
            async (HttpRequest request, ReferenceList references, CancellationToken cancel) =>
                DownloadRoutes.Answer(
                    AddedQuery.Of(request.Query, await references.ListAsync(cancel)),
                    rows => FormRoutes.Table("references", ReferenceTables.Of(rows))
                )
        );
        routes.MapTable(
            "/workspace/references/sheet",
            async (ReferenceList references, CancellationToken cancel) =>
                FormRoutes.Table(
                    "to-code",
                    ImportPaper.Sheet([
                        .. (await references.ListAsync(cancel))
                            .Where(r => r.Row.State == ReferenceState.ToCode)
                            .Select(r => ReferenceList.Study(r.Row)),
                    ])
                )
        );
        routes.MapTable("/workspace/drafts/all", Drafts(archived: false));
        routes.MapTable("/workspace/drafts/archived", Drafts(archived: true));
        routes.MapGet(
            Json,
            async (Drafts drafts, CancellationToken cancel) =>
                DownloadRoutes.Json(await drafts.ListAsync(null, archived: false, cancel))
        );
        routes
            .MapPost(
                Json,
                async (NewDraft draft, Drafts drafts, CancellationToken cancel) =>
                    DownloadRoutes.Answer(
                        await drafts.AddAsync(
                            draft.Kind ?? "",
                            draft.Title ?? "",
                            draft.Text ?? "",
                            cancel
                        ),
                        made =>
                            Results.Created(
                                $"/workspace/drafts/{made.Id}",
                                new { made.Id, made.Version }
                            )
                    )
            )
            .WithMetadata(new TakesPostsAttribute(Role.Analyst));
        routes.MapGet(
            "/workspace/drafts/{id:guid}/draft.txt",
            async (Guid id, Drafts drafts, CancellationToken cancel) =>
                await drafts.FindAsync(id, cancel) is { IsOk: true, Value: var draft }
                    ? Results.File(
                        Encoding.UTF8.GetBytes(draft.Text),
                        "text/plain; charset=utf-8",
                        FileName(draft)
                    )
                    : Results.NotFound()
        );
    }

    private static Func<Drafts, CancellationToken, Task<IResult>> Drafts(bool archived) =>
        async (drafts, cancel) =>
            FormRoutes.Table(
                archived ? "drafts-put-away" : "drafts",
                WorkspaceTables.Of(await drafts.ListAsync(null, archived, cancel), archived)
            );

    private static string FileName(Draft draft)
    {
        var name = string.Join(
            '-',
            Plain
                .Fold(draft.Title)
                .Split(
                    [.. draft.Title.Where(c => !char.IsLetterOrDigit(c)).Distinct(), ' '],
                    StringSplitOptions.RemoveEmptyEntries
                )
        );
        return $"{(name.Length == 0 ? draft.Kind : name)}.{(draft.Kind == "appraisal" ? "yaml" : "txt")}";
    }

    private sealed record NewDraft(string? Kind, string? Title, string? Text);
}
