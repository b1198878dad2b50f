using Evenhand.Market.Contracts;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The table of contracts.</summary>
public static class ContractTables
{
    /// <summary>The contracts of one page.</summary>
    public static ResultTable Of(ContractAnswer answer) =>
        new(
            $"Contracts and awards, edition {answer.Edition}",
            [
                new("buyer", "Buyer", Nothing: "not named"),
                new("suppliers", "Suppliers", Nothing: "not named"),
                new("title", "Title", Nothing: "no title"),
                new("value_gbp", "Value (£, net of VAT)", CellKind.Money),
                new("start", "Start", CellKind.Date),
                new("end", "End", CellKind.Date),
                new("status", "Status", Nothing: "not given"),
                new("cpv", "CPV code", OffPage: true),
                new("lot", "Lot", OffPage: true),
                new("published", "Published", CellKind.Date, OffPage: true),
                new("publisher", "Publisher", OffPage: true),
                new("ocid", "Process", OffPage: true),
                new("file", "File", OffPage: true),
                new("offset", "Offset", CellKind.Count, OffPage: true),
            ],
            [
                .. answer.Contracts.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Buyer,
                            c.Suppliers.Count == 0 ? null : string.Join("; ", c.Suppliers),
                            c.Title,
                            c.ValueGbp,
                            c.Start,
                            c.End,
                            c.Status,
                            c.Cpv,
                            c.Lot,
                            c.Published,
                            c.Publisher,
                            c.Ocid,
                            c.Source.File,
                            c.Source.Offset,
                        ]
                ),
            ]
        );
}
