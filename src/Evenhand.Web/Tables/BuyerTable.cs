using Evenhand.Market.Contracts;
using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The tables of buyers.</summary>
internal static class BuyerTable
{
    /// <summary>The tables of one buyer, by the name that they have in addresses.</summary>
    public static IReadOnlyList<(string Id, Func<BuyerProfile, ResultTable> Of)> All { get; } =
    [
        ("suppliers", BuyerTables.Suppliers),
        ("divisions", BuyerTables.Divisions),
        ("procedures", BuyerTables.Procedures),
        ("figures", BuyerTables.Figures),
        ("ending", BuyerTables.Ending),
        ("processes", BuyerTables.Processes),
    ];

    private static readonly IReadOnlyList<ShownColumn> Buyers =
    [
        new("Buyer", new ShownValue("name", "")),
        new(
            "Processes",
            new("processes", "processes"),
            new("contracts", "contracts", v => v is long n ? $"{n:N0} contracts" : "")
        ),
        new(
            "Value known (£, net of VAT)",
            new("value_gbp", "value"),
            new("valued", "number", v => v is long n ? $"of {n:N0}" : "")
        ),
        new("Suppliers", new ShownValue("suppliers", "")),
        new(
            "One bidder",
            new("single_bid_share", "share"),
            new("competed", "number", v => v is long n ? $"of {n:N0}" : "")
        ),
    ];

    /// <summary>The page of a buyer.</summary>
    public static string Path(string key) =>
        "/buyers/" + Uri.EscapeDataString(OwnerKey.ToSlug(key));

    /// <summary>The buyers that a search found.</summary>
    public static TableView View(BuyersAnswer answer, HttpRequest request)
    {
        var table = BuyerTables.Of(answer);
        var key = table.Columns.Index().First(c => c.Item.Key == "key").Index;
        return TableView.Sorted(
            table,
            request,
            "buyers",
            Address.With(request, "/buyers/all.csv"),
            (
                "name",
                row => Address.To(Path((string)row[key]!), ("edition", request.Query["edition"]))
            ),
            Buyers,
            level: 2
        );
    }

    /// <summary>A table of one buyer.</summary>
    public static TableView View(string id, BuyerProfile profile, HttpRequest request)
    {
        var table = All.First(t => t.Id == id).Of(profile);
        var ocid = table
            .Columns.Index()
            .FirstOrDefault(c => c.Item.Key == "ocid", (-1, null!))
            .Item1;
        return TableView.Sorted(
            table,
            request,
            id,
            Address.With(request, $"{Path(profile.Buyer.Key)}/{id}.csv"),
            ocid < 0
                ? null
                : (
                    "title",
                    row =>
                        Address.To(
                            ProcessTable.Path((string)row[ocid]!),
                            ("edition", request.Query["edition"])
                        )
                )
        );
    }
}
