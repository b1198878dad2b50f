using Evenhand.Evidence.Library;
using Evenhand.Store.Publishing;
using Evenhand.Store.Rows;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The table of findings that people added.</summary>
internal static class FindingsTable
{
    /// <summary>Where the list stands.</summary>
    public const string ListPath = "/workspace/findings";

    /// <summary>The page of a finding.</summary>
    public static string Path(Guid id) => $"{ListPath}/{id}";

    /// <summary>Findings, each leading to its page.</summary>
    public static TableView Of(
        IReadOnlyList<AddedFinding> rows,
        EvidenceLibrary library,
        HttpRequest request
    )
    {
        var table = FindingTables.Of(rows, library);
        var id = table.Columns.Index().First(c => c.Item.Key == "id").Index;
        return TableView.Sorted(
            table,
            request,
            "findings",
            Address.With(
                request,
                ListPath + "/all.csv",
                ("findings-sort", null),
                ("findings-order", null),
                ("findings-page", null)
            ),
            ("name", row => $"{ListPath}/{(string)row[id]!}"),
            [
                new("Finding", new("name", "finding"), new("study", "study")),
                new("Outcome", new("outcome", "outcome"), new("service", "service")),
                new(
                    "Model",
                    new("intervention", "model"),
                    new("comparator", "against", v => $"against: {v}")
                ),
                new("Estimate", new("estimate", "estimate"), new("measure", "measure")),
                new("State", new("state", "state"), new("note", "note", v => v as string ?? "")),
                new("Added", new ShownValue("added", "")),
            ],
            level: 2
        );
    }
}
