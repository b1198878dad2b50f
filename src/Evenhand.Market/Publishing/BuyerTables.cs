using Evenhand.Market.Contracts;
using Evenhand.Ocds.Reading;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of buyers.</summary>
public static class BuyerTables
{
    /// <summary>The buyers.</summary>
    public static ResultTable Of(BuyersAnswer answer) =>
        new(
            $"Buyers as written, edition {answer.Edition}",
            [
                new("name", "Buyer"),
                new("processes", "Processes", CellKind.Count),
                new("contracts", "Contracts and awards", CellKind.Count),
                new(
                    "value_gbp",
                    "Value known (£, net of VAT)",
                    CellKind.Money,
                    Nothing: "not known"
                ),
                new("valued", "With a value", CellKind.Count),
                new("suppliers", "Suppliers", CellKind.Count),
                new("single_bid_share", "One bidder", CellKind.Share, Nothing: "not known"),
                new("competed", "Bidders known of", CellKind.Count),
                new("spellings", "Spellings", CellKind.Count, OffPage: true),
                new("first", "First notice", CellKind.Date, OffPage: true),
                new("last", "Newest notice", CellKind.Date, OffPage: true),
                new("key", "Key", OffPage: true),
            ],
            [
                .. answer.Buyers.Select(b =>
                    (IReadOnlyList<object?>)
                        [
                            b.Name,
                            b.Processes,
                            b.Contracts,
                            b.ValueGbp,
                            b.Valued,
                            b.Suppliers,
                            b.SingleBidShare,
                            b.Competed,
                            b.Spellings,
                            b.First,
                            b.Last,
                            b.Key,
                        ]
                ),
            ]
        );

    /// <summary>From whom it buys.</summary>
    public static ResultTable Suppliers(BuyerProfile profile) =>
        Parts(
            "From whom it buys, as written",
            "Supplier",
            "not named",
            profile.Suppliers,
            p => p.Name
        );

    /// <summary>What it buys.</summary>
    public static ResultTable Divisions(BuyerProfile profile) =>
        Parts(
            "What it buys, by division of the Common Procurement Vocabulary",
            "CPV division",
            "no code",
            profile.Divisions,
            p => p.Name
        );

    /// <summary>By which procedure.</summary>
    public static ResultTable Procedures(BuyerProfile profile) =>
        Parts(
            "By which procedure",
            "Procedure",
            "not said",
            profile.Procedures,
            p => ProcessWords.Method(p.Key)
        );

    /// <summary>Figures of its market.</summary>
    public static ResultTable Figures(BuyerProfile profile) =>
        new(
            "How its market stands",
            [
                new("title", "Figure"),
                new("share", "Share", CellKind.Share, Nothing: ""),
                new("figure", "Number", CellKind.Figure, Nothing: ""),
                new("unit", "Unit", Nothing: ""),
                new("rests_on", "Rests on", CellKind.Count),
                new("of", "Which are"),
                new("lacking", "Lacked the data", CellKind.Count),
            ],
            [
                .. profile.Figures.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.Title,
                            f.Share,
                            f.Figure,
                            f.Share is null && f.Figure is null ? "not known" : f.Unit,
                            f.RestsOn,
                            f.Of,
                            f.Lacking,
                        ]
                ),
            ]
        );

    /// <summary>What ends next.</summary>
    public static ResultTable Ending(BuyerProfile profile) =>
        new(
            $"What ends from {Plain.Date(profile.EndingFrom)} on",
            [
                new("title", "Contract or award", Nothing: "no title"),
                new("suppliers", "Suppliers", Nothing: "not named"),
                new("value_gbp", "Value (£, net of VAT)", CellKind.Money),
                new("ends", "Ends", CellKind.Date),
                new("latest_end", "With all extensions", CellKind.Date),
                new("status", "Status", Nothing: "not given"),
                new("ocid", "Process", OffPage: true),
            ],
            [
                .. profile.Ending.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            PersonalText.LeaveOut(c.Title),
                            c.Suppliers,
                            c.ValueGbp,
                            c.Ends,
                            c.LatestEnd,
                            c.Status,
                            c.Ocid,
                        ]
                ),
            ]
        );

    /// <summary>Its processes.</summary>
    public static ResultTable Processes(BuyerProfile profile) =>
        new(
            "Its contracting processes",
            [
                new("title", "Process", Nothing: "no title"),
                new("method", "Procedure", Nothing: "not said"),
                new("status", "Status of the tender", Nothing: "not said"),
                new("notices", "Notices", Nothing: "not said"),
                new("releases", "Releases", CellKind.Count),
                new("published", "Newest notice", CellKind.Date),
                new("ocid", "Id", OffPage: true),
            ],
            [
                .. profile.Processes.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            PersonalText.LeaveOut(p.Title),
                            ProcessWords.Method(p.Method),
                            p.Status,
                            p.Notices,
                            p.Releases,
                            p.Published,
                            p.Ocid,
                        ]
                ),
            ]
        );

    private static ResultTable Parts(
        string caption,
        string title,
        string nothing,
        IReadOnlyList<BuyerPart> parts,
        Func<BuyerPart, string?> name
    ) =>
        new(
            caption,
            [
                new("name", title, Nothing: nothing),
                new("processes", "Processes", CellKind.Count),
                new("contracts", "Contracts and awards", CellKind.Count),
                new(
                    "value_gbp",
                    "Value known (£, net of VAT)",
                    CellKind.Money,
                    Nothing: "not known"
                ),
                new("share", "Share of the value known", CellKind.Share, Nothing: "not known"),
                new("valued", "With a value", CellKind.Count),
            ],
            [
                .. parts.Select(p =>
                    (IReadOnlyList<object?>)
                        [name(p), p.Processes, p.Contracts, p.ValueGbp, p.Share, p.Valued]
                ),
            ]
        );
}
