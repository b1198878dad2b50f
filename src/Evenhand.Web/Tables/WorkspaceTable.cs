using Evenhand.Store.Content;
using Evenhand.Store.Publishing;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The tables of the workspace.</summary>
internal static class WorkspaceTable
{
    /// <summary>The page of a draft.</summary>
    public static string Path(Guid draft) => $"/workspace/drafts/{draft}";

    /// <summary>Drafts in use, or those put away.</summary>
    public static TableView Drafts(
        IReadOnlyList<DraftSummary> drafts,
        bool archived,
        HttpRequest request
    )
    {
        var table = WorkspaceTables.Of(drafts, archived);
        var id = table.Columns.Index().First(c => c.Item.Key == "id").Index;
        return TableView.Sorted(
            table,
            request,
            archived ? "archived" : "drafts",
            archived ? "/workspace/drafts/archived.csv" : "/workspace/drafts/all.csv",
            ("title", row => "/workspace/drafts/" + (string)row[id]!),
            [
                new("Title", new ShownValue("title", "")),
                new("Kind", new ShownValue("kind", "")),
                new("Last changed", new ShownValue("changed_day", "")),
                new("Characters", new ShownValue("characters", "")),
            ],
            level: 2
        );
    }

    /// <summary>Records.</summary>
    public static TableView Records(IReadOnlyList<RecordSummary> records, HttpRequest request)
    {
        var table = WorkspaceTables.Of(records);
        var id = table.Columns.Index().First(c => c.Item.Key == "id").Index;
        return TableView.Sorted(
            table,
            request,
            "records",
            "/workspace/records/all.csv",
            ("title", row => "/workspace/records/" + (string)row[id]!),
            level: 2
        );
    }
}
