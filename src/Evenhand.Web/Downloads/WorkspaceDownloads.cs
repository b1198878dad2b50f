using System.Text;
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
