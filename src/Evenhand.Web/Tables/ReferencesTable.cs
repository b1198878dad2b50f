using Evenhand.Store.Content;
using Evenhand.Store.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The table of references that findings are to be coded of.</summary>
internal static class ReferencesTable
{
    /// <summary>Where the list stands.</summary>
    public const string ListPath = "/workspace/references";

    /// <summary>The page of a reference.</summary>
    public static string Path(Guid id) => $"{ListPath}/{id}";

    /// <summary>Where a finding of a reference can be coded.</summary>
    public static string CodePath(Guid id) => $"{FindingsTable.ListPath}/add?reference={id}";

    /// <summary>References, each leading to its page.</summary>
    public static TableView Of(IReadOnlyList<ListedReference> references, HttpRequest request)
    {
        var table = ReferenceTables.Of(references);
        var id = table.Columns.Index().First(c => c.Item.Key == "id").Index;
        return TableView.Sorted(
            table,
            request,
            "references",
            Address.With(
                request,
                ListPath + "/all.csv",
                ("references-sort", null),
                ("references-order", null),
                ("references-page", null)
            ),
            ("title", row => $"{ListPath}/{(string)row[id]!}"),
            [
                new(
                    "Reference",
                    new("title", "title"),
                    new("authors", "authors", v => v as string ?? "")
                ),
                new("Year", new ShownValue("year", "")),
                new("Appeared in", new ShownValue("publication", "")),
                new(
                    "State",
                    new("state", "state"),
                    new("findings", "finding", v => v as string ?? ""),
                    new("why", "reason", v => v as string ?? "")
                ),
                new("Came", new("came", "day"), new("file", "file")),
            ],
            level: 2
        );
    }
}
