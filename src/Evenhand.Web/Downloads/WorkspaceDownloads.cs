using System.Text;
using Evenhand.Store.Content;
using Evenhand.Store.Publishing;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>What is in the workspace, as files.</summary>
internal static class WorkspaceDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable("/workspace/drafts/all", Drafts(archived: false));
        routes.MapTable("/workspace/drafts/archived", Drafts(archived: true));
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
}
