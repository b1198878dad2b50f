using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>A table of an owner: on its page and as a file.</summary>
/// <param name="Id">Its id on the page and the name of its file.</param>
/// <param name="Of">The table.</param>
/// <param name="Layout">Which columns a page shows below each other; null shows each in a column of its own.</param>
/// <param name="Link">From which column a row leads where; null for nowhere.</param>
internal sealed record OwnerTable(
    string Id,
    Func<OwnerProfile, ResultTable> Of,
    IReadOnlyList<ShownColumn>? Layout = null,
    (string Column, Func<IReadOnlyList<object?>, string?> Address)? Link = null
)
{
    /// <summary>All tables.</summary>
    public static IReadOnlyList<OwnerTable> All { get; } =
    [
        new(
            "services",
            OwnerTables.Services,
            Link: ("service_name", row => $"/market/{row[0]}?by=owner")
        ),
        new("spellings", OwnerTables.Spellings),
        new("days", OwnerTables.Days),
        new(
            "areas",
            OwnerTables.Areas,
            TableLayouts.OwnedAreas,
            ("name", row => row[0] is string code ? $"/areas/{code}" : null)
        ),
        new("grades", OwnerTables.Grades, TableLayouts.Grades),
        new("classes", OwnerTables.Classes, Link: ("name", row => $"/definitions/{row[0]}")),
        new("facts", OwnerTables.Facts),
    ];

    /// <summary>One of them as a page shows it.</summary>
    public static TableView View(string id, OwnerProfile owner, HttpRequest request)
    {
        var table = All.First(t => t.Id == id);
        return TableView.Sorted(
            table.Of(owner),
            request,
            id,
            Address.With(request, $"/owners/{OwnerKey.ToSlug(owner.Key)}/{id}.csv"),
            table.Link,
            table.Layout
        );
    }
}
