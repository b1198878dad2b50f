using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>A table of an area: on its page and as a file.</summary>
/// <param name="Id">Its id on the page and the name of its file.</param>
/// <param name="Of">The table; empty where there is nothing to show.</param>
/// <param name="Layout">Which columns a page shows below each other; null shows each in a column of its own.</param>
/// <param name="Link">From which column a row leads where; null for nowhere.</param>
internal sealed record AreaTable(
    string Id,
    Func<AreaProfile, ResultTable> Of,
    Func<AreaProfile, IReadOnlyList<ShownColumn>?> Layout,
    (string Column, Func<AreaProfile, HttpRequest, IReadOnlyList<object?>, string?> Address)? Link =
        null
)
{
    /// <summary>All tables.</summary>
    public static IReadOnlyList<AreaTable> All { get; } =
    [
        new(
            "services",
            AreaTables.Services,
            _ => TableLayouts.ServicesInArea,
            (
                "service_name",
                (_, request, row) =>
                    Address.With(request, null, ("service", (string)row[0]!)) + "#in-full"
            )
        ),
        new(
            "sectors",
            a => By("sector as Ofsted prints it", MarketTables.Of(a.Sectors)),
            a => TableLayouts.Groups(a.Sectors)
        ),
        new(
            "owners",
            a => By("owner as written", MarketTables.Of(a.Owners)),
            a => TableLayouts.Groups(a.Owners),
            ("name", OwnerLink)
        ),
        new("grades", a => MarketTables.Grades(a.Grades), _ => TableLayouts.Grades),
        new("days", a => MarketTables.Of(a.Years), a => TableLayouts.Groups(a.Years)),
        new(
            "spending",
            AreaTables.Spending,
            _ => TableLayouts.Spending("year"),
            (
                "name",
                (area, _, row) =>
                    Address.To(
                        $"/spending/{area.Sectors.Service}",
                        ("area", area.Code),
                        ("year", row[0] as string)
                    )
            )
        ),
    ];

    /// <summary>One of them as a page shows it.</summary>
    public static TableView View(string id, AreaProfile area, HttpRequest request)
    {
        var table = All.First(t => t.Id == id);
        return TableView.Sorted(
            table.Of(area),
            request,
            id,
            Address.With(request, $"/areas/{area.Code}/{id}.csv"),
            table.Link is { } link ? (link.Column, row => link.Address(area, request, row)) : null,
            table.Layout(area)
        );
    }

    // Two tables of one market stand on the page: each says what it is by.
    private static ResultTable By(string what, ResultTable table) =>
        table with
        {
            Caption = $"{table.Caption}: by {what}",
        };

    private static string? OwnerLink(
        AreaProfile area,
        HttpRequest request,
        IReadOnlyList<object?> row
    ) =>
        OwnerKey.IsNamed(row[0] as string)
            ? Address.To(
                $"/owners/{OwnerKey.ToSlug((string)row[0]!)}",
                ("as-of", Plain.Iso(area.AsOf)),
                ("edition", request.Query["edition"])
            )
            : null;
}
